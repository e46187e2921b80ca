"""Writes files below one folder: beside and renamed, only when bytes changed; links are replaced, never followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from jekyllpy.errors import OutputError

TEMPORARY = ".jekyllpy-tmp"
BLOCK = 1 << 20


class Target:
    """The destination folder of a build; every path is checked before it is touched.

    `mark` is a file elsewhere that is there while outputs are written, so that the next build knows of one that was
    killed.
    """

    def __init__(self, root: Path, mark: Path | None = None) -> None:
        self.root = root
        self._mark = mark
        self._is_marked = False
        self._folders: set[Path] = set()

    def prepare(self) -> None:
        """Make the destination itself. Raises `OutputError`."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"the destination cannot be made: {error.strerror}", path=str(self.root)) from error

    def begin(self, names: Iterable[str]) -> None:
        """Remove what a build that was killed left beside these outputs."""
        if self._mark is not None and self._mark.exists():
            for name in names:
                _beside(self.root / name).unlink(missing_ok=True)
            self._is_marked = True

    def finish(self) -> None:
        """Take the mark away: every output is in its place."""
        if self._is_marked and self._mark is not None:
            self._mark.unlink(missing_ok=True)
            self._is_marked = False

    def place(self, path: PurePosixPath) -> Path:
        """Return the file for an output path; one that would leave the destination is an `OutputError`."""
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise OutputError(f"'{path}' would be written outside the destination")
        return self.root / path

    def write(self, path: PurePosixPath, content: bytes) -> bool:
        """Write an output; tell whether its bytes changed."""
        file = self.place(path)
        self._make_folder(file.parent)
        there = _stat(file)
        if there is not None and _holds(file, there, content):
            return False
        _make_room(file, there)
        temporary = self._open_beside(file)
        try:
            temporary.write_bytes(content)
            temporary.replace(file)
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise OutputError(f"cannot be written: {error.strerror}", path=str(file)) from error
        return True

    def copy(self, path: PurePosixPath, source: Path) -> bool:
        """Copy a static file with its modification time; tell whether its bytes changed."""
        file = self.place(path)
        self._make_folder(file.parent)
        there, known = _stat(file), source.stat()
        if there is not None and _is_same_file(file, there, source, known):
            return False
        _make_room(file, there)
        temporary = self._open_beside(file)
        try:
            _copy_bytes(source, temporary)
            os.utime(temporary, ns=(known.st_mtime_ns, known.st_mtime_ns))
            temporary.replace(file)
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise OutputError(f"cannot be written: {error.strerror}", path=str(file)) from error
        return True

    def _open_beside(self, file: Path) -> Path:
        """Return where a file is written before it is renamed; from the first on the mark is there."""
        if not self._is_marked and self._mark is not None:
            with suppress(OSError):
                self._mark.parent.mkdir(parents=True, exist_ok=True)
                self._mark.touch()
            self._is_marked = True
        return _beside(file)

    def _make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, each once; files and links that stand in the way are removed."""
        if folder in self._folders:
            return
        if folder == self.root:
            self.prepare()
        else:
            self._make_folder(folder.parent)
            _make_one(folder)
        self._folders.add(folder)


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name[:200]}{TEMPORARY}")


def _make_one(folder: Path) -> None:
    there = _stat(folder)
    if there is not None and stat.S_ISDIR(there.st_mode):
        return
    try:
        with suppress(FileExistsError):
            folder.mkdir()
            return
        if not stat.S_ISDIR(folder.lstat().st_mode):
            folder.unlink()
            folder.mkdir()
    except OSError as error:
        raise OutputError(f"the folder cannot be made: {error.strerror}", path=str(folder)) from error


def _make_room(file: Path, there: os.stat_result | None) -> None:
    """Remove an empty folder where a file is to be."""
    if there is not None and stat.S_ISDIR(there.st_mode):
        try:
            file.rmdir()
        except OSError as error:
            raise OutputError("a folder with files stands in the way", path=str(file)) from error


def _stat(file: Path) -> os.stat_result | None:
    try:
        return file.lstat()
    except OSError:
        return None


def _holds(file: Path, there: os.stat_result, content: bytes) -> bool:
    try:
        return stat.S_ISREG(there.st_mode) and there.st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def _is_same_file(file: Path, there: os.stat_result, source: Path, known: os.stat_result) -> bool:
    """Tell whether a copy is what its source is: its stat says so unless the source was touched since it was made."""
    if not stat.S_ISREG(there.st_mode) or there.st_size != known.st_size:
        return False
    has_its_time = there.st_mtime_ns == known.st_mtime_ns
    if has_its_time and known.st_ctime_ns < there.st_ctime_ns:
        return True
    if not _same_bytes(file, source):
        return False
    if has_its_time:
        with suppress(OSError):  # looked at just now, so the next build need not
            os.utime(file, ns=(there.st_mtime_ns, there.st_mtime_ns))
    return True


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as reader, target.open("wb") as writer:
        if not _copy_in_the_kernel(reader.fileno(), writer.fileno()):
            while block := reader.read(BLOCK):
                writer.write(block)


def _copy_in_the_kernel(reader: int, writer: int) -> bool:
    """Copy without a way through this process, where the system can; tell whether it could."""
    copy = getattr(os, "copy_file_range", None)
    if copy is None:
        return False
    copied = 0
    try:
        while count := copy(reader, writer, BLOCK * 64):
            copied += count
    except OSError:
        if copied:
            raise
        return False
    return copied > 0


def _same_bytes(one: Path, two: Path) -> bool:
    with one.open("rb") as left, two.open("rb") as right:
        while block := left.read(BLOCK):
            if block != right.read(BLOCK):
                return False
    return True
