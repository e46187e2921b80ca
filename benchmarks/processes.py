"""`jekyllpy build --watch` in a process of its own: what a real watcher sees of edits, and what is built for them.

An edit counts as built when the process has named each file of which anything changed, and told that it is done. Who
waits, waits for the lines that the process prints. A change that is not named for a while may have been built with all
others, when all files were looked at; whether it was, the output tells.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

from benchmarks.editor import SKIPPED
from jekyllpy.build import configure
from jekyllpy.commands.watch_plan import plan_of
from jekyllpy.errors import JekyllpyError
from jekyllpy.watch.plan import Plan

PATIENCE = 60
"""Seconds without a line after which a process counts as stuck."""

SILENCE = 6
"""Seconds without a line after which a change is no longer waited for."""

Stamps = dict[str, tuple[int, int, int, int]]


class Process:
    """A site that is watched by another process."""

    def __init__(self, source: Path, destination: Path) -> None:
        self._source = source
        self._destination = destination
        self._running: subprocess.Popen[str] | None = None
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._seen: Stamps = {}
        self._plan: Plan | None = None
        self._clock = ""
        self._is_good = True
        self.told = ""
        self.builds = self.starts = self.unnamed = 0

    def build(self) -> bool:
        """Wait until all that was edited is built; tell whether that could be done."""
        before, self._seen = self._seen, stamps(self._source)
        if self._running is None or self._clock != os.environ["SOURCE_DATE_EPOCH"]:
            self.close()
            self._start()
        else:
            self._wait_for(before)
        return self._is_good

    def close(self) -> None:
        """End the process as Ctrl-C does."""
        running, self._running = self._running, None
        if running is None:
            return
        with running:
            running.send_signal(signal.SIGINT)
            status = running.wait(PATIENCE)
        if status != 0:
            raise RuntimeError(f"the process ended with {status}: {self.told}")

    def _start(self) -> None:
        """Begin to watch; what was edited is built first."""
        self._clock = os.environ["SOURCE_DATE_EPOCH"]
        self.starts += 1
        lines = self._lines = queue.SimpleQueue()
        words = ["build", "--watch", "-s", str(self._source), "-d", str(self._destination)]
        self._running = subprocess.Popen(
            [sys.executable, "-m", "jekyllpy", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        if self._running.stdout is not None:
            threading.Thread(target=_pass_on, args=(self._running.stdout, lines), daemon=True).start()
        self.told = ""
        while "Auto-regeneration: enabled" not in self.told:
            line = lines.get(timeout=PATIENCE)
            if line is None:  # what is to be watched nobody can tell
                self._give_up()
                return
            self.told += line
        self._is_good = " done in " in self.told
        self._plan = self._plan_now() or self._plan

    def _give_up(self) -> None:
        """Take a process that ended for a build that failed."""
        running, self._running = self._running, None
        if running is not None:
            with running:
                running.wait(PATIENCE)
        if "Traceback" in self.told:
            raise RuntimeError(f"the process failed: {self.told}")
        self._is_good = False

    def _wait_for(self, before: Stamps) -> None:
        """Wait until all that changed since some stamps were taken was built."""
        plan, now = self._plan_now() or self._plan, self._seen
        changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        for each in filter(None, (self._plan, plan)):
            changed -= {path for path in changed if not each.takes(path)}
        folders = {os.path.dirname(path) for path in before}  # noqa: PTH120  (as texts, for each file)
        while changed:
            try:
                self._read_build(SILENCE)
            except queue.Empty:
                self.unnamed += len(changed)
                break
            looks_at_all = " or more file(s)" in self.told or "looking at all files" in self.told
            changed -= {path for path in changed if _is_named(path, self._source, self.told)}
            if looks_at_all:  # a new folder was told of, but not what is in it
                changed -= {path for path in changed if os.path.dirname(path) not in folders}  # noqa: PTH120
        if self._is_good and plan != self._plan:
            self._plan = plan
            self._read_build()

    def _plan_now(self) -> Plan | None:
        with contextlib.suppress(JekyllpyError):
            return plan_of(configure(self._source, self._destination))
        return None

    def _read_build(self, patience: float = PATIENCE) -> None:
        """Read what is told of one build, to the empty line at its end."""
        lines: list[str] = []
        while not (lines and not lines[-1].strip()):
            line = self._read(PATIENCE if lines else patience)
            if "Regenerating:" in line:
                lines = [line]
            elif lines:
                lines.append(line)
        self.builds += 1
        self.told = "".join(lines)
        self._is_good = "...done in" in self.told

    def _read(self, patience: float = PATIENCE) -> str:
        line = self._lines.get(timeout=patience)
        if line is None or "Traceback" in line:
            raise RuntimeError(f"the process failed: {self.told}{line}")
        return line

    def __str__(self) -> str:
        return f"{self.builds} builds by {self.starts} processes, {self.unnamed} changes not named"


def stamps(source: Path) -> Stamps:
    """Stamp all files, also by the time at which anything of them changed: a system's events tell that as well."""
    found = {}
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if name not in SKIPPED]
        for name in names:
            stat = os.lstat(f"{folder}/{name}")
            found[f"{folder}/{name}"] = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
    return found


def _is_named(path: str, source: Path, told: str) -> bool:
    """Tell whether a file is among those that a build was told of, of which only some are printed."""
    name = Path(path).relative_to(source).as_posix()
    return f" {name}\n" in told or ("... and " in told and " more\n" in told)


def _pass_on(stream: IO[str], lines: queue.SimpleQueue[str | None]) -> None:
    for line in stream:
        lines.put(line)
    lines.put(None)
