"""A site that stays in the process: after a build, an edit costs what it touches and not what the site holds.

`Resident.build` is told what may have changed. Where that are files that the site knows, it reads those again and lets
the change run through the site that is there; for everything else, and wherever there is doubt, it builds as `build`
does. It knows no watcher: digests decide what a change is, and what it reaches.
"""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Callable, Iterable

from jekyllpy.build import Built, Progress, Report, build_all
from jekyllpy.config.view import Config
from jekyllpy.resident.standing import Standing

__all__ = ["Resident"]

TAKEN_AT_ONCE = 1 << 24
"""Bytes taken and given back once: glibc sees by it how much it is worth while to keep for the next edit.

Else each edit that writes long pages has all its memory from the kernel anew, page by page, for a third of its time.
"""


class Resident:
    """The site of the last build, if it can be gone on from."""

    def __init__(self) -> None:
        self._built: Built | None = None
        self._standing: Standing | None = None

    def build(
        self,
        load: Callable[[], Config],
        paths: Iterable[str] | None = None,
        *,
        progress: Progress | None = None,
    ) -> tuple[Config, Report]:
        """Build; `paths` are the absolute paths that may have changed, None where it can be any.

        Only a site that was settled after the last whole build is gone on from. Raises what `load` and `build` raise;
        the site that stood is then given up.
        """
        if self._standing is not None and paths is not None:
            report = self._standing.revised(list(paths))
            if report is not None:
                return self._standing.config, report
        self._give_up()
        config = load()
        self._built = build_all(config, progress=progress, stays=True)
        return config, self._built.report

    def settle(self) -> None:
        """Make the site of a whole build ready to be gone on from, once those who wait for its output have heard."""
        if self._built is None:
            return
        self._standing, self._built = Standing.of(self._built), None
        if self._standing is not None:
            gc.freeze()  # what stands is no garbage: looking for some in all of it costs more than most edits
            bytes(TAKEN_AT_ONCE)

    def close(self) -> None:
        """Leave to the next process what this one knows."""
        if self._standing is not None:
            self._standing.close()

    def _give_up(self) -> None:
        """Let the site of the last build go, with all that it holds: the next one takes its room, and no other."""
        stands = self._standing is not None
        if stands:
            self.close()
            gc.unfreeze()
        self._standing = self._built = None
        if stands:
            _collect()


def _collect() -> None:
    """Look for garbage; Ctrl-C meanwhile is told again afterwards, for in a finalizer it would be lost."""
    before = signal.getsignal(signal.SIGINT)
    if before is None or threading.current_thread() is not threading.main_thread():
        gc.collect()
        return
    asked: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
    try:
        gc.collect()
    finally:
        signal.signal(signal.SIGINT, before)
    if asked:
        signal.raise_signal(signal.SIGINT)
