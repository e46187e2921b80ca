"""Turns the errors of a build into what the overlay in the browser shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jekyllpy.errors import BuildFailed, JekyllpyError
from jekyllpy.server.faults import Fault


def faults_of(error: Exception, root: Path) -> Sequence[Fault]:
    """Describe an error, with the line of the file it is in; paths are relative to `root`."""
    if isinstance(error, BuildFailed):
        return [fault for each in error.errors for fault in faults_of(each, root)]
    if not isinstance(error, JekyllpyError):
        return [Fault(f"{type(error).__name__}: {error}", hint="this is a mistake in jekyllpy; please report it")]
    excerpt = _excerpt(error, root)
    return [Fault(error.message, error.place, excerpt, error.hint or "", tuple(error.chain))]


def _excerpt(error: JekyllpyError, root: Path) -> str:
    """Return the line, and below it a caret at the column."""
    if error.path is None or error.line is None:
        return ""
    try:
        lines = (root / error.path).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except (OSError, ValueError):
        return ""
    if not 0 < error.line <= len(lines):
        return ""
    text = lines[error.line - 1].replace("\t", " ").rstrip("\r")
    start = max(0, (error.column or 1) - 60)
    caret = f"\n{' ' * (error.column - 1 - start)}^" if error.column else ""
    return text[start : start + 100] + caret
