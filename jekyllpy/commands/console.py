"""Prints: Jekyll's topic lines, warnings, errors, a progress bar on a terminal."""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False  # a build with nothing to do prints its lines and needs no `typing`
if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from jekyllpy.errors import JekyllpyError

RED, YELLOW, RESET = "\x1b[31m", "\x1b[33m", "\x1b[0m"
DEBUG, INFO, WARNING, ERROR = 10, 20, 30, 40  # as in `logging`
LEVELS = {"debug": DEBUG, "info": INFO, "warn": WARNING, "error": ERROR}


def uses_colour(stream: TextIO) -> bool:
    """Tell whether a stream takes colours: a terminal, unless NO_COLOR or a dumb one says otherwise."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Console:
    """Where a command writes; `level` is the least that is shown."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, as_json: bool = False) -> None:
        chosen = LEVELS.get(os.environ.get("JEKYLL_LOG_LEVEL", ""), INFO)
        self.level = ERROR if quiet or as_json else DEBUG if verbose else chosen
        self.told: list[str] = []
        """All warnings, shown or not."""
        self._as_json = as_json
        self.root: Path | None = None
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
                sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115

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
        """Print an error of the site's."""
        if self._as_json:
            from jekyllpy.commands.json_report import json_errors

            print(json_errors(error, self.told))
            return
        from jekyllpy.commands.error_lines import lines_of

        for text, colour in lines_of(error, self.root, self.theme):
            self._line(text, colour)

    def unexpected(self, error: Exception) -> None:
        """Print a mistake that is ours, not the site's."""
        self._line(f"error: {type(error).__name__}: {error}", RED)
        self._line("  hint: this is a mistake in jekyllpy; run again with --trace and report what it shows")

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
