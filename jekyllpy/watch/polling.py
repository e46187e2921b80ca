"""Watches by looking at all files again and again, where no events come; it needs no library."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

from jekyllpy.watch.changes import Gathering
from jekyllpy.watch.plan import Plan, is_scratch

Stamps = dict[str, tuple[int, int, int, int]]

SHORTEST = 0.2
"""Seconds between two looks at a small site; a look never takes more than a tenth of the time."""


class Polling:
    """Compares stamps of size, times and inode; the first look is done when the object is made."""

    kind = "polling"

    def __init__(self, plan: Plan, gathering: Gathering, shortest: float = SHORTEST) -> None:
        self._plan = plan
        self._gathering = gathering
        self._shortest = shortest
        self._seen = look(plan)
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="jekyllpy-polling", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop looking."""
        self._end.set()
        self._thread.join()

    def cover(self) -> None:
        """Take in new folders; a look at all files needs nothing for that."""

    def _run(self) -> None:
        pause = self._shortest
        while not self._end.wait(pause):
            start = time.monotonic()
            self._compare(look(self._plan))
            pause = max(self._shortest, 10 * (time.monotonic() - start))

    def _compare(self, now: Stamps) -> None:
        before, self._seen = self._seen, now
        for path in before.keys() | now.keys():
            if before.get(path) != now.get(path):
                self._gathering.add(path)


def look(plan: Plan) -> Stamps:
    """Stamp every file of a plan."""
    stamps: Stamps = {}
    for folder in plan.folders:
        for entry in _files(str(folder), plan):
            _stamp(entry, stamps)
    for file in plan.loose_files():
        _stamp(str(file), stamps)
    return stamps


def _stamp(path: str, stamps: Stamps) -> None:
    try:
        status = os.stat(path)  # noqa: PTH116  (a Path for each file doubles the time of a look)
    except (OSError, ValueError):
        return
    stamps[path] = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def _files(folder: str, plan: Plan) -> Iterator[str]:
    waiting = [folder]
    while waiting:
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue
        for entry in entries:
            if plan.ignored(entry.path):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif not is_scratch(entry.name):
                yield entry.path
