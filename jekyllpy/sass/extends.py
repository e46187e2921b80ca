"""Puts the selectors that `@extend` brings into a rule in the order of the sheets, as Ruby Sass does; runs nothing.

libsass has them in the reverse order where the rule stands before those that extend it. Wherever the source map leaves
a doubt about a rule, it stays as it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from jekyllpy.sass.source_maps import Origins, Place

SPLIT = re.compile(r"[^,(\[]*(?:\([^)]*\)|\[[^\]]*\]|[^,(\[])*")
IMPORT = re.compile(r"""@import\s+(["'][^"']+["'](?:\s*,\s*["'][^"']+["'])*)""")
QUOTED = re.compile(r"""["']([^"']+)["']""")
BRACE = re.compile(r"[{}]")
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)


class Extends:
    """The rules of one text, asked for the order of their selectors."""

    def __init__(self, origins: Origins) -> None:
        self._origins = origins

    def rank_at(self, offset: int) -> int | None:
        """Return how far into the sheets, read in the order of their imports, the CSS at an offset stands."""
        places = self._origins.places_at(offset)
        return self._rank(places[0]) if places else None

    def ordered(self, selector: str, start: int) -> str:
        """Return the selectors of the rule that begins at an offset in the order of those that extend it."""
        blocks = self._origins.places_at(start + len(selector))
        if not blocks or "," not in selector:
            return selector
        block = blocks[-1]
        parts, keys = [], []
        for found in SPLIT.finditer(selector):
            if not found.group():
                continue
            key = self._key(block, start + found.start(), start + found.end())
            if key is None:
                return selector
            parts.append(found.group())
            keys.append(key)
        own = sum(key < 0 for key in keys)
        if own not in (len(keys), self._count(block)) and self._count(block) != 1:
            return selector
        return ",".join(_sorted_in_runs(parts, keys))

    def _key(self, block: Place, start: int, end: int) -> int | None:
        """Return where the first rule that extends stands, -1 where none does; None where that is not sure."""
        first = -1
        for offset in range(start, end):
            foreign = [place for place in self._origins.places_at(offset) if not self._is_own(place, block)]
            if not foreign:
                continue
            rank = self._rank(foreign[-1]) if self._extends(foreign[-1]) else None  # what stands before it is left over
            if rank is None:
                return None
            first = rank if first < 0 else min(first, rank)
        return first

    def _is_own(self, place: Place, block: Place) -> bool:
        """Tell whether a place belongs to the selector of a block, or of a block around it."""
        if place.source != block.source or place.offset > block.offset:
            return False
        return _stays_open(self._origins.sources[place.source][place.offset : block.offset])

    def _extends(self, place: Place) -> bool:
        """Tell whether the rule at a place extends another."""
        text = self._origins.sources[place.source]
        opens, depth = text.find("{", place.offset), 0
        for mark in BRACE.finditer(text, max(opens, 0)):
            depth += 1 if mark.group() == "{" else -1
            if depth == 0:
                return "@extend" in text[opens : mark.start()]
        return False

    def _count(self, block: Place) -> int:
        """Count the selectors that a rule has by itself, those around it included."""
        text = COMMENT.sub("", self._origins.sources[block.source][: block.offset])
        around: list[str] = []
        last = 0
        for mark in re.finditer(r"[{};]", text):
            if mark.group() == "{":
                around.append(text[last : mark.start()])
            elif mark.group() == "}":
                around[-1:] = []
            last = mark.end()
        selectors = [each for each in (*around, text[last:]) if not each.lstrip().startswith("@")]
        return math.prod(each.count(",") + 1 for each in selectors)

    @cached_property
    def _segments(self) -> list[tuple[int, int, int]]:
        """The parts of the sources in the order in which they are read: source, start, end."""
        return list(self._read(0, set()))

    def _read(self, source: int, known: set[int]) -> Iterator[tuple[int, int, int]]:
        known.add(source)
        text, place = self._origins.sources[source], 0
        for found in IMPORT.finditer(text):
            for name in QUOTED.findall(found.group(1)):
                other = self._find(name)
                if other is not None and other not in known:
                    yield source, place, found.start()
                    place = found.start()
                    yield from self._read(other, known)
        yield source, place, len(text) + 1

    def _find(self, name: str) -> int | None:
        ends = [f"/{form}" for form in _forms(name)]
        return next((i for i, path in enumerate(self._origins.names) if f"/{path}".endswith(tuple(ends))), None)

    def _rank(self, place: Place) -> int | None:
        before = 0
        for source, start, end in self._segments:
            if source == place.source and start <= place.offset < end:
                return before + place.offset - start
            before += end - start
        return None


def _forms(name: str) -> Iterator[str]:
    folder, slash, base = name.rpartition("/")
    for form in ("{}.scss", "_{}.scss", "{}.sass", "_{}.sass", "{}"):
        yield folder + slash + form.format(base)


def _stays_open(text: str) -> bool:
    """Tell whether a text from a selector to a block never leaves the block that the selector opens."""
    depth = 0
    for mark in BRACE.findall(COMMENT.sub("", text)):
        depth += 1 if mark == "{" else -1
        if depth <= 0:
            return False
    return True


def _sorted_in_runs(parts: list[str], keys: list[int]) -> Iterator[str]:
    """Sort what extends between what stands by itself."""
    for is_own, run in groupby(zip(keys, parts, strict=True), key=lambda pair: pair[0] < 0):
        pairs = list(run)
        yield from (part for _, part in (pairs if is_own else sorted(pairs, key=lambda pair: pair[0])))
