"""Edits a site that stays, a file at a time, and shows what memory the process holds.

    python -m benchmarks.memory SITE [--edits 1000] [--every 100]

Bodies, titles, layouts, includes and data are edited in turn, each file again and again, so that the site never grows;
what grows then is what edits leave behind. Reads the process's pages from /proc, so it needs Linux.
"""

from __future__ import annotations

import argparse
import gc
import re
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.editor import SKIPPED, Editor
from benchmarks.edits import with_key
from benchmarks.random_edits import NOW, hush
from jekyllpy.build import configure
from jekyllpy.config.view import Config
from jekyllpy.resident import Resident

MARK = re.compile(r"\n+(?:<!-- |# )?edit [0-9]+.*\Z")

Change = Callable[[str, int], str]


def edit_body(text: str, number: int) -> str:
    return f"{MARK.sub('', text)}\n\nedit {number} and some *words*\n"


def edit_title(text: str, number: int) -> str:
    return with_key(text, "title", f'"Title {number}"')


def edit_template(text: str, number: int) -> str:
    return f"{MARK.sub('', text)}\n<!-- edit {number} -->"


def edit_data(text: str, number: int) -> str:
    return f"{MARK.sub('', text)}\n# edit {number}\n"


TURNS: tuple[tuple[str, str, Change], ...] = (
    *(2 * (("document", "_posts/", edit_body), ("document", "_posts/", edit_title), ("document", "_", edit_body))),
    ("layout", "", edit_template),
    ("include", "", edit_template),
    ("data", "", edit_data),
)
"""What is edited in turn: a kind of file, how its name begins, and the edit."""


class Site:
    """A copy of a site that stays in this process."""

    def __init__(self, site: Path, work: Path) -> None:
        self._source = work / "source"
        self._destination = work / "out"
        shutil.copytree(site, self._source, ignore=shutil.ignore_patterns(*SKIPPED), symlinks=True)
        self._editor = Editor(self._source, site, self._configure(), seed=7, now=NOW)
        self._resident = Resident()
        self.loads = 0
        self._build(None)

    def edit(self, number: int) -> None:
        """Edit a file, and build."""
        kind, folder, change = TURNS[number % len(TURNS)]
        path = self._editor.any(kind, folder)
        if path is None or path.suffix in (".json", ".csv", ".tsv"):
            return
        path.write_text(change(path.read_text(encoding="utf-8"), number), encoding="utf-8")
        self._build([str(path)])

    def _build(self, paths: list[str] | None) -> None:
        self._resident.build(self._load, paths)
        self._resident.settle()

    def _load(self) -> Config:
        self.loads += 1
        return self._configure()

    def _configure(self) -> Config:
        return configure(self._source, self._destination)


def held() -> float:
    """Return the megabytes that are in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> int:
    """Read the command line, and run."""
    parser = argparse.ArgumentParser(description="Many edits of a site that stays: does the process grow?")
    parser.add_argument("site", type=Path)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--every", type=int, default=100)
    asked = parser.parse_args()
    hush()
    with tempfile.TemporaryDirectory(prefix="jekyllpy-memory-") as work:
        site = Site(asked.site.absolute(), Path(work))
        start = time.process_time()
        print(f"{'edits':>6} {'MB':>8} {'objects':>9} {'whole':>6} {'CPU s':>7}")
        for number in range(asked.edits + 1):
            if number % asked.every == 0:
                gc.collect()
                count = len(gc.get_objects()) + gc.get_freeze_count()
                spent = time.process_time() - start
                print(f"{number:6} {held():8.1f} {count:9} {site.loads:6} {spent:7.1f}", flush=True)
            site.edit(number)
    return 0


if __name__ == "__main__":
    sys.exit(main())
