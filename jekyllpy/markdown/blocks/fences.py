"""Fenced code blocks; knows the language's name, not how it is highlighted."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Any, TypeAlias

from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_WORD = r"[^ \t\n\v\f\r]"
_INFO = late(rf"[ \t\v\f\r]*(?P<info>(?P<language>{_WORD}[^ \t\n\v\f\r?]*)(?:\?{_WORD}*)?)?[ \t\v\f\r]*\n")
_BOTH = r"(?:~++`|`++~)[~`]*+"
_MIXED_LINE = late(rf"^ {{0,3}}((?=[~`]{{3}}){_BOTH})[ \t\v\f\r]*\n", re.MULTILINE)
_OPENING = rf"(?P<fence>(?P<mark>[%s])(?P=mark){{2,}}+)(?={_WORD}*[ \t\v\f\r]*(?:{_WORD}+[ \t\v\f\r]*)?\n).*\n"


class Closings:
    """The lines of a text that can close a fence: where they are, how long they are, how long later ones get."""

    __slots__ = ("ends", "lengths", "longest", "starts")

    def __init__(self, pattern: re.Pattern[str], src: str) -> None:
        found = list(pattern.finditer(src))
        self.starts = [each.start() for each in found]
        self.ends = [each.end() for each in found]
        self.lengths = [len(each[1]) for each in found]
        self.longest = list(self.lengths)
        for index in range(len(found) - 2, -1, -1):
            self.longest[index] = max(self.longest[index], self.longest[index + 1])

    def find(self, position: int, wanted: int) -> tuple[int, int, int] | None:
        """Return the fence's length and the place of its end; a fence longer than any end is cut to the longest."""
        index = bisect_left(self.starts, position)
        if index == len(self.starts):
            return None
        length = min(wanted, self.longest[index])
        while self.lengths[index] < length:
            index += 1
        return length, self.starts[index], self.ends[index]


def parse_fenced(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take what is between two fences; the word after the first one names the language."""
    shift = found.re.groupindex.get("shift") is not None
    closing = _closings(state, found["mark"], shift).find(found.end(), len(found["fence"]))
    if closing is None:
        return None
    length, stop, end = closing
    opening = _INFO.match(state.src, found.start("fence") + length)
    if opening is None or end > state.cursor_max:
        return None
    _add_code(state, opening, stop)
    return end


def _add_code(state: KramdownState, opening: re.Match[str], stop: int) -> None:
    token = state.new({"type": "block_code", "raw": state.src[opening.end() : stop]})
    if opening["info"]:
        token["language"] = opening["info"]
        token["attrs"] = {"class": f"language-{opening['language']}"}


def parse_mixed(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take what is between two fences of both marks: the longest begin of the first one that stands alone on a line."""
    fence, begin = found["fence"], found.start("fence")
    for text, starts, ends in _mixed_lines(state):
        index = bisect_left(starts, found.end())
        if index == len(starts) or ends[index] > state.cursor_max or not fence.startswith(text):
            continue
        opening = _INFO.match(state.src, begin + len(text))
        if opening is not None:
            _add_code(state, opening, starts[index])
            return ends[index]
    return None


MixedLines: TypeAlias = list[tuple[str, list[int], list[int]]]  # a fence, where its lines begin and end


def _mixed_lines(state: KramdownState) -> MixedLines:
    """Return the lines that are a fence of both marks, longer fences first; found once for each text."""
    known: MixedLines | None = state.notes.get(_MIXED_LINE)
    if known is None:
        lines: dict[str, tuple[list[int], list[int]]] = {}
        for line in _MIXED_LINE.finditer(state.src):
            starts, ends = lines.setdefault(line[1], ([], []))
            starts.append(line.start())
            ends.append(line.end())
        known = state.notes[_MIXED_LINE] = [(text, *lines[text]) for text in sorted(lines, key=len, reverse=True)]
    return known


def _closings(state: KramdownState, mark: str, shift: bool) -> Closings:
    """Return the closing lines of a text, found once for each text."""
    known: Closings | None = state.notes.get((mark, shift))
    if known is None:
        known = state.notes[mark, shift] = Closings(_closing(mark, shift), state.src)
    return known


@cache
def _closing(mark: str, shift: bool) -> re.Pattern[str]:
    return re.compile(rf"^{' {0,3}' if shift else ''}({mark}{{3,}})[ \t\v\f\r]*\n", re.MULTILINE)


FENCED = Rule("fenced_code", "~", _OPENING % "~", parse_fenced)
FENCED_GFM = Rule("fenced_code", " ~`", "(?P<shift> {0,3})" + _OPENING % "~`", parse_fenced)
FENCED_MIXED = Rule("mixed_fence", " ~`", rf" {{0,3}}(?P<fence>(?=[~`]{{3}}){_BOTH}).*\n", parse_mixed)
