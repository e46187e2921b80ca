"""What a whole build was made from, by the stats of all files: a build of the same again has nothing to do.

Stats are a hint that is only believed where it cannot err: size, both times and the file's number are all the same, and
nothing was written so shortly before the snapshot that a later write could look alike.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterable, Mapping
from functools import cache
from typing import Any
from zlib import crc32

RACY = 50_000_000
"""Nanoseconds: a file written so shortly before the snapshot may be written again in the same tick."""

GONE, NAMES = -1, -2
"""Instead of a size: a link that leads nowhere, and a folder that is known by its names."""

Stat = tuple[int, int, int, int]


class Snapshot:
    """The stats of sources and outputs by their full paths, and what else an unchanged build depends on.

    `request` digests the command line and the environment, `times` has what pages show of the build's time by format,
    `due` is the second at which the next document that is still in the future is due; `told` and `lines` are the
    warnings and the lines that are shown again.
    """

    def __init__(
        self,
        request: str,
        files: dict[str, Stat],
        outputs: dict[str, tuple[int, int]],
        times: dict[str, str],
        due: int | None,
        told: list[str],
        lines: list[str],
    ) -> None:
        self.request = request
        self.files = files
        self.outputs = outputs
        self.times = times
        self.due = due
        self.told = told
        self.lines = lines

    def plain(self) -> list[Any]:
        """Return the snapshot as JSON can hold it."""
        return [self.request, self.files, self.outputs, self.times, self.due, self.told, self.lines]

    @classmethod
    def from_plain(cls, plain: list[Any]) -> Snapshot:
        """Make a snapshot of what `plain` gave; anything odd is an error."""
        return cls(*plain)


def stat_of(path: str) -> Stat | None:
    """Return what tells one state of a file or folder from another; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116  (as above)
    except OSError:
        return None
    size = 0 if stat.S_ISDIR(found.st_mode) else found.st_size
    return (size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def take(roots: Iterable[str], skipped: Iterable[str]) -> dict[str, Stat]:
    """Return the stats of all files and folders below the roots; `skipped` are full paths that count as nothing."""
    found: dict[str, Stat] = {}
    left_out = set(skipped)
    folders = list(roots)
    while folders:
        folder = folders.pop()
        own = stat_of(folder)
        if own is None:
            continue
        found[folder] = own
        if not os.path.isdir(folder):  # noqa: PTH112  (a path that is text, in a loop over thousands)
            continue
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.path in left_out:
                    found[folder] = names_of(folder, left_out)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    found[entry.path] = stat_of(entry.path) or (GONE, 0, 0, 0)
    return found


@cache
def program(package: str) -> tuple[tuple[str, Stat | None], ...]:
    """Return the stats of a package's own files: one version of it from another, also while it is worked on.

    A process looks once: what it runs is what was there when it began.
    """
    found = []
    folders = [package]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if not entry.is_dir():
                    found.append((entry.name, stat_of(entry.path)))
                elif entry.name != "__pycache__":
                    folders.append(entry.path)
    return tuple(sorted(found))


def names_of(folder: str, left_out: Container[str]) -> Stat:
    """Stand for a folder in which something of ours lies, so that its times say nothing: the other names."""
    names = sorted(name for name in os.listdir(folder) if f"{folder}/{name}" not in left_out)  # noqa: PTH208
    return (NAMES, crc32("\0".join(names).encode("utf-8", "surrogateescape")), len(names), 0)


def is_settled(files: Mapping[str, Stat], now: int) -> bool:
    """Tell whether every file was written long enough before `now`, in nanoseconds, for its stat to be believed."""
    return all(each[0] < 0 or (each[1] < now - RACY and each[2] < now - RACY) for each in files.values())


def changed(snapshot: Snapshot, request: str, now: float, skipped: Iterable[str]) -> str | None:
    """Return why a build has something to do; None where it has nothing. Times are for the caller to compare."""
    left_out = set(skipped)
    if snapshot.request != request:
        return "the command line, the environment or the program changed"
    if snapshot.due is not None and now >= snapshot.due:
        return "a document that was in the future is due"
    for path, known in snapshot.files.items():
        found = names_of(path, left_out) if known[0] == NAMES else stat_of(path) or (GONE, 0, 0, 0)
        if found != tuple(known):
            return f"{path} changed"
    for path, output in snapshot.outputs.items():
        try:
            now_there = os.lstat(path)
        except OSError:
            return f"the output {path} is gone"
        if (now_there.st_size, now_there.st_mtime_ns) != tuple(output):
            return f"the output {path} was changed by others"
    return None
