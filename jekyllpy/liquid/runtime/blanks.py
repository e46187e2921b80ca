"""Takes blanks out line by line, since the pages of a site share most of their lines; what a line gives is kept.

`squeezed` makes every run of blanks one. `clipped` then takes out the blanks around tags, as the loop of compress.html
does (see `clip`): when the text is the one that was squeezed last, its lines are known and each was clipped before.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jekyllpy.liquid.runtime.clip import clipped
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value

_SHORT_TEXT = 400
_LONG_LINE = 400
_MAX_LINES = 20_000
_LINE_ENDS = re.compile(r"\n\s*", re.A)


def squeeze(value: Value) -> str:
    """Make every run of blanks one, and leave none at the ends; only ASCII blanks are blanks."""
    text = value if type(value) is str else to_s(value)
    return b" ".join(text.encode("utf-8", "surrogatepass").split()).decode("utf-8", "surrogatepass")


class SqueezedLines(dict[str, str]):
    """Lines and what squeezing leaves of them."""

    def __missing__(self, line: str) -> str:
        """Squeeze a line; a long one is not likely to come back."""
        text = squeeze(line)
        if len(line) < _LONG_LINE:
            if len(self) >= _MAX_LINES:
                self.clear()
            self[line] = text
        return text


class ClippedLine(NamedTuple):
    """A line without the blanks around its tags, and whether the blanks before and after it go as well."""

    opens: bool
    text: str
    closes: bool


class ClippedLines(dict[str, ClippedLine]):
    """Squeezed lines and what clipping leaves of them, for one choice of elements."""

    def __init__(self, elements: tuple[str, ...]) -> None:
        super().__init__()
        self._elements = list(elements)
        self._closing = tuple(f"</{name}>" for name in elements)
        self._opening = (*(f"<{name}" for name in elements), *self._closing)

    def __missing__(self, line: str) -> ClippedLine:
        """Clip a line."""
        text = clipped(line, self._elements) if " <" in line or "> " in line else line
        found = ClippedLine(line.startswith(self._opening), text, line.endswith(self._closing))
        if len(line) < _LONG_LINE:
            if len(self) >= _MAX_LINES:
                self.clear()
            self[line] = found
        return found


class Blanks:
    """What one engine has learnt of lines, and the text that it squeezed last."""

    __slots__ = ("_clipped", "_lines", "_squeezed", "_text")

    def __init__(self) -> None:
        self._squeezed = SqueezedLines()
        self._clipped = lru_cache(maxsize=4)(ClippedLines)
        self._text = ""
        self._lines: list[str] = []

    def squeezed(self, value: Value) -> str:
        """Make every run of blanks one, and leave none at the ends."""
        text = value if type(value) is str else to_s(value)
        if len(text) < _SHORT_TEXT:
            return squeeze(text)
        lines = list(filter(None, map(self._squeezed.__getitem__, _LINE_ENDS.split(text))))
        self._lines, self._text = lines, " ".join(lines)
        return self._text

    def clipped(self, text: str, elements: list[str]) -> str:
        """Take out the blanks around the tags of some elements."""
        if text != self._text:
            return clipped(text, elements)
        pieces: list[str] = []
        add = pieces.append
        glued = True
        for opens, piece, closes in map(self._clipped(tuple(elements)).__getitem__, self._lines):
            if not glued and not opens:
                add(" ")
            add(piece)
            glued = closes
        return "".join(pieces)
