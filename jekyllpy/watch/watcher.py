"""`Watcher`: an iterator of `ChangeSet`s that chooses between events and polling, and says why when it has to poll."""

from __future__ import annotations

import errno
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from jekyllpy.watch.changes import DEBOUNCE, ChangeSet, Gathering
from jekyllpy.watch.file_systems import kind_without_events
from jekyllpy.watch.plan import Plan
from jekyllpy.watch.polling import Polling

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger("jekyllpy.watch")

BEAT = 1.0
"""Seconds between two looks at whether the watched folders are still the same ones."""

OUT_OF_WATCHES = {
    errno.ENOSPC: "the system has no inotify watches left (fs.inotify.max_user_watches)",
    errno.EMFILE: "the system has no inotify instances or open files left (fs.inotify.max_user_instances, ulimit -n)",
    errno.ENFILE: "the system has no open files left",
}


class Source(Protocol):
    """Where changes come from."""

    kind: str

    def cover(self) -> None:
        """Take in new folders."""

    def close(self) -> None:
        """Stop."""


class Watcher:
    """Watches from the moment it is made until `close`; changes in between wait for the next turn of the loop.

    `stop` ends the loop from any thread.
    """

    def __init__(
        self,
        plan: Plan,
        *,
        polling: bool = False,
        debounce: float = DEBOUNCE,
        beat: float = BEAT,
        native: Callable[[Plan, Gathering], Source] | None = None,
    ) -> None:
        self._plan = plan
        self._polls = polling
        self._beat = beat
        self._native = native
        self._gathering = Gathering(debounce)
        self._source = self._open()
        self._identity = self._identify()

    @property
    def kind(self) -> str:
        """Return `events` or `polling`."""
        return self._source.kind

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[ChangeSet]:
        while not self._gathering.stopped:
            changes = self._gathering.take(self._beat)
            if changes is not None:
                self._cover(changes)
            self._look_for_other_folders()
            if changes is not None:
                yield changes

    def look_again(self) -> None:
        """Ask the loop, from any thread, to look at everything."""
        self._gathering.doubt()

    def stop(self) -> None:
        """End the loop."""
        self._gathering.stop()

    def close(self) -> None:
        """End the loop and give back what the system gave."""
        self.stop()
        self._source.close()

    def _open(self) -> Source:
        if self._polls or self._has_no_events():
            return Polling(self._plan, self._gathering)
        try:
            return self._open_native()
        except OSError as error:
            reason = OUT_OF_WATCHES.get(error.errno or 0, str(error))
        except ImportError as error:
            reason = str(error)
        log.warning("Watching by polling, which is slower: %s", reason)
        self._polls = True
        return Polling(self._plan, self._gathering)

    def _open_native(self) -> Source:
        if self._native is None:
            from jekyllpy.watch.native import Native

            return Native(self._plan, self._gathering)
        return self._native(self._plan, self._gathering)

    def _has_no_events(self) -> bool:
        for folder in self._plan.folders:
            kind = kind_without_events(Path(os.path.realpath(folder)))
            if kind is not None:
                log.warning("Watching by polling, which is slower: %s is on %s, which sends no events", folder, kind)
                return True
        return False

    def _cover(self, changes: ChangeSet) -> None:
        if not changes.everything:
            return
        try:
            self._source.cover()
        except OSError:
            self._reopen()

    def _reopen(self) -> None:
        self._source.close()
        self._source = self._open()
        self._gathering.doubt()

    def _identify(self) -> list[tuple[int, int] | None]:
        return [_identity(folder) for folder in self._plan.folders]

    def _look_for_other_folders(self) -> None:
        """Notice a folder that vanished, came back or was replaced: events of the old one say nothing of it."""
        now = self._identify()
        if now != self._identity:
            self._identity = now
            self._reopen()


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
