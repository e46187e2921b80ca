"""Finds bodies that may see what the page before them left as `content` or `layout`, a leak of Jekyll's one payload."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jekyllpy.errors import JekyllpyError
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.readers.layouts import Includes

Placed = Page | Document

LEAK = re.compile(r"\{[{%][^}%]*(?<![.\w-])(?:content|layout)\b(?!\s*=[^=])")
CALL = re.compile(r"\{%-?\s*(include(?:_cached|_relative)?)\s+([^\s%]*)")
"""An include, as far as its name is written out: one that is not may be any."""
NAME = re.compile(r"[\w./-]+\Z")


Call = tuple[str, str, str]
"""A tag, the name that it is given, and the page beside which a relative one is found."""


class Leaks:
    """Which bodies of a site say so, by themselves or in what they include; no note of a page tells of it."""

    def __init__(self, includes: Includes) -> None:
        self._includes = includes
        self._texts: dict[Call, str] = {}

    def has(self, placed: Placed) -> bool:
        """Tell whether a body may see what was left."""
        if not placed.has_liquid:
            return False
        texts, seen = [placed.content], set[Call]()
        while texts:
            text = texts.pop()
            if LEAK.search(text) is not None:
                return True
            calls = _calls(text, placed.path) - seen
            if not all(NAME.match(name) for _, name, _ in calls):
                return True
            seen |= calls
            texts += map(self._text, calls)
        return False

    def renew(self) -> bool:
        """Read what is included again; tell whether any of it may lead to a leak otherwise than before."""
        before, self._texts = self._texts, {}
        return any(_leads(self._text(call)) != _leads(text) for call, text in before.items())

    def _text(self, call: Call) -> str:
        """Return what is included; nothing for what is not there or cannot be read, of which a render tells."""
        if call not in self._texts:
            _, name, page = call
            try:
                found = self._includes.find_relative(page, name) if page else self._includes.find(name)
            except JekyllpyError:
                found = None
            self._texts[call] = found.text if found is not None else ""
        return self._texts[call]


def _leads(text: str) -> tuple[bool, set[Call]]:
    """Tell of a text what decides whether it leads to a leak."""
    return LEAK.search(text) is not None, _calls(text, "")


def _calls(text: str, page: str) -> set[Call]:
    """Find the includes of a text."""
    if "include" not in text:
        return set()
    return {(tag, name, page if tag == "include_relative" else "") for tag, name in CALL.findall(text)}


def never_kept(placed: Sequence[Placed], leaks: Leaks) -> set[int]:
    """Return what every build renders, by the objects' ids: bodies that see what was left, and what leaves it."""
    never: set[int] = set()
    for place, each in enumerate(placed):
        if not leaks.has(each):
            continue
        never.add(id(each))
        for before in reversed(placed[:place]):
            never.add(id(before))
            if before.takes_layout:
                break
    return never
