"""A YAML text with its place, and what cannot be read of it; knows nothing of the causes."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple


class Document(NamedTuple):
    """A YAML text with its place: the file, the line it begins on, and the zone of times without offset."""

    text: str
    path: str
    line: int
    zone: datetime.tzinfo | None


class Complaint(Exception):  # noqa: N818  (becomes a DataError once the document is known)
    """Something a document cannot say, with the mark where it was found."""

    def __init__(self, problem: str, context: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.context = context
        self.mark: tuple[int, int] | None = None

    def at(self, mark: Any) -> Complaint:
        """Set the place unless there is one already."""
        if self.mark is None and mark is not None:
            self.mark = (mark.line, mark.column)
        return self
