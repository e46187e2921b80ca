"""Emphasis: `*a*`, `_a_`, `**a**`, `__a__`, by recursive descent; a strong that does not end is tried as emphasis."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import SPACE, is_alnum, is_alpha
from jekyllpy.markdown.document import Token
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import BITS, SpanState

_STOPS = {delimiter: re.compile(re.escape(delimiter)).match for delimiter in ("*", "_", "**", "__")}


def parse_emphasis(inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take an emphasis if it may begin here and ends somewhere, otherwise its delimiter as text."""
    delimiter = found[0]
    kind = "strong" if len(delimiter) == 2 else "emphasis"
    if not _may_open(delimiter, kind, found.start(), found.end(), state):
        state.add_text(delimiter)
        return found.end()
    token = _try(inline, state, found.end(), delimiter, kind)
    if token is None and kind == "strong" and state.kind != "emphasis":
        token = _try(inline, state, found.start() + 1, delimiter[0], "emphasis")
    if token is None:
        state.add_text(delimiter)
        return found.end()
    state.tokens.append(token)
    return state.cursor


def _may_open(delimiter: str, kind: str, begin: int, end: int, state: SpanState) -> bool:
    src = state.src
    if (end < len(src) and src[end] in SPACE) or state.within & BITS[kind] or state.is_too_deep():
        return False
    return delimiter[0] != "_" or not _follows_letter(src, begin)


def _follows_letter(src: str, position: int) -> bool:
    """Tell whether a letter stands before, or a letter and one dash."""
    if position > 1 and src[position - 1] == "-":
        position -= 1
    return position > 0 and is_alpha(src[position - 1])


def _try(inline: Any, state: SpanState, begin: int, delimiter: str, kind: str) -> Token | None:
    """Read up to the closing delimiter; places from which that failed before are not tried again."""
    key = (delimiter, state.within, state.raw)
    failed = state.failed.setdefault(key, set())
    if begin in failed or state.last(delimiter) < begin:
        return None
    visited: list[int] = []
    state.cursor = begin
    saved = state.enter(kind)
    closed = inline.fill(state, _STOPS[delimiter], _Closing(delimiter, visited, failed))
    tokens = state.leave(saved)
    if not closed:
        failed.update(visited)
        failed.add(begin)
        return None
    state.cursor += len(delimiter)
    return {"type": kind, "children": tokens, "attrs": {}}


class _Closing:
    """Decides whether a delimiter closes the emphasis that is open."""

    __slots__ = ("delimiter", "failed", "visited")

    def __init__(self, delimiter: str, visited: list[int], failed: set[int]) -> None:
        self.delimiter = delimiter
        self.visited = visited
        self.failed = failed

    def __call__(self, state: SpanState, found: re.Match[str]) -> bool:
        """Tell whether the delimiter found is preceded by text and not part of a longer or inner one."""
        src, begin, end = state.src, found.start(), found.end()
        self.visited.append(end)
        if not state.tokens or src[begin - 1] in SPACE:
            return False
        delimiter = self.delimiter
        if len(delimiter) == 1 and src.startswith(delimiter, end) and not src.startswith(delimiter, end + 1):
            return False
        return not (delimiter[0] == "_" and end < len(src) and is_alnum(src[end]))


EMPHASIS = Rule("emphasis", "*_", r"\*\*?|__?", parse_emphasis)
