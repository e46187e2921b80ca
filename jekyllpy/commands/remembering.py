"""What a build leaves to the next of the same command line, so that it can tell by stats that nothing changed."""

from __future__ import annotations

import argparse
import datetime
import os
import re
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.commands.console import INFO, WARNING, Console
from jekyllpy.commands.unchanged import FOLDER, PACKAGE, note_in, request_of, users_folder
from jekyllpy.config.times import now_of
from jekyllpy.incremental.seals import secret
from jekyllpy.incremental.snapshot import Snapshot, Stat, is_settled, output_of, save_snapshot, take

if TYPE_CHECKING:
    from jekyllpy.build import Report
    from jekyllpy.config.view import Config

OTHERS = ("watch", "profile", "json", "trace", "disable_disk_cache", "safe", "plugin", "strict")
"""Options that ask for more than an output."""

OF_A_DAY = re.compile(r"(?:[^%]|%[-0_^#]*[0-9]*[EO]?[AaBbCDdeFGghjmnUuVvWwxYy%])*", re.DOTALL)
"""Formats that show the same from midnight to midnight."""


class Remembering:
    """One request to build: what was there before it, and what is remembered of it for the next time."""

    def __init__(self, arguments: argparse.Namespace, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._source = os.path.abspath(arguments.source or ".")  # noqa: PTH100  (no link is followed, as elsewhere)
        self._asks = not any(getattr(arguments, name, None) for name in OTHERS)
        self._request = request_of(arguments.words, environ) if self._asks else ""
        self._started = time.time_ns()
        self._before: dict[str, Stat] | None = None
        self._made: Path | None = None

    def look(self, config: Config) -> None:
        """Take the stats of the sources before they are read."""
        if not self._asks or not self._covers(config):
            return
        try:
            self._made = None if config.destination.exists() else config.destination
            Path(self._source, FOLDER).mkdir(exist_ok=True)
            config.destination.mkdir(parents=True, exist_ok=True)
        except OSError:
            return  # a source that is read-only, or a destination of which the build will complain
        roots = [self._source, *(str(Path(file).absolute()) for file in config.files)]
        if "jekyll-github-metadata" in (*config.plugins, *config.required_gems):
            roots += [f"{self._source}/.git/{name}" for name in ("config", "HEAD", "packed-refs", "refs")]
        self._before = take(roots, self._skipped(config))

    def _covers(self, config: Config) -> bool:
        """Tell whether all sources lie where the next build looks: not in a theme, or one yet to come."""
        root = config.theme_root
        knows_theme = not config.theme if root is None else Path(PACKAGE) in root.parents
        return knows_theme and str(config.source) == self._source

    def forget(self) -> None:
        """Take back the destination that was made for a build that failed."""
        if self._made is not None:
            with suppress(OSError):
                self._made.rmdir()

    def remember(self, config: Config, report: Report, console: Console) -> None:
        """Remember a build that went well, if another of the same would give the same."""
        before, clock, folder = self._before, report.clock, users_folder(self._environ)
        if before is None or clock is None or folder is None or config.cache_dir != FOLDER:
            return
        bounds = bounds_of(config, report, clock, self._environ)
        if bounds is None or not is_settled(before, self._started):
            return
        snapshot = Snapshot(
            files=before,
            outputs={path: output_of(path) for path in (f"{config.destination}/{name}" for name in report.outputs)},
            skipped=self._skipped(config),
            since=bounds[0],
            until=bounds[1],
            told=console.told if console.level <= WARNING else [],
            lines=_lines(config) if console.level <= INFO else [],
        )
        save_snapshot(note_in(self._source), self._request, secret(folder), snapshot)

    def _skipped(self, config: Config) -> list[str]:
        names = (".git", FOLDER, ".jekyll-metadata")
        return [str(config.destination), *(f"{self._source}/{name}" for name in names)]


def bounds_of(
    config: Config, report: Report, clock: Iterable[str], environ: Mapping[str, str]
) -> tuple[float | None, float | None] | None:
    """Return the seconds between which another build would give the same, as far as time matters; None for no time."""
    if "untracked" in clock:
        return None
    if _has_a_clock_of_its_own(config, environ):
        return None, None
    due = int(report.due.timestamp()) if report.due else None
    if not clock:
        return None, due
    if not all(key.startswith("time ") and OF_A_DAY.fullmatch(key[5:]) for key in clock):
        return None
    midnight = (config.now + datetime.timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return config.now.timestamp(), min(midnight.timestamp(), due or midnight.timestamp())


def _has_a_clock_of_its_own(config: Config, environ: Mapping[str, str]) -> bool:
    """Tell whether the build's time is set, so that it will be the same next time."""
    if config.data.get("time"):
        return now_of(config.data, config.zone, {"SOURCE_DATE_EPOCH": "0"}) == config.now
    return environ.get("SOURCE_DATE_EPOCH", "").isdigit()


def _lines(config: Config) -> list[str]:
    incremental = "enabled" if config.incremental else "disabled. Enable with --incremental"
    return [
        *(f"Configuration file:\t{file}" for file in config.files or ("none",)),
        *([f"Target:\t{config.target_line}"] if config.target_line else []),
        f"Source:\t{config.source}",
        f"Destination:\t{config.destination}",
        f"Incremental build:\t{incremental}",
        "Generating...\t",
    ]
