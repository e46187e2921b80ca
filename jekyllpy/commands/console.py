"""Prints: Jekyll's topic lines, warnings, errors with the line and a caret, a progress bar on a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TextIO

from jekyllpy.errors import BuildFailed, JekyllpyError, LiquidError, LiquidSyntaxError, TagError

RED, YELLOW, RESET = "\x1b[31m", "\x1b[33m", "\x1b[0m"
DEBUG, INFO, WARNING, ERROR = 10, 20, 30, 40  # as in `logging`
LEVELS = {"debug": DEBUG, "info": INFO, "warn": WARNING, "error": ERROR}


def uses_colour(stream: TextIO) -> bool:
    """Tell whether a stream takes colours: a terminal, unless NO_COLOR or a dumb one says otherwise."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def shortened(chain: list[str]) -> list[str]:
    """Say once, with its number, what a chain says many times over."""
    groups = [(link, len(list(group))) for link, group in groupby(chain)]
    return [f"{link} ({count} times)" if count > 1 else link for link, count in groups]


class Console:
    """Where a command writes; `level` is the least that is shown."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, as_json: bool = False) -> None:
        chosen = LEVELS.get(os.environ.get("JEKYLL_LOG_LEVEL", ""), INFO)
        self.level = ERROR if quiet or as_json else DEBUG if verbose else chosen
        self.told: list[str] = []
        """All warnings, shown or not."""
        self._as_json = as_json
        self.root = Path()
        """The site's source folder, to which the paths of errors are relative."""
        self.theme: Path | None = None
        """The folder of its theme."""
        self.warnings = 0
        self.is_silent = False
        """Whether what the rooms log is not shown for a while."""
        self._bar = False

    def topic(self, topic: str, message: str = "") -> None:
        """Print one of Jekyll's lines: the topic right-aligned in twenty columns, then the message."""
        if self.level <= INFO:
            try:
                print(f"{topic + ' ':>20}{message}", flush=True)
            except BrokenPipeError:  # whoever read along has left; the work goes on
                sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115

    @contextmanager
    def silence(self) -> Iterator[None]:
        """Show nothing of what the rooms log for a while: it has been told."""
        self.is_silent = True
        try:
            yield
        finally:
            self.is_silent = False

    def warn(self, text: str) -> None:
        """Print a warning."""
        self.warnings += 1
        self.told.append(text)
        if self.level <= WARNING:
            self._line(text, YELLOW)

    def complain(self, topic: str, message: str) -> None:
        """Print one of Jekyll's lines on standard error, whatever the level."""
        self._line(f"{topic + ' ':>20}{message}", RED)

    def error(self, error: JekyllpyError) -> None:
        """Print an error: its place, what is wrong, the line with a caret, the remedy."""
        if self._as_json:
            from jekyllpy.commands.json_report import json_errors

            print(json_errors(error, self.told))
            return
        for each in error.errors if isinstance(error, BuildFailed) else (error,):
            place = f"{each.place}: " if each.place else ""
            self._line(f"{place}error: {each.message}", RED)
            self._excerpt(each)
            if each.hint:
                self._line(f"  hint: {each.hint}")
            for link in shortened(each.chain):
                self._line(f"  in {link}")
            if isinstance(each, LiquidError):
                self._line(f"  {self._jekylls_line(each)}")

    def unexpected(self, error: Exception) -> None:
        """Print a mistake that is ours, not the site's."""
        self._line(f"error: {type(error).__name__}: {error}", RED)
        self._line("  hint: this is a mistake in jekyllpy; run again with --trace and report what it shows")

    def _jekylls_line(self, error: LiquidError) -> str:
        """Say a template's mistake in Jekyll's words, which scripts look for."""
        page = (error.chain[-1] if error.chain else error.path or "").partition(":")[0]
        kind = "Liquid syntax error" if isinstance(error, LiquidSyntaxError) else "Liquid error"
        if isinstance(error, TagError):
            return f"Liquid Exception: {error.message} in {page}"
        if not error.chain:
            return f"Liquid Exception: {kind} (line {error.line}): {error.message} in {page}"
        place = f"{self.root.absolute() / (error.path or '')} line {error.line}"
        return f"Liquid Exception: {kind} ({place}): {error.message} included in {page}"

    def _file(self, path: str) -> Path:
        """Find the file of an error: below the source, or below the theme, whose folder its path begins with."""
        below = self.root / path
        return self.theme.parent / path if self.theme is not None and not below.exists() else below

    def _excerpt(self, error: JekyllpyError) -> None:
        if error.path is None or error.line is None:
            return
        try:
            lines = self._file(error.path).read_text(encoding="utf-8-sig", errors="replace").split("\n")
        except OSError:
            return
        if 0 < error.line <= len(lines):
            text = lines[error.line - 1].replace("\t", " ").rstrip("\r")
            start = max(0, (error.column or 1) - 60)
            self._line(f"  | {text[start : start + 100]}")
            if error.column:
                self._line(f"  | {' ' * (error.column - 1 - start)}^")

    def _line(self, text: str, colour: str = "") -> None:
        self.clear_bar()
        if colour and uses_colour(sys.stderr):
            text = f"{colour}{text}{RESET}"
        print(text, file=sys.stderr, flush=True)

    def bar(self, done: int, total: int) -> None:
        """Draw the progress of a build over the same line."""
        width = 30
        filled = width * done // max(total, 1)
        print(f"\r{'':>20}[{'#' * filled}{'.' * (width - filled)}] {done}/{total}", end="", file=sys.stderr, flush=True)
        self._bar = True

    def clear_bar(self) -> None:
        """Remove the progress bar."""
        if self._bar:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._bar = False


class Progress:
    """Shows a bar when a build takes more than a second, on a terminal only."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._start = self._last = time.monotonic()
        self._shows = console.level <= INFO and sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._shows and now - self._start > 1 and now - self._last > 0.05:
            self._last = now
            self._console.bar(done, total)
