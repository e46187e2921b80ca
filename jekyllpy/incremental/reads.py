"""What is read while a page renders: keys, noted by whoever hands the value over. Knows no page and no value."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

UNTRACKED = "untracked"
"""The key of a read that nobody can check again, such as a plugin's own; a page with it is never current."""

REBUILT = "pages that it brings about"
"""The key of a page whose rendering adds others to the site; it is rendered in every build that renders anything."""


class Recorder:
    """Collects the keys that are read; `current` is the set of the page that renders now."""

    __slots__ = ("current",)

    def __init__(self) -> None:
        self.current: set[str] = set()

    def note(self, key: str) -> None:
        """Note that a key is read."""
        self.current.add(key)

    @contextmanager
    def recording(self) -> Iterator[set[str]]:
        """Collect what is read inside into a set of its own; what is read around it goes on afterwards."""
        outer = self.current
        inner: set[str] = set()
        self.current = inner
        try:
            yield inner
        finally:
            self.current = outer
