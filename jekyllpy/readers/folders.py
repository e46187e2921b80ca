"""Lists folders in a fixed order, without leaving them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder in byte order; none where there is no such folder."""
    try:
        names = os.listdir(folder)  # noqa: PTH208  (names, not paths)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return []
    return sorted(names, key=os.fsencode)


def paths_below(folder: Path, *, hidden: bool = False) -> Iterator[str]:
    """Yield the relative paths of all files below a folder, as Ruby's sorted `**/*`; links to folders stay shut."""
    yield from _paths_below(folder, "", hidden)


def _paths_below(folder: Path, prefix: str, hidden: bool) -> Iterator[str]:
    for name in names_in(folder):
        if name.startswith(".") and not hidden:
            continue
        path = folder / name
        if path.is_dir():
            if not path.is_symlink():
                yield from _paths_below(path, f"{prefix}{name}/", hidden)
        elif path.is_file():
            yield prefix + name
