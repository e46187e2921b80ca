"""A build of what was built before: found out by stats alone, before anything heavy is imported."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.commands.console import Console
from jekyllpy.hashing import blake2b
from jekyllpy.incremental.ledger import load_note, save_note, secret
from jekyllpy.incremental.snapshot import Snapshot, Stat, changed, is_settled, program, stat_of, take

if TYPE_CHECKING:
    from jekyllpy.build import Report
    from jekyllpy.config.view import Config

PACKAGE = Path(__file__).parents[1]
NOTE = "snapshot"
FOLDER = ".jekyll-cache"


class Unchanged:
    """One request to build: whether it has something to do, and what is remembered of it for the next time."""

    def __init__(self, arguments: argparse.Namespace, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._source = os.path.abspath(arguments.source or ".")  # noqa: PTH100  (no link is followed, as elsewhere)
        self._cache = os.path.join(self._source, FOLDER)  # noqa: PTH118
        self._request = request_of(arguments, environ)
        self._asks = _asks_for_nothing_else(arguments)
        self._started = time.time_ns()
        self._before: dict[str, Stat] | None = None
        self._made: Path | None = None

    def shown(self, console: Console) -> bool:
        """Show a build that has nothing to do as Jekyll shows a build; tell whether there is one."""
        key = self._secret()
        if not self._asks or key is None:
            return False
        plain = load_note(Path(self._cache) / "jekyllpy", NOTE, key)
        try:
            snapshot = Snapshot.from_plain(plain) if isinstance(plain, list) else None
        except TypeError:
            return False
        destination = snapshot.lines[-1] if snapshot and snapshot.lines else ""
        skipped = self._skipped(destination)
        if snapshot is None or changed(snapshot, self._request, self._now(), skipped) or not same_times(snapshot.times):
            return False
        for line in snapshot.lines[:-1]:
            console.topic(*line.split("\t", 1))
        for warning in snapshot.told:
            console.warn(warning)
        console.topic("", f"done in {(time.time_ns() - self._started) / 1e9:.3f} seconds.")
        console.topic("Auto-regeneration:", "disabled. Use --watch to enable.")
        return True

    def look(self, config: Config) -> None:
        """Take the stats of the sources before they are read."""
        if not self._asks or (config.theme_root is not None and not _is_ours(config.theme_root)):
            return
        try:
            self._made = None if config.destination.exists() else config.destination
            Path(self._cache).mkdir(exist_ok=True)
            config.destination.mkdir(parents=True, exist_ok=True)
        except OSError:
            return  # a source that is read-only, or a destination of which the build will complain
        roots = [self._source, *(str(Path(file).absolute()) for file in config.files)]
        if "jekyll-github-metadata" in config.plugins:
            roots += [f"{self._source}/.git/{name}" for name in ("config", "HEAD", "logs/HEAD")]
        self._before = take(roots, self._skipped(str(config.destination)))

    def forget(self) -> None:
        """Take back the destination that was made for a build that failed."""
        if self._made is not None:
            with suppress(OSError):
                self._made.rmdir()

    def remember(self, config: Config, report: Report, console: Console) -> None:
        """Remember a build that went well, if another of the same would give the same."""
        key = self._secret()
        before, clock = self._before, report.clock
        if before is None or key is None or clock is None or config.cache_dir != FOLDER:
            return
        fixed = bool(self._environ.get("SOURCE_DATE_EPOCH") or config.data.get("time"))
        times = (
            {}
            if fixed
            else {name.partition(" ")[2]: digest for name, digest in clock.items() if name.startswith("time ")}
        )
        if "untracked" in clock or (len(clock) > len(times) and not fixed) or not is_settled(before, self._started):
            return
        snapshot = Snapshot(
            request=self._request,
            files=before,
            outputs=_outputs(config, report),
            times={f"{pattern}\t{config.zone}": text for pattern, text in times.items()},
            due=int(report.due.timestamp()) if report.due else None,
            told=list(console.told),
            lines=[*_lines(config), str(config.destination)],
        )
        save_note(Path(self._cache) / "jekyllpy", NOTE, snapshot.plain(), key)

    def _now(self) -> float:
        epoch = self._environ.get("SOURCE_DATE_EPOCH", "")
        return float(epoch) if epoch.isdigit() else time.time()

    def _skipped(self, destination: str) -> list[str]:
        names = (".git", FOLDER, ".jekyll-metadata")
        return [destination, *(f"{self._source}/{name}" for name in names)]

    def _secret(self) -> bytes | None:
        base = self._environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111
        return secret(Path(base) / "jekyllpy" / "ledger") if os.path.isabs(base) else None  # noqa: PTH117


def request_of(arguments: argparse.Namespace, environ: Mapping[str, str]) -> str:
    """Digest all that a build depends on besides its files: command line, place, environment and program."""
    named = (
        "TZ",
        "SOURCE_DATE_EPOCH",
        "LANG",
        "LC_ALL",
        "HOME",
        "XDG_CACHE_HOME",
        "BUNDLE_GEMFILE",
        "GEM_HOME",
        "GEM_PATH",
    )
    gemfile = stat_of(environ.get("BUNDLE_GEMFILE") or "Gemfile")
    seen = {
        key: value for key, value in environ.items() if key in named or key.startswith(("JEKYLL", "PAGES_", "GITHUB"))
    }
    options = sorted((key, repr(value)) for key, value in vars(arguments).items() if not callable(value))
    here = os.getcwd()  # noqa: PTH109
    parts = (
        options,
        here,
        sorted(seen.items()),
        sys.version,
        program(str(PACKAGE)),
        stat_of("/etc/localtime"),
        gemfile,
    )
    return blake2b(repr(parts).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _asks_for_nothing_else(arguments: argparse.Namespace) -> bool:
    others = ("watch", "profile", "json", "trace", "disable_disk_cache", "safe", "plugin", "strict")
    return not any(getattr(arguments, name, None) for name in others)


def same_times(times: Mapping[str, str]) -> bool:
    """Tell whether the clock still reads the same wherever a page shows it."""
    if not times:
        return True
    from datetime import datetime

    from jekyllpy.dates.strftime import strftime
    from jekyllpy.dates.zones import local_zone

    for key, text in times.items():
        pattern, _, zone = key.rpartition("\t")
        if strftime(datetime.now(local_zone(zone)), pattern) != text:
            return False
    return True


def _is_ours(folder: Path) -> bool:
    return PACKAGE in folder.parents


def _outputs(config: Config, report: Report) -> dict[str, tuple[int, int]]:
    found = {}
    for name in report.outputs:
        path = f"{config.destination}/{name}"
        known = os.lstat(path)
        found[path] = (known.st_size, known.st_mtime_ns)
    return found


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
