"""What a whole build was made from, by the stats of all files: a build of the same again has nothing to do.

Stats are a hint that is only believed where it cannot err: size, both times and the file's number are all the same, and
nothing was written so shortly before the snapshot that a later write could look alike.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys

from jekyllpy.hashing import blake2b
from jekyllpy.incremental.seals import SEAL_SIZE, seal

TYPE_CHECKING = False  # importing `typing` would cost more than the whole look at a small site
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from typing import Any

RACY = 50_000_000
"""Nanoseconds: a file written so shortly before the snapshot may be written again in the same tick."""

GONE, NAMES = -1, -2
"""Instead of a size: a file that is not there or a link that leads nowhere, and a folder that is known by its names."""

Stat = tuple[int, int, int, int]


class Snapshot:
    """The stats of sources and outputs by their full paths, and what else an unchanged build depends on.

    `skipped` are full paths that count as nothing; `since` and `until` are the seconds between which the clock shows in
    no page and no further document is due, where that is bounded; `told` and `lines` are the warnings and the lines
    that are shown again. (No dataclass: importing those costs more than a build with nothing to do.)
    """

    def __init__(
        self,
        files: dict[str, Stat],
        outputs: dict[str, tuple[int, int]],
        skipped: list[str],
        since: float | None,
        until: float | None,
        told: list[str],
        lines: list[str],
    ) -> None:
        self.files = files
        self.outputs = outputs
        self.skipped = skipped
        self.since = since
        self.until = until
        self.told = told
        self.lines = lines

    def plain(self) -> tuple[Any, ...]:
        """Return what makes such a snapshot again."""
        return (self.files, self.outputs, self.skipped, self.since, self.until, self.told, self.lines)

    def holds(self, now: float) -> bool:
        """Tell whether all is as it was; an output or a folder that is gone is an `OSError`."""
        if (self.since is not None and now < self.since) or (self.until is not None and now >= self.until):
            return False
        return self._has_its_sources() and self._has_its_outputs()

    def _has_its_sources(self) -> bool:
        for path, known in self.files.items():
            found = names_of(path, self.skipped) if known[0] == NAMES else stat_of(path) or (GONE, 0, 0, 0)
            if found != known:
                return False
        return True

    def _has_its_outputs(self) -> bool:
        return all(output_of(path) == known for path, known in self.outputs.items())


def load_snapshot(file: str, request: str, key: bytes) -> Snapshot | None:
    """Load what was kept for a request; anything odd about it counts as nothing.

    The seal comes first: what somebody else wrote, or another version of Python, is not even looked at.
    """
    try:
        with open(file, "rb") as source:
            kept = source.read()
    except OSError:
        return None
    data = kept[SEAL_SIZE:]
    return Snapshot(*marshal.loads(data)) if seal(key, request.encode(), data) == kept[:SEAL_SIZE] else None


def save_snapshot(file: str, request: str, key: bytes, snapshot: Snapshot) -> None:
    """Keep a snapshot for a request; a folder that cannot be written costs only the next build's time."""
    data = marshal.dumps(snapshot.plain())
    try:
        with open(f"{file}.new", "wb") as target:
            target.write(seal(key, request.encode(), data) + data)
        os.replace(f"{file}.new", file)
    except OSError:
        pass


def stat_of(path: str) -> Stat | None:
    """Return what tells one state of a file or folder from another; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    size = 0 if stat.S_ISDIR(found.st_mode) else found.st_size
    return (size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def output_of(path: str) -> tuple[int, int]:
    """Return what tells one state of an output from another."""
    found = os.lstat(path)
    return (found.st_size, found.st_mtime_ns)


def take(roots: Iterable[str], skipped: Collection[str]) -> dict[str, Stat]:
    """Return the stats of all files and folders below the roots; `skipped` are full paths that count as nothing.

    What is not there is remembered as well.
    """
    found: dict[str, Stat] = {}
    folders = list(roots)
    while folders:
        folder = folders.pop()
        found[folder] = stat_of(folder) or (GONE, 0, 0, 0)
        if not os.path.isdir(folder):
            continue
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.path in skipped:
                    found[folder] = names_of(folder, skipped)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    found[entry.path] = stat_of(entry.path) or (GONE, 0, 0, 0)
    return found


def names_of(folder: str, skipped: Collection[str]) -> Stat:
    """Stand for a folder in which something of ours lies, so that its times say nothing: the other names."""
    names = sorted(name for name in os.listdir(folder) if f"{folder}/{name}" not in skipped)
    digest = blake2b("\0".join(names).encode("utf-8", "surrogateescape"), digest_size=8).digest()
    return (NAMES, int.from_bytes(digest, "big"), len(names), 0)


def is_settled(files: Mapping[str, Stat], now: int) -> bool:
    """Tell whether every file was written long enough before `now`, in nanoseconds, for its stat to be believed."""
    return all(each[0] < 0 or (each[1] < now - RACY and each[2] < now - RACY) for each in files.values())


def program(package: str) -> list[tuple[str, Stat | None]]:
    """Return the stats that tell one version of a package from another, also while it is worked on.

    An installed copy is known by its folder and by the record that each installation writes anew. Without a record it
    is known by all its files, which takes longer than the look at a small site. The libraries are known by the times of
    the folders into which they are installed.
    """
    libraries = [(path, stat_of(path)) for path in sys.path if path.endswith("-packages")]
    home, name = os.path.split(package)
    installed = [each for each in os.listdir(home) if each.startswith(f"{name}-") and each.endswith(".dist-info")]
    records = [(each, stat_of(f"{home}/{each}/RECORD")) for each in sorted(installed)]
    if any(record is not None for _, record in records):
        return [*libraries, *records, (name, stat_of(package))]
    found: list[tuple[str, Stat | None]] = []
    folders = [package]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if not entry.is_dir():
                    found.append((entry.name, stat_of(entry.path)))
                elif entry.name != "__pycache__":
                    folders.append(entry.path)
    return libraries + sorted(found)
