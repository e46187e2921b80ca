"""Counts the warnings that are logged while a page renders; it knows no page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class WarningCount(logging.Handler):
    """Counts what it is handed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count a warning."""
        self.count += 1


@contextmanager
def counting_warnings(counter: WarningCount) -> Iterator[None]:
    """Count the warnings of this package for a while."""
    logger = logging.getLogger("jekyllpy")
    logger.addHandler(counter)
    try:
        yield
    finally:
        logger.removeHandler(counter)
