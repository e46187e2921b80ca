"""What is read while a page renders: keys, noted by whoever hands the value over. Knows no page and no value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from typing import Any, Protocol, TypeAlias

UNTRACKED = "untracked"
"""The key of a read that nobody can check again, such as a plugin's own; a page with it is never current."""

REBUILT = "pages that it brings about"
"""The key of a page whose rendering adds others to the site; it is rendered in every build that renders anything."""


FILES = "files that a converter reads"
"""The key of what a style sheet imports; a page with it is converted again in every build that renders anything."""

ANY = "*"
"""Stands for all attributes of what is read as a whole, as `jsonify` does."""

Asked: TypeAlias = tuple[str, str]
"""A key, and the attribute that was asked for of what is behind it."""

UNSETTLED = ("list pages", "list html_pages")
"""Lists that grow while the site renders."""

PROGRESS = ("#content", "#output", "#date")
"""How the keys end of what a page or document gets in its turn."""


def is_settled(key: str) -> bool:
    """Tell whether a key stands for the same from the first page of a build to the last."""
    return key not in UNSETTLED and not key.endswith(PROGRESS)


class Part(Protocol):
    """A piece of a page that was taken again as it is, with the keys and variables that it read when it was made."""

    text: str
    notes: frozenset[str]
    asked: frozenset[Asked]
    inputs: dict[str, Any]


class Reads:
    """What was read: `own` keys, by `askers`, which are templates, and the parts that a page consists of.

    `asked` are the attributes of what is behind the `own` keys. `names` are the variables that a piece of the page read
    which is no part of it: it was watched, but cannot be kept. `places` tells of each part to which output it was
    written, and at which place there.
    """

    __slots__ = ("_before", "_places", "_questions", "_variables", "asked", "askers", "names", "own", "parts", "places")

    def __init__(self) -> None:
        self.own: set[str] = set()
        self.asked: set[Asked] = set()
        self.parts: list[Part] = []
        self.places: list[tuple[object, int]] = []
        self.askers: list[object] = []
        self.names: set[str] = set()
        self._places: dict[str, list[int]] | None = None
        self._variables: set[str] | None = None
        self._questions = 0
        self._before: Reads | None = None

    def add(self, other: Reads, *, stays: bool = False) -> None:
        """Let what was read before, of which nothing was asked yet, be what another one read and then this.

        One that `stays` is asked for its parts, and hears of those that take their places.
        """
        self._before = other if stays else None
        self.own |= other.own
        self.asked |= other.asked
        self.names |= other.names
        self.parts[:0] = other.parts
        self.askers[:0] = other.askers

    def forget(self, keys: Set[str]) -> None:
        """Forget what was asked for behind some keys."""
        self.asked = {asked for asked in self.asked if asked[0] not in keys}

    def asks_for(self, name: str) -> bool:
        """Tell whether a part, or a piece that is none, read a variable around it."""
        if self._variables is None:
            self._variables = self.names.union(*(part.inputs for part in self.parts))
        return name in self._variables

    def parts_of(self, keys: Iterable[str]) -> list[int]:
        """Return which parts read any of the keys; an index is worth its price from the second question on."""
        if self._before is not None:
            sought, rest = frozenset(keys), len(self._before.parts)
            after = [place for place in range(rest, len(self.parts)) if not sought.isdisjoint(self.parts[place].notes)]
            return self._before.parts_of(sought) + after
        self._questions += 1
        if self._places is None and self._questions == 1:
            sought = frozenset(keys)
            return [place for place, part in enumerate(self.parts) if not part.notes.isdisjoint(sought)]
        if self._places is None:
            self._places = {}
            for place, part in enumerate(self.parts):
                self._index(place, part.notes)
        known = self._places
        return sorted({place for key in keys for place in known.get(key, ())})

    def replace(self, place: int, part: Part) -> frozenset[str]:
        """Take another part with the same variables in the place of one; return the keys that only it reads."""
        more = part.notes - self.parts[place].notes
        self.parts[place] = part
        if self._before is not None and place < len(self._before.parts):
            self._before.replace(place, part)
        if self._places is not None:
            self._index(place, more)
        return more

    def _index(self, place: int, keys: Iterable[str]) -> None:
        known = {} if self._places is None else self._places
        for key in keys:
            known.setdefault(key, []).append(place)

    def all(self) -> set[str]:
        """Return all keys that were read, in parts or not."""
        return self.own.union(*{part.notes for part in self.parts})

    def added(self) -> tuple[Set[str], Set[Asked]]:
        """Return the keys and attributes that only this read, without one that was added and stays."""
        before = self._before or Reads()
        parts = self.parts[len(before.parts) :]
        asked = (self.asked - before.asked).union(*{part.asked for part in parts})
        keys = (self.own - before.own).union(*{part.notes for part in parts})
        return keys | {key for key, _ in asked}, asked

    def all_asked(self) -> set[Asked]:
        """Return all attributes that were asked for, in parts or not."""
        return self.asked.union(*{part.asked for part in self.parts})


class Recorder:
    """Collects the keys that are read; `reads` are those of the page that renders now.

    `current` are its own keys, or those of the part that renders, `asked` the attributes of what is behind those.
    """

    __slots__ = ("asked", "current", "reads")

    def __init__(self) -> None:
        self.reads = Reads()
        self.current = self.reads.own
        self.asked = self.reads.asked

    def note(self, key: str) -> None:
        """Note that a key is read."""
        self.current.add(key)

    def take(self, notes: Set[str], asked: Set[Asked]) -> None:
        """Count what was read elsewhere as read here."""
        self.current |= notes
        self.asked |= asked

    @contextmanager
    def recording(self) -> Iterator[Reads]:
        """Collect what is read inside by itself; what is read around it goes on afterwards."""
        outer = self.current, self.asked, self.reads
        inner = Reads()
        self.current, self.asked, self.reads = inner.own, inner.asked, inner
        try:
            yield inner
        finally:
            self.current, self.asked, self.reads = outer
