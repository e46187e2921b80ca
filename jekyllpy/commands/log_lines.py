"""Shows on a command's console what the rooms log; a build with nothing to do goes without, and without `logging`."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from jekyllpy.commands.console import Console


def hear(console: Console) -> None:
    """Show from now on what the rooms log: warnings on standard error, the rest only when verbose."""
    logger = logging.getLogger("jekyllpy")
    logger.handlers[:] = [_Handler(console)]
    logger.setLevel(min(console.level, logging.WARNING))
    logger.propagate = False


@contextmanager
def silence(console: Console) -> Iterator[None]:
    """Show nothing of what the rooms log for a while: it has been told."""
    console.is_silent = True
    try:
        yield
    finally:
        console.is_silent = False


class _Handler(logging.Handler):
    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console

    def emit(self, record: logging.LogRecord) -> None:
        if self._console.is_silent:
            return
        if record.levelno >= logging.WARNING:
            self._console.warn(record.getMessage())
        elif record.levelno >= self._console.level:
            topic, colon, message = record.getMessage().partition(": ")
            self._console.topic(topic + colon.rstrip(), message)
