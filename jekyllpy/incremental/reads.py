"""What is read while a page renders: keys, noted by whoever hands the value over. Knows no page and no value."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

UNTRACKED = "untracked"
"""The key of a read that nobody can check again, such as a plugin's own; a page with it is never current."""

REBUILT = "pages that it brings about"
"""The key of a page whose rendering adds others to the site; it is rendered in every build that renders anything."""


UNSETTLED = ("list pages", "list html_pages")
"""Lists that grow while the site renders."""


def is_settled(key: str) -> bool:
    """Tell whether a key stands for the same from the first page of a build to the last."""
    return key not in UNSETTLED and not key.endswith(("#content", "#output"))


class Part(Protocol):
    """A piece of a page that was taken again as it is, with the keys that it read when it was made."""

    notes: frozenset[str]


class Reads:
    """What was read: `own` keys, by `askers`, which are templates, and the parts that a page consists of.

    `names` are the variables that a piece of the page read which is no part of it: it was watched, but cannot be kept.
    """

    __slots__ = ("askers", "names", "own", "parts")

    def __init__(self) -> None:
        self.own: set[str] = set()
        self.parts: list[Part] = []
        self.askers: list[object] = []
        self.names: set[str] = set()

    def all(self) -> set[str]:
        """Return all keys that were read, in parts or not."""
        return self.own.union(*{part.notes for part in self.parts})


class Recorder:
    """Collects the keys that are read; `reads` are those of the page that renders now, `current` its own keys."""

    __slots__ = ("current", "reads")

    def __init__(self) -> None:
        self.reads = Reads()
        self.current = self.reads.own

    def note(self, key: str) -> None:
        """Note that a key is read."""
        self.current.add(key)

    @contextmanager
    def recording(self) -> Iterator[Reads]:
        """Collect what is read inside by itself; what is read around it goes on afterwards."""
        outer = self.current, self.reads
        inner = Reads()
        self.current, self.reads = inner.own, inner
        try:
            yield inner
        finally:
            self.current, self.reads = outer
