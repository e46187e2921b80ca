"""Finds outputs that more than one source would write; the last writer wins, as in Jekyll."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath


def conflicts(outputs: Iterable[tuple[PurePosixPath, str]]) -> Mapping[PurePosixPath, list[str]]:
    """Group (destination, source) pairs; return the destinations with several sources."""
    groups: dict[PurePosixPath, list[str]] = {}
    for destination, source in outputs:
        groups.setdefault(destination, []).append(source)
    return {destination: sources for destination, sources in groups.items() if len(sources) > 1}
