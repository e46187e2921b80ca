"""Finds outputs that more than one source would write; the last writer wins, as in Jekyll."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath


def clash(paths: Iterable[PurePosixPath]) -> tuple[str, str] | None:
    """Find an output that would have to be a folder for another one."""
    files = {str(path) for path in paths}
    for path in sorted(files):
        folder = path
        while folder := folder.rpartition("/")[0]:
            if folder in files:
                return folder, path
    return None


def conflicts(outputs: Iterable[tuple[PurePosixPath, str]]) -> Mapping[PurePosixPath, list[str]]:
    """Group (destination, source) pairs; return the destinations with several sources."""
    groups: dict[PurePosixPath, list[str]] = {}
    for destination, source in outputs:
        groups.setdefault(destination, []).append(source)
    return {destination: sources for destination, sources in groups.items() if len(sources) > 1}


def describe(file: Path, sources: Iterable[str]) -> str:
    """Name what would write one file, in the words of Jekyll 4.4 `Doctor#conflicting_urls`."""
    return (
        "Conflict: The following destination is shared by multiple files. "
        f"The written file may end up with unexpected contents.\n  {file}\n"
        + "\n".join(f"   - {source}" for source in sources)
    )
