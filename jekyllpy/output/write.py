"""Writes files below one folder: beside and renamed, only when bytes changed; links are replaced, never followed."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from jekyllpy.errors import OutputError

TEMPORARY = ".jekyllpy-tmp"
BLOCK = 1 << 20


class Target:
    """The destination folder of a build; every path is checked before it is touched."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: set[Path] = set()

    def prepare(self) -> None:
        """Make the destination itself. Raises `OutputError`."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"the destination cannot be made: {error.strerror}", path=str(self.root)) from error

    def place(self, path: PurePosixPath) -> Path:
        """Return the file for an output path; one that would leave the destination is an `OutputError`."""
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise OutputError(f"'{path}' would be written outside the destination")
        return self.root / path

    def write(self, path: PurePosixPath, content: bytes) -> bool:
        """Write an output; tell whether its bytes changed."""
        file = self.place(path)
        if _holds(file, content):
            return False
        self._make_room(file)
        temporary = file.with_name(f"{file.name[:200]}{TEMPORARY}")
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
        stat = source.stat()
        if not file.is_symlink() and file.is_file() and _is_same_file(file, source, stat):
            return False
        self._make_room(file)
        temporary = file.with_name(f"{file.name[:200]}{TEMPORARY}")
        try:
            _copy_bytes(source, temporary)
            os.utime(temporary, ns=(stat.st_mtime_ns, stat.st_mtime_ns))
            temporary.replace(file)
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise OutputError(f"cannot be written: {error.strerror}", path=str(file)) from error
        return True

    def _make_room(self, file: Path) -> None:
        """Make the folders of a file; files and links that stand in the way are removed."""
        folder = file.parent
        if folder not in self._folders:
            for each in reversed([folder, *folder.parents]):
                if self.root in (each, *each.parents) and each != self.root:
                    _clear_non_folder(each)
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise OutputError(f"the folder cannot be made: {error.strerror}", path=str(folder)) from error
            self._folders.add(folder)
        if file.is_dir() and not file.is_symlink():
            try:
                file.rmdir()
            except OSError as error:
                raise OutputError("a folder with files stands in the way", path=str(file)) from error


def _clear_non_folder(path: Path) -> None:
    if path.is_symlink() or (path.exists() and not path.is_dir()):
        path.unlink()


def _holds(file: Path, content: bytes) -> bool:
    try:
        return not file.is_symlink() and file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def _is_same_file(file: Path, source: Path, stat: os.stat_result) -> bool:
    known = file.stat()
    if known.st_size != stat.st_size:
        return False
    return known.st_mtime_ns == stat.st_mtime_ns or _same_bytes(file, source)


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
