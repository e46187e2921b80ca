"""The texts of HTML elements: spaces, entities as tokens, the plain text of code."""

from __future__ import annotations

import re

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.entities import code_point_of, code_point_of_reference
from jekyllpy.markdown.late import late

_SPACES = late(r"[ \t\n\v\f\r]+")
_ENTITY = late(r"&([A-Za-z0-9_:][A-Za-z0-9_.:-]*);|&#([0-9]{1,8});|&#x([0-9a-fA-F]{1,7});")
_QUOTES = frozenset(("lsquo", "rsquo", "ldquo", "rdquo"))
_SYMBOLS = frozenset(("mdash", "ndash", "hellip", "laquo", "raquo"))


def extract_text(token: Token) -> str:
    """Return all text in a token."""
    if token["type"] == "text":
        return str(token["raw"])
    return "".join(extract_text(child) for child in token.get("children", ()))


def read_text(raw: str, keep_space: bool) -> list[Token]:
    """Return a text with its entities as tokens; space is single unless it has to be kept."""
    text = raw if keep_space else _SPACES.sub(" ", raw)
    tokens: list[Token] = []
    here = 0
    for found in _ENTITY.finditer(text):
        if found.start() > here:
            tokens.append({"type": "text", "raw": text[here : found.start()]})
        tokens += _read_entity(found)
        here = found.end()
    if here < len(text):
        tokens.append({"type": "text", "raw": text[here:]})
    return tokens


def _read_entity(found: re.Match[str]) -> list[Token]:
    name, decimal, hexadecimal = found.groups()
    if name in _QUOTES:
        return [{"type": "quote", "name": name, "attrs": {}}]
    if name in _SYMBOLS:
        return [{"type": "symbol", "name": name, "attrs": {}}]
    number = (
        code_point_of(name) if name else code_point_of_reference(int(decimal or hexadecimal, 10 if decimal else 16))
    )
    if number is None:
        return [
            {"type": "entity", "number": 38, "original": None, "attrs": {}},
            {"type": "text", "raw": found[0][1:]},
        ]
    return [{"type": "entity", "number": number, "original": found[0], "attrs": {}}]


def text_of_code(raw: str) -> str:
    """Return code as text, its entities as characters."""
    return "".join([_character(token) for token in read_text(raw, keep_space=True)])


def _character(token: Token) -> str:
    if token["type"] == "text":
        return str(token["raw"])
    number = token["number"] if token["type"] == "entity" else code_point_of(token["name"])
    return chr(number) if number is not None and number < 0x110000 else ""
