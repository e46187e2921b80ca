"""Builds a site again whenever it changes, and goes on when it can't be built; for `serve` and `build --watch`."""

from __future__ import annotations

import datetime
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from jekyllpy.build import Report
from jekyllpy.commands.alarm import Alarm
from jekyllpy.commands.build_command import rebuild
from jekyllpy.commands.console import Console
from jekyllpy.commands.serve_settings import ServeSettings
from jekyllpy.commands.watch_plan import plan_of
from jekyllpy.config.view import Config
from jekyllpy.errors import JekyllpyError
from jekyllpy.resident import Resident
from jekyllpy.watch.changes import ChangeSet
from jekyllpy.watch.plan import Plan
from jekyllpy.watch.watcher import Watcher

MOST_NAMES = 20


class Audience(Protocol):
    """Who hears of each build after it has written."""

    def built(self, config: Config, report: Report, changes: ChangeSet) -> None:
        """Hear of a build that succeeded."""

    def failed(self, error: Exception) -> None:
        """Hear of one that did not."""


class Regeneration:
    """Watches from the moment it is made, so that no change during the first build is lost; `stop` ends the loop."""

    def __init__(
        self,
        config: Config,
        load: Callable[[], Config],
        console: Console,
        *,
        audience: Audience | None = None,
        trace: bool = False,
    ) -> None:
        self._config = config
        self._load = load
        self._console = console
        self._audience = audience
        self._trace = trace
        self.resident = Resident()
        self._stopped = False
        self._alarm = Alarm(self._look_again)
        self._plan = plan_of(config)
        self._watcher = self._watch(config)

    def run(self) -> None:
        """Build again after each change until `stop`."""
        while not self._stopped:
            for changes in self._watcher:
                self.regenerate(changes)
                if self._plan_is_new():
                    break
        self._watcher.close()

    def stop(self) -> None:
        """End the loop, from any thread."""
        self._stopped = True
        self._alarm.cancel()
        self._watcher.stop()

    def close(self) -> None:
        """Give back what watching takes."""
        self.stop()
        self._watcher.close()
        self.resident.close()

    def note(self, report: Report) -> None:
        """Look again when the next post with a future date is due, and keep the site for the next edit."""
        self._alarm.set(report.due, self._config.now)
        self.resident.settle()

    def regenerate(self, changes: ChangeSet) -> None:
        """Build again and tell what came of it; the output of a build that fails is that of the one before."""
        start = time.perf_counter()
        self._announce(changes)
        try:
            paths = None if changes.everything or not changes.paths else changes.paths
            self._config, report = rebuild(self._load, self._console, self.resident, paths)
        except Exception as error:
            self.show_failure(error)
        else:
            if self._audience is not None:
                self._audience.built(self._config, report, changes)
            self._console.topic("", f"...done in {time.perf_counter() - start:.3f} seconds.")
            self.note(report)
        self._console.topic("")

    def show_failure(self, error: Exception) -> None:
        """Print why the site was not built, and tell the audience."""
        if isinstance(error, JekyllpyError):
            self._console.error(error)
        else:
            self._console.unexpected(error)
        if self._trace:
            self._console.warn("".join(traceback.format_exception(error)))
        if self._audience is not None:
            self._audience.failed(error)

    def _look_again(self) -> None:
        self._watcher.look_again()

    def _watch(self, config: Config) -> Watcher:
        return Watcher(self._plan, polling=ServeSettings(config).force_polling)

    def _plan_is_new(self) -> bool:
        """Watch other places when the configuration names others: a theme, an output folder, excluded ones."""
        plan = plan_of(self._config)
        if plan == self._plan or self._stopped:
            return False
        self._plan = plan
        old, self._watcher = self._watcher, self._watch(self._config)
        old.close()
        self.regenerate(ChangeSet((), everything=True))  # what changed between the two
        return True

    def _announce(self, changes: ChangeSet) -> None:
        now = datetime.datetime.now().strftime("%Y-%m-%d %H:%M:%S")
        if not changes.paths:
            self._console.topic("Regenerating:", f"looking at all files at {now}")
            return
        more = " or more" if changes.everything else ""
        self._console.topic("Regenerating:", f"{len(changes.paths)}{more} file(s) changed at {now}")
        for path in changes.paths[:MOST_NAMES]:
            self._console.topic("", relative_name(path, self._plan))
        if len(changes.paths) > MOST_NAMES:
            self._console.topic("", f"... and {len(changes.paths) - MOST_NAMES} more")


def relative_name(path: str, plan: Plan) -> str:
    """Return a path as Jekyll shows it: from the source folder."""
    for folder in plan.folders:
        if Path(path).is_relative_to(folder):
            return Path(path).relative_to(folder).as_posix()
    return path
