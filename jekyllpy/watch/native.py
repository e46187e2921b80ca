"""Watches by the system's own events, through watchdog, which is imported only here."""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog import events
from watchdog.observers import Observer

from jekyllpy.watch.changes import Gathering
from jekyllpy.watch.plan import Plan

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver, ObservedWatch

# What counts as a change; without opening and closing, which our own reading would raise.
KINDS: list[type[events.FileSystemEvent]] = [
    events.FileCreatedEvent,
    events.FileModifiedEvent,
    events.FileDeletedEvent,
    events.FileMovedEvent,
    events.DirCreatedEvent,
    events.DirDeletedEvent,
    events.DirMovedEvent,
    *(getattr(events, name) for name in ("FileAttribEvent",) if hasattr(events, name)),  # before watchdog 7: modified
]


class Native:
    """Watches each folder of the first level with all that is in it, so that ignored ones (a big `node_modules`, the
    output) cost nothing. Raises OSError when the system has no more watches to give."""

    kind = "events"

    def __init__(self, plan: Plan, gathering: Gathering) -> None:
        self._plan = plan
        self._gathering = gathering
        self._links = {os.path.realpath(folder): str(folder) for folder in plan.folders}
        self._watches: dict[str, ObservedWatch] = {}
        self._gone: set[str] = set()
        self._losses = _Losses(gathering)
        self._observer: BaseObserver = Observer()
        self._observer.start()
        try:
            self.cover()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give all watches back."""
        self._losses.close()
        self._observer.stop()
        self._observer.join()

    def cover(self) -> None:
        """Watch what is new since the last time and forget what is gone."""
        wanted = dict(self._wanted())
        gone, self._gone = self._gone, set()  # what came back under its old name needs a watch of its own
        for path in self._watches.keys() - wanted.keys() | gone & self._watches.keys():
            with contextlib.suppress(KeyError, OSError):
                self._observer.unschedule(self._watches.pop(path))
        for path in wanted.keys() - self._watches.keys():
            self._watch(path, recursive=wanted[path])
        self._probe()

    def _watch(self, path: str, *, recursive: bool) -> None:
        receiver = _Receiver(self)
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):  # gone since it was listed
            self._watches[path] = self._observer.schedule(receiver, path, recursive=recursive, event_filter=KINDS)

    def _wanted(self) -> Sequence[tuple[str, bool]]:
        found: list[tuple[str, bool]] = []
        for real in self._links:
            with contextlib.suppress(OSError):
                below = [entry for entry in os.scandir(real) if entry.is_dir(follow_symlinks=False)]
                found.append((real, False))
                found += [(entry.path, True) for entry in below if not self._plan.ignored(self._ours(entry.path))]
        loose = {os.path.realpath(file.parent) for file in self._plan.loose_files()}
        return [*((folder, False) for folder in sorted(loose)), *found]

    def _probe(self) -> None:
        """Ask for one watch more: watchdog tells nobody when the watches run out below the first level."""
        for real in self._links:
            above = str(Path(real).parent)
            if above not in self._watches and above != real:
                with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                    watch = self._observer.schedule(events.FileSystemEventHandler(), above, event_filter=KINDS[:1])
                    self._observer.unschedule(watch)

    def _ours(self, path: str) -> str:
        """Return a real path as the plan spells it."""
        for real, given in self._links.items():
            if path == real or path.startswith(real.rstrip(os.sep) + os.sep):
                return given + path[len(real) :]
        return path

    def receive(self, event: events.FileSystemEvent) -> None:
        """Take an event of watchdog's thread."""
        for path in (event.src_path, event.dest_path):
            if isinstance(path, str | bytes) and path:
                self._receive(os.fsdecode(path), folder=event.is_directory)

    def _receive(self, path: str, *, folder: bool) -> None:
        ours = self._ours(path)
        if not self._plan.takes(ours):
            return
        if folder:  # files may have come into it before it was watched
            self._gone.add(path)
            self._gathering.doubt()
        else:
            self._gathering.add(ours)


class _Receiver(events.FileSystemEventHandler):
    def __init__(self, native: Native) -> None:
        self._native = native

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        self._native.receive(event)


class _Losses(logging.Handler):
    """Hears watchdog's own warnings (the queue overflowed, a folder could not be read): each is a doubt."""

    def __init__(self, gathering: Gathering) -> None:
        super().__init__(logging.WARNING)
        self._gathering = gathering
        logging.getLogger("watchdog").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._gathering.doubt()

    def close(self) -> None:
        logging.getLogger("watchdog").removeHandler(self)
        super().close()
