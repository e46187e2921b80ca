"""Reads source maps: which place of which source a place of the CSS comes from; knows no compiler."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

DIGITS = {char: value for value, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


class Place(NamedTuple):
    """A place in a source."""

    source: int
    offset: int


class Origins:
    """The sources of one CSS text, asked by offsets into it."""

    def __init__(self, css: str, source_map: str) -> None:
        plain = json.loads(source_map)
        self.sources: list[str] = [str(text) for text in plain["sourcesContent"]]
        self.names: list[str] = [str(name) for name in plain["sources"]]
        self._mappings: str = plain["mappings"]
        self._lines = line_starts(css)

    @cached_property
    def _places(self) -> dict[tuple[int, int], list[tuple[int, int, int]]]:
        found: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
        for place, origin in read_mappings(self._mappings):
            found.setdefault(place, []).append(origin)
        return found

    @cached_property
    def _source_lines(self) -> list[list[int]]:
        return [line_starts(text) for text in self.sources]

    def places_at(self, offset: int) -> list[Place]:
        """Return the places from which the CSS at an offset was made."""
        line = bisect_right(self._lines, offset) - 1
        return [self._place(each) for each in self._places.get((line, offset - self._lines[line]), ())]

    def _place(self, origin: tuple[int, int, int]) -> Place:
        source, row, column = origin
        rows = self._source_lines[source]
        return Place(source, rows[row] + column if row < len(rows) else len(self.sources[source]))

    def text_at(self, offset: int, length: int = 500) -> str:
        """Return the source from which the CSS at an offset was made; nothing where the map has no such place."""
        places = self.places_at(offset)
        if not places:
            return ""
        place = places[-1]
        return self.sources[place.source][place.offset : place.offset + length]


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
