"""Edits the source of a site at random, as people, programs and checkouts do; the same seed makes the same edits.

It knows files by what they are for (documents, layouts, data, ...) and how each kind is written; it builds nothing.
"""

from __future__ import annotations

import datetime
import os
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from jekyllpy.config.view import Config

FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
WORDS = re.compile(r"(?<![\w{%|.:<&/-])[a-z]{4,}(?![\w:}%|.=-])")
SHEETS = (".scss", ".sass")
TEXTS = (".md", ".markdown", ".html", ".htm", ".xml", ".txt", ".json", ".css", ".js")
SKIPPED = {".git", ".jekyll-cache", ".sass-cache", "_site", "node_modules"}
HOUR = 3600
DAY = 24 * HOUR


class Editor:
    """Changes files below `source`, and knows how they were when the site could be built last."""

    def __init__(self, source: Path, original: Path, config: Config, *, seed: int, now: int) -> None:
        self.source = source
        self.original = original
        self.now = now
        self.random = random.Random(seed)
        self.folders = {
            "include": config.includes_dir,
            "layout": config.layouts_dir,
            "data": config.data_dir,
            "sheet": str(config.sass.get("sass_dir") or "_sass"),
        }
        self.homes = ["_posts", "_drafts", *(f"_{label}" for label in config.collections), ""]
        self._good_now = now
        self._before: dict[Path, bytes | None] = {}
        self._broken: dict[Path, bytes] = {}

    def accept(self) -> None:
        """Take what stands now for a site that can be built."""
        self._good_now = self.now
        self._before.clear()
        self._broken.clear()

    def undo(self) -> str:
        """Put everything back to where the site could be built, as a checkout does, and the clock too."""
        for path, content in self._before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        count, self.now = len(self._before), self._good_now
        self.accept()
        return f"undo: {count} files"

    @property
    def is_broken(self) -> bool:
        """Tell whether something waits to be mended."""
        return bool(self._broken)

    def mend(self) -> str:
        """Take back what was broken on purpose, and nothing else."""
        for path, content in self._broken.items():
            if path.exists():
                path.write_bytes(content)
        self._broken.clear()
        return "mend"

    # -- files

    def walk(self) -> Iterator[str]:
        """Yield the names of all files, as they lie below the source."""
        for folder, folders, names in os.walk(self.source):
            folders[:] = sorted(set(folders) - SKIPPED)
            for name in sorted(names):
                path = Path(folder, name)
                if path.is_file() and not path.is_symlink():
                    yield path.relative_to(self.source).as_posix()

    def kind(self, name: str) -> str:
        """Say what a file is for."""
        for kind, folder in self.folders.items():
            if name.startswith(f"{folder}/"):
                return kind
        if name in ("_config.yml", "_config.yaml"):
            return "config"
        suffix = Path(name).suffix
        if suffix in SHEETS:
            return "sheet"
        with (self.source / name).open("rb") as file:
            is_document = suffix in TEXTS and file.read(3) == b"---"
        return "document" if is_document else "static"

    def any(self, kind: str, folder: str = "") -> Path | None:
        """Return one of the files of a kind."""
        found = [name for name in self.walk() if name.startswith(folder) and self.kind(name) == kind]
        return self.source / self.random.choice(found) if found else None

    def number(self, most: int = 5) -> int:
        """Return a small number."""
        return self.random.randint(0, most)

    def name(self, path: Path) -> str:
        """Name a file as it is reported."""
        return path.relative_to(self.source).as_posix()

    def remember(self, path: Path) -> None:
        """Keep what a file is, before it is something else."""
        if path not in self._before:
            self._before[path] = path.read_bytes() if path.is_file() else None

    def write(self, path: Path, content: bytes) -> str:
        """Write a file."""
        self.remember(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return self.name(path)

    def change(self, path: Path | None, change: Callable[[str], str]) -> str | None:
        """Change the text of a file."""
        if path is None:
            return None
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        return self.write(path, change(text).encode("utf-8", "surrogateescape"))

    def move(self, path: Path | None, to: Path) -> str | None:
        """Move a file to a place that is free."""
        if path is None or to.exists():
            return None
        self.remember(path)
        self.remember(to)
        to.parent.mkdir(parents=True, exist_ok=True)
        path.rename(to)
        return f"{self.name(path)} -> {self.name(to)}"

    def remove(self, path: Path | None) -> str | None:
        """Remove a file."""
        if path is None:
            return None
        self.remember(path)
        path.unlink()
        return self.name(path)

    def spoil(self, path: Path | None, change: Callable[[str], str]) -> str | None:
        """Break a file until it is mended."""
        if path is None:
            return None
        self._broken.setdefault(path, path.read_bytes())
        return self.change(path, change)

    def day(self) -> str:
        """Return a date: mostly long ago, else soon or just now."""
        seconds = self.random.choice((-9000 * DAY, -900 * DAY, -400 * DAY, -DAY, HOUR, 2 * DAY, 30 * DAY))
        then = datetime.datetime.fromtimestamp(self.now + seconds + self.number(3) * DAY, datetime.UTC)
        return then.strftime("%Y-%m-%d %H:%M:%S")
