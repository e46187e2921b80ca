"""Edits a copy of a site at random, builds it after each step, and compares the output with that of a clean build.

    python -m benchmarks.random_edits SITE [--steps 500] [--seed 7] [--mode oneshot|watch|process] [--work FOLDER]

`oneshot` gives the command line for each step; `watch` keeps one site in the process and tells it the paths that a
watcher would; `process` edits below the eyes of `jekyllpy build --watch` in another process. Every file that is stale,
missing or left over is printed with the edits that led there; then the exit status is 1. While the site can't be built
the output has to stay as it was. The same seed makes the same edits.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from benchmarks.editor import SKIPPED, Editor
from benchmarks.edits import make_edits
from benchmarks.processes import Process, Stamps, stamps
from jekyllpy.build import build, configure
from jekyllpy.commands.main import main as command_line
from jekyllpy.commands.watch_plan import plan_of
from jekyllpy.config.view import Config
from jekyllpy.errors import JekyllpyError
from jekyllpy.resident import Resident

NOW = 1768478400  # 2026-01-15 12:00:00 UTC
PATIENCE = 2
"""Steps that a site may stay broken before everything is put back."""
MOST_NAMES = 8

Tree = dict[str, bytes]


class Builder(Protocol):
    """What builds after each step and remembers something from one to the next."""

    told: str

    def build(self) -> bool:
        """Build; tell whether that could be done."""

    def close(self) -> None:
        """End what it began."""


class OneShot:
    """The command line, as a new process would run it."""

    def __init__(self, source: Path, destination: Path) -> None:
        self._words = ["build", "-s", str(source), "-d", str(destination)]
        self.told = ""

    def build(self) -> bool:
        """Build; tell whether that could be done."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = command_line(self._words)
        self.told = said.getvalue()
        if "Traceback" in self.told:
            raise RuntimeError(self.told)
        return status == 0

    def close(self) -> None:
        """End nothing."""

    def __str__(self) -> str:
        return "one shot"


class Watching:
    """A site that stays in the process and is told what a watcher sees: every file of which anything changed."""

    def __init__(self, source: Path, destination: Path) -> None:
        self._source = source
        self._destination = destination
        self._resident = Resident()
        self._seen: Stamps | None = None
        self._config: Config | None = None
        self.told = ""
        self._clock = ""
        self._is_good = True
        self.builds = self.loads = 0

    def build(self) -> bool:
        """Build, if a watcher would tell anything or the clock moved; tell whether that could be done."""
        paths, clock = self._changed(), os.environ["SOURCE_DATE_EPOCH"]
        if paths or clock != self._clock:
            self._clock = clock
            self.builds += 1
            self._is_good = self._builds_again(paths)
        return self._is_good

    def _builds_again(self, paths: list[str] | None) -> bool:
        plan = self._config and plan_of(self._config)
        try:
            self._run(paths)
            if plan is not None and self._config is not None and plan_of(self._config) != plan:
                self._run(None)
        except JekyllpyError as error:
            self.told = str(error)
            return False
        return True

    def _run(self, paths: list[str] | None) -> None:
        self._config, _ = self._resident.build(self._load, paths)
        self._resident.settle()

    def _load(self) -> Config:
        self.loads += 1
        return configure(self._source, self._destination)

    def _changed(self) -> list[str] | None:
        before, self._seen = self._seen, stamps(self._source)
        if before is None:
            return None
        now = self._seen
        ignores = plan_of(self._config).ignores if self._config else lambda _: False
        paths = sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
        return [path for path in paths if not ignores(path)] or None

    def close(self) -> None:
        """Leave to the next process what this one knows."""
        self._resident.close()

    def __str__(self) -> str:
        return f"{self.builds} builds, {self.loads} of them whole"


MODES: dict[str, Callable[[Path, Path], Builder]] = {"oneshot": OneShot, "watch": Watching, "process": Process}


