"""Fenced code blocks; knows the language's name, not how it is highlighted."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Any

from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_WORD = r"[^ \t\n\v\f\r]"
_INFO = late(rf"[ \t\v\f\r]*(?P<info>(?P<language>{_WORD}[^ \t\n\v\f\r?]*)(?:\?{_WORD}*)?)?[ \t\v\f\r]*\n")
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
    token = state.new({"type": "block_code", "raw": state.src[opening.end() : stop]})
    if opening["info"]:
        token["language"] = opening["info"]
        token["attrs"] = {"class": f"language-{opening['language']}"}
    return end


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
