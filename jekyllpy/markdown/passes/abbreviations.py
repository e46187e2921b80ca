"""Finds abbreviations in texts, at borders of words, after all spans are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jekyllpy.markdown import attributes
from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.late import late

_FEW = 20  # names that one expression looks for; of many, only those that stand at borders are looked for


class Names:
    """The abbreviations of a text, found by length, so that many of them cost little more than one."""

    __slots__ = ("known", "lengths", "whole")

    def __init__(self, names: Iterable[str]) -> None:
        self.known = frozenset(names)
        self.lengths = sorted({len(name) for name in self.known}, reverse=True)
        self.whole: re.Pattern[str] | None = None  # any of a few names that no word continues
        if len(self.known) <= _FEW:
            either = "|".join(map(re.escape, sorted(self.known)))
            self.whole = re.compile(f"(?:{either})(?![A-Za-z0-9_])")

    def at(self, text: str, position: int) -> Iterator[str]:
        """Give the names that stand at a place, the longest first."""
        for length in self.lengths:
            name = text[position : position + length]
            if name in self.known:
                yield name


def mark_abbreviations(document: Document, tokens: list[Token]) -> None:
    """Put abbreviation tokens into the texts below these tokens."""
    if document.abbreviations:
        _replace(tokens, Names(document.abbreviations), raw=False)


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


def _replace(tokens: list[Token], names: Names, *, raw: bool) -> None:
    done: list[Token] = []
    for token in tokens:
        if token["type"] == "text" and not raw:
            done += _split(token, names)
            continue
        if token.get("children"):
            _replace(token["children"], names, raw=token.get("model") == "raw")
        done.append(token)
    tokens[:] = done


def _split(token: Token, names: Names) -> list[Token]:
    """Return a text in parts, abbreviations between them."""
    text, here = token["raw"], 0
    parts: list[Token] = []
    while (begin := _find(text, here, names)) is not None:
        short = next(names.at(text, begin))
        parts.append({"type": "text", "raw": text[here:begin]})
        parts.append({"type": "abbreviation", "raw": short, "attrs": {}})
        here = begin + len(short)
    if not parts:
        return [token]
    return [*parts, {"type": "text", "raw": text[here:]}]


def _find(text: str, here: int, names: Names) -> int | None:
    """Return where the next name stands; the border before it may itself be, or begin, a shorter name."""
    if names.whole is not None and names.whole.search(text, here) is None:
        return None
    if _is_whole(text, here, names):
        return here
    for border in _NO_WORD.finditer(text, here):
        if _is_whole(text, border.end(), names):
            return border.start() if any(names.at(text, border.start())) else border.end()
    return None


def _is_whole(text: str, begin: int, names: Names) -> bool:
    """Tell whether a name stands here that no word continues."""
    return any(not _WORD.match(text, begin + len(name)) for name in names.at(text, begin))


_WORD = late(r"[A-Za-z0-9_]")
_NO_WORD = late(r"[^A-Za-z0-9_]")
