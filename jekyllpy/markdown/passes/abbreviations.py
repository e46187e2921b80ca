"""Finds abbreviations in texts, at borders of words, after all spans are read."""

from __future__ import annotations

import re

from jekyllpy.markdown import attributes
from jekyllpy.markdown.document import Document, Token


def mark_abbreviations(document: Document, tokens: list[Token]) -> None:
    """Put abbreviation tokens into the texts below these tokens."""
    if not document.abbreviations:
        return
    names = sorted(document.abbreviations, key=len, reverse=True)
    union = "|".join(re.escape(name) for name in names)
    any_name = re.compile(rf"(?:{union})")
    _replace(tokens, any_name, re.compile(rf"(?:[^A-Za-z0-9_]|^)(?=(?:{union})(?![A-Za-z0-9_]))", re.MULTILINE))


def attributes_of(document: Document, name: str) -> dict[str, str]:
    """Return the attributes of an abbreviation: its list's, then what it means as the title."""
    abbreviation = document.abbreviations[name]
    values: dict[str, str] = {}
    ial = abbreviation.token.get("ial") if abbreviation.token else None
    if ial:
        attributes.apply(document, values, ial)
    if abbreviation.text:
        values["title"] = abbreviation.text
    return values


def _replace(tokens: list[Token], name: re.Pattern[str], border: re.Pattern[str], raw: bool = False) -> None:
    done: list[Token] = []
    changed = False
    for token in tokens:
        if token["type"] == "text":
            if not raw and name.search(token["raw"]):
                done += _split(token["raw"], name, border)
                changed = True
                continue
        elif token.get("children"):
            _replace(token["children"], name, border, token.get("model") == "raw")
        done.append(token)
    if changed:
        tokens[:] = done


def _split(text: str, name: re.Pattern[str], border: re.Pattern[str]) -> list[Token]:
    parts: list[Token] = []
    here = 0
    while True:
        found = _next_border(text, here, border)
        if found is None:
            break
        parts.append({"type": "text", "raw": text[here:found]})
        short = name.match(text, found)
        assert short is not None
        parts.append({"type": "abbreviation", "raw": short[0], "attrs": {}})
        here = short.end()
    parts.append({"type": "text", "raw": text[here:]})
    return parts


def _next_border(text: str, here: int, border: re.Pattern[str]) -> int | None:
    """Return where the next abbreviation begins; the place where the last one ended counts as a line's start."""
    found = border.search(text[here:] if here else text)
    return None if found is None else found.end() + here
