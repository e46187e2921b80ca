"""An alarm clock for what changes by time alone: a post with a future date comes due though no file changes."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable

LONGEST = 86400.0
"""Seconds of one sleep: a machine that was suspended wakes late, so the clock is read again each day."""


class Alarm:
    """Rings once at the time it was last set to."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._timer: threading.Timer | None = None

    def set(self, due: datetime.datetime | None, now: datetime.datetime) -> None:
        """Ring when it is `due`, and no more for what was set before; None is never."""
        self.cancel()
        if due is None:
            return
        seconds = max(1.0, (due - now).total_seconds() + 0.1)
        self._timer = threading.Timer(min(seconds, LONGEST), self._ring)
        self._timer.daemon = True
        self._timer.start()

    def cancel(self) -> None:
        """Ring no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
