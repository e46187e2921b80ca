"""Keeps compiled templates in a folder of the user's; trusts nothing that another version or hand has left there.

All that is compiled under one key (engine, options, tags and filters, constants) lies in one file, a record a template,
so that a build reads it in one go. Records are only ever added, each in one write; a file that has grown too long
begins anew.
"""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path

from jekyllpy.hashing import blake2b
from jekyllpy.liquid.compiled import Compiled

_MAX_FILES = 60
_MAX_LENGTH = 8_000_000
_NAME, _SEAL, _LENGTH = 20, 32, 4
_HEAD = _NAME + _SEAL + _LENGTH


class CodeCache:
    """One file of compiled templates, each named by the digest of its text and sealed by another."""

    def __init__(self, folder: Path, key: str) -> None:
        self._folder = folder
        self._key = blake2b(f"{MAGIC_NUMBER.hex()}:{engine_stamp()}:{key}".encode(), digest_size=32).digest()
        self._file = folder / f"{self._key[:_NAME].hex()}.templates"
        self._is_ours = is_private(folder)
        self._records: dict[bytes, memoryview] | None = None

    def load(self, text: str) -> Compiled | None:
        """Return what was compiled from a text; None when there is nothing, or it is damaged."""
        if self._records is None:
            self._records = dict(self._read()) if self._is_ours else {}
        name = self._name(text)
        record = self._records.get(name)
        if record is None:
            return None
        data = record[_SEAL:]
        try:
            return Compiled.from_plain(marshal.loads(data)) if self._seal(name, data) == record[:_SEAL] else None
        except (ValueError, EOFError, TypeError):
            return None

    def store(self, text: str, compiled: Compiled) -> None:
        """Keep what was compiled; a folder that cannot be written costs only time."""
        if not self._is_ours:
            return
        data, name = marshal.dumps(compiled.plain()), self._name(text)
        record = name + len(data).to_bytes(_LENGTH, "big") + self._seal(name, data) + data
        with suppress(OSError):
            if not self._file.exists():
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._tidy()
            mode = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            descriptor = os.open(self._file, mode, 0o600)
            try:
                if os.fstat(descriptor).st_size > _MAX_LENGTH:
                    os.ftruncate(descriptor, 0)
                os.write(descriptor, record)
            finally:
                os.close(descriptor)

    def _read(self) -> list[tuple[bytes, memoryview]]:
        """Cut the file into names and sealed records; an unfinished one at the end is left out."""
        found: list[tuple[bytes, memoryview]] = []
        try:
            data = memoryview(self._file.read_bytes() if is_private(self._file) else b"")
        except OSError:
            return found
        at = 0
        while at + _HEAD <= len(data):
            body = at + _NAME + _LENGTH
            end = body + _SEAL + int.from_bytes(data[at + _NAME : body], "big")
            if end > len(data):
                break
            found.append((bytes(data[at : at + _NAME]), data[body:end]))
            at = end
        return found

    def _tidy(self) -> None:
        """Drop the older half when there are too many files; a new one is about to come."""
        with os.scandir(self._folder) as entries:
            files = sorted((entry.stat().st_mtime, entry.path) for entry in entries if entry.is_file())
        for _, path in files[: len(files) // 2] if len(files) > _MAX_FILES else []:
            Path(path).unlink(missing_ok=True)

    def _seal(self, name: bytes, data: bytes | memoryview) -> bytes:
        """Digest a record."""
        digest = blake2b(name, digest_size=_SEAL, key=self._key)
        digest.update(data)
        return digest.digest()

    def _name(self, text: str) -> bytes:
        """Name a text by its digest."""
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_NAME, key=self._key).digest()


def is_private(path: Path) -> bool:
    """Tell whether nobody else can write to a folder or file, so that it is the user's own; or it is not there."""
    try:
        state = path.stat()
    except OSError:
        return True
    return not hasattr(os, "getuid") or (state.st_uid == os.getuid() and not state.st_mode & 0o022)


def engine_stamp() -> str:
    """Tell one state of this engine's own files from another: what an older one compiled must not run in a newer."""
    stamps = []
    for folder in ("compiler", "syntax", "tags", "runtime", "filters"):
        with suppress(OSError), os.scandir(Path(__file__).with_name(folder)) as entries:
            stamps += sorted(_stamp(entry) for entry in entries if entry.name.endswith(".py"))
    return repr(stamps)


def _stamp(entry: os.DirEntry[str]) -> tuple[str, int, int]:
    """Return what changes with a file."""
    state = entry.stat()
    return entry.name, state.st_mtime_ns, state.st_size
