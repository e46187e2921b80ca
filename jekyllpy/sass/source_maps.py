"""Reads source maps: which place of which source a place of the CSS comes from; knows no compiler."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

DIGITS = {char: value for value, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


class Origins:
    """The sources of one CSS text, asked by offsets into it."""

    def __init__(self, css: str, source_map: str) -> None:
        plain = json.loads(source_map)
        self.sources: list[str] = [str(text) for text in plain["sourcesContent"]]
        self._mappings: str = plain["mappings"]
        self._lines = line_starts(css)

    @cached_property
    def _places(self) -> dict[tuple[int, int], tuple[int, int, int]]:
        return dict(read_mappings(self._mappings))

    @cached_property
    def _source_lines(self) -> list[list[int]]:
        return [line_starts(text) for text in self.sources]

    def text_at(self, offset: int, length: int = 500) -> str:
        """Return the source from which the CSS at an offset was made; nothing where the map has no such place."""
        line = bisect_right(self._lines, offset) - 1
        found = self._places.get((line, offset - self._lines[line]))
        if found is None:
            return ""
        source, row, column = found
        rows = self._source_lines[source]
        start = rows[row] + column if row < len(rows) else len(self.sources[source])
        return self.sources[source][start : start + length]


def line_starts(text: str) -> list[int]:
    """Return the offsets at which lines begin."""
    starts = [0]
    place = text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts


def read_mappings(mappings: str) -> Iterator[tuple[tuple[int, int], tuple[int, int, int]]]:
    """Yield line and column of the CSS with source, line and column of its origin, all from nought."""
    source = row = column = 0
    for line, text in enumerate(mappings.split(";")):
        place = 0
        for segment in text.split(","):
            steps = list(numbers(segment))
            if len(steps) >= 4:
                place, source, row, column = place + steps[0], source + steps[1], row + steps[2], column + steps[3]
                yield (line, place), (source, row, column)
            elif steps:
                place += steps[0]


def numbers(segment: str) -> Iterator[int]:
    """Yield the numbers of a segment: base 64, five bits a digit, the sign in the lowest bit."""
    value = shift = 0
    for char in segment:
        digit = DIGITS[char]
        value |= (digit & 31) << shift
        if digit & 32:
            shift += 5
        else:
            yield -(value >> 1) if value & 1 else value >> 1
            value = shift = 0
