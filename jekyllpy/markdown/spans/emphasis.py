"""Emphasis: `*a*`, `_a_`, `**a**`, `__a__`, by recursive descent; a strong that does not end is tried as emphasis."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import SPACE, is_alnum, is_alpha
from jekyllpy.markdown.document import Token
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.runs import PLAIN
from jekyllpy.markdown.span_state import BITS, SpanState, Stop

# What surely is an emphasis: nothing special inside, and no letter or other delimiter behind.
_SIMPLE = late(
    rf"(\*\*|\*|__|_)(?![ \t\n\v\f\r\x00])((?:{PLAIN}|\])++)(?<![ \t\n\v\f\r])\1(?![^\x00-)+-/:-@\[-^`{{-\x7f])"
)


def parse_emphasis(inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take an emphasis if it may begin here and ends somewhere, otherwise its delimiter as text."""
    delimiter = found[0]
    kind = "strong" if len(delimiter) == 2 else "emphasis"
    if not _may_open(delimiter, kind, found.start(), found.end(), state):
        state.add_text(delimiter)
        return found.end()
    simple = None if inline.extended else _SIMPLE.match(state.src, found.start())
    if simple is not None:
        state.tokens.append({"type": kind, "children": [{"type": "text", "raw": simple[2]}], "attrs": {}})
        return simple.end()
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
    if begin in failed or ~begin in failed or state.last_closing(delimiter) < begin:
        return None
    visited: list[int] = []
    state.cursor = begin
    saved = state.enter(kind, visited, failed)
    closed = inline.fill(state, _CLOSES[delimiter])
    tokens = state.leave(saved)
    if not closed:
        failed.update(visited[1:])
        failed.add(~begin)  # nothing can close it at its start, so this place alone says less than the others
        return None
    state.cursor += len(delimiter)
    return {"type": kind, "children": tokens, "attrs": {}}


def _closing(delimiter: str) -> Stop:
    single, underscore, size = len(delimiter) == 1, delimiter[0] == "_", len(delimiter)

    def closes(state: SpanState, src: str, at: int) -> bool:
        """Tell whether a delimiter is here, preceded by text, and not part of a longer or inner one."""
        if not src.startswith(delimiter, at) or not state.tokens or src[at - 1] in SPACE:
            return False
        end = at + size
        if single and src.startswith(delimiter, end) and not src.startswith(delimiter, end + 1):
            return False
        return not (underscore and end < len(src) and is_alnum(src[end]))

    return closes


_CLOSES = {delimiter: _closing(delimiter) for delimiter in ("*", "_", "**", "__")}
EMPHASIS = Rule("emphasis", "*_", r"\*\*?|__?", parse_emphasis)
