"""`ChangeSet`, and `Gathering`, which joins the events of one save or one checkout; it watches nothing itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

DEBOUNCE = 0.02
"""Seconds without an event after which a change counts as done: editors write, rename and remove within a few."""

LONGEST = 0.5
"""Seconds after which a change that never comes to rest is handed over all the same."""

EMPTY = 0.15
"""Seconds that a change waits for the content of a file which is empty: most editors cut it first, then write."""

BURST = 400
"""Events of one change above which single paths are no longer trusted: the kernel may have dropped some."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What may have changed: absolute paths, sorted. With `everything` there may be more than the paths say."""

    paths: tuple[str, ...]
    everything: bool = False


def is_empty(path: str) -> bool:
    """Tell whether a path is a file without content."""
    try:
        return Path(path).stat().st_size == 0
    except (OSError, ValueError):
        return False


class Gathering:
    """Collects events from any thread and hands them over when they come to rest."""

    def __init__(
        self,
        debounce: float = DEBOUNCE,
        longest: float = LONGEST,
        is_unfinished: Callable[[str], bool] = is_empty,
    ) -> None:
        self._debounce = debounce
        self._longest = longest
        self._is_unfinished = is_unfinished
        self._changed = threading.Condition()
        self._paths: set[str] = set()
        self._events = 0
        self._doubt = False
        self._stopped = False

    @property
    def stopped(self) -> bool:
        """Tell whether `stop` was called."""
        return self._stopped

    def add(self, path: str) -> None:
        """Note that a path may have changed."""
        with self._changed:
            self._events += 1
            if self._events <= BURST:
                self._paths.add(path)
            self._changed.notify_all()

    def doubt(self) -> None:
        """Note that something was missed: everything has to be looked at."""
        with self._changed:
            self._events += 1
            self._doubt = True
            self._changed.notify_all()

    def stop(self) -> None:
        """End all waiting, now and later."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def take(self, timeout: float | None = None) -> ChangeSet | None:
        """Wait for a change and for its rest; None when the time is over or the gathering was stopped."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._events, timeout)
            if self._stopped or not self._events:
                return None
            self._rest()
            return None if self._stopped else self._hand_over()

    def _rest(self) -> None:
        end = time.monotonic() + self._longest
        seen = -1
        while seen != self._events and not self._stopped and time.monotonic() < end:
            seen = self._events
            self._changed.wait_for(lambda: self._stopped, self._debounce)
            if seen == self._events and any(map(self._is_unfinished, self._paths)):
                self._changed.wait(EMPTY)

    def _hand_over(self) -> ChangeSet:
        changes = ChangeSet(tuple(sorted(self._paths)), everything=self._doubt or self._events > BURST)
        self._paths, self._events, self._doubt = set(), 0, False
        return changes