class Trial:
    """One site, its editor, and the two outputs that have to be equal after each step."""

    def __init__(self, site: Path, work: Path, *, seed: int, mode: str) -> None:
        self._work = work
        self._mode = mode
        self._source = work / "source"
        self._kept = work / "kept"
        self._clean = work / "clean"
        shutil.copytree(site, self._source, ignore=shutil.ignore_patterns(*SKIPPED), symlinks=True)
        self.editor = Editor(self._source, site, configure(self._source, self._kept), seed=seed, now=NOW)
        self.builder = self._start()
        if not self._kept.exists():
            raise ValueError(f"the site can't be built: {self.builder.told}")
        self._history: list[str] = []
        self.failed = self.wrong = 0
        self._broken_for = 0

    def close(self) -> None:
        """End what builds."""
        self.builder.close()

    def _start(self) -> Builder:
        """Forget everything, and build."""
        shutil.rmtree(self._kept, ignore_errors=True)
        shutil.rmtree(self._source / ".jekyll-cache", ignore_errors=True)
        builder = MODES[self._mode](self._source, self._kept)
        with self._environment():
            builder.build()
        return builder

    def step(self, number: int) -> Iterator[str]:
        """Edit, build and compare; yield what is wrong."""
        if self._broken_for > PATIENCE:
            self._history.append(f"{number} {self.editor.undo()}")
        else:
            self._history += [f"{number} {what}" for what in make_edits(self.editor)]
        before = tree(self._kept)
        try:
            with self._environment():
                is_built = self.builder.build()
        except Exception:
            yield from self._deviates(["not an error but a crash", traceback.format_exc()])
            return
        wanted = self._build_clean()
        if is_built != (wanted is not None):
            yield from self._deviates(["only the clean build fails" if is_built else self.builder.told])
        else:
            yield from self._compare(before if wanted is None else wanted)
        self._settle(is_good=wanted is not None)

    def _settle(self, *, is_good: bool) -> None:
        self._broken_for = 0 if is_good else self._broken_for + 1
        self.failed += not is_good
        if is_good:
            self.editor.accept()

    def _compare(self, wanted: Tree) -> Iterator[str]:
        found = tree(self._kept)
        names = sorted(name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))
        if names:
            told = [f"{verdict(name, found, wanted)}: {name}" for name in names[:MOST_NAMES]]
            told += [f"... {len(names)} in all"] if len(names) > MOST_NAMES else []
            yield from self._deviates(told + first_difference(names[0], found, wanted))
        else:
            self._history.clear()

    def _deviates(self, lines: list[str]) -> Iterator[str]:
        self.wrong += 1
        yield "wrong after:"
        yield from (f"  {line}" for line in self._history)
        yield from (f"    {line}" for line in lines)
        self._history.clear()
        self.builder.close()
        self.builder = self._start()

    def _build_clean(self) -> Tree | None:
        shutil.rmtree(self._clean, ignore_errors=True)
        hush()
        with self._environment():
            try:
                build(configure(self._source, self._clean, options={"disable_disk_cache": True}))
            except JekyllpyError:
                return None
        return tree(self._clean)

    @contextlib.contextmanager
    def _environment(self) -> Iterator[None]:
        """Set the clock and the place of the caches, for a while."""
        values = {"TZ": "UTC", "SOURCE_DATE_EPOCH": str(self.editor.now), "XDG_CACHE_HOME": str(self._work / "cache")}
        before = {key: os.environ.get(key) for key in values}
        os.environ.update(values)
        try:
            yield
        finally:
            for key, value in before.items():
                os.environ.pop(key, None)
                if value is not None:
                    os.environ[key] = value


def hush() -> None:
    """Let warnings be counted but not printed; a command line that ran in this process has its own way to tell."""
    logger = logging.getLogger("jekyllpy")
    logger.handlers[:] = [logging.NullHandler()]
    logger.propagate = False


def tree(folder: Path) -> Tree:
    """Return all files below a folder, and its folders as names without content."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        found[name if path.is_file() else f"{name}/"] = path.read_bytes() if path.is_file() else b""
    return found


def verdict(name: str, found: Tree, wanted: Tree) -> str:
    """Say what is wrong with an output."""
    if name not in found:
        return "missing"
    return "stale" if name in wanted else "left over"


def first_difference(name: str, found: Tree, wanted: Tree) -> list[str]:
    """Show where two versions of a file begin to differ."""
    if name not in found or name not in wanted:
        return []
    ours, clean = found[name], wanted[name]
    at = next((at for at, pair in enumerate(zip(ours, clean, strict=False)) if pair[0] != pair[1]), 0)
    return [f"ours  {ours[max(0, at - 60) : at + 60]!r}", f"clean {clean[max(0, at - 60) : at + 60]!r}"]


def run(trial: Trial, steps: int, most: int) -> int:
    """Make the steps; print what is wrong and a summary; return the exit status."""
    made = 0
    for made in range(1, steps + 1):
        for line in trial.step(made):
            print(line, flush=True)
        if made % 100 == 0:
            print(f"{made} steps, {trial.builder}", flush=True)
        if trial.wrong >= most:
            break
    print(f"{made} steps, {trial.failed} on a broken site, {trial.builder}: {trial.wrong} wrong")
    return int(trial.wrong > 0)


def main() -> int:
    """Read the command line, and run."""
    parser = argparse.ArgumentParser(description="Random edits: does the output stay that of a clean build?")
    parser.add_argument("site", type=Path)
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--mode", choices=sorted(MODES), default="oneshot")
    parser.add_argument("--most", type=int, default=5, help="stop after so many wrong steps")
    parser.add_argument("--work", type=Path, help="a folder to work in, that is kept")
    asked = parser.parse_args()
    hush()
    with tempfile.TemporaryDirectory(prefix="jekyllpy-edits-") as temporary:
        work = (asked.work or Path(temporary)).absolute()
        shutil.rmtree(work / "source", ignore_errors=True)
        trial = Trial(asked.site.absolute(), work, seed=asked.seed, mode=asked.mode)
        with contextlib.closing(trial):
            return run(trial, asked.steps, asked.most)


if __name__ == "__main__":
    sys.exit(main())
