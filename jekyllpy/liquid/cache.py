"""Keeps compiled templates in a folder of the user's; trusts nothing that another version or hand has left there."""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path

from jekyllpy.hashing import blake2b
from jekyllpy.liquid.compiled import Compiled

_MAX_FILES = 4000


class CodeCache:
    """A folder of compiled templates, one file each, named by digest and checked by digest."""

    def __init__(self, folder: Path, key: str) -> None:
        self._folder = folder
        self._key = blake2b(f"{MAGIC_NUMBER.hex()}:{engine_stamp()}:{key}".encode(), digest_size=32).digest()
        self._is_ours = is_private(folder)
        self._is_tidy = False

    def load(self, text: str) -> Compiled | None:
        """Return what was compiled from a text; None when there is nothing, or it is damaged."""
        if not self._is_ours:
            return None
        try:
            data = self._path(text).read_bytes()
            if blake2b(data[32:], digest_size=32, key=self._key).digest() != data[:32]:
                return None
            return Compiled.from_plain(marshal.loads(data[32:]))
        except (OSError, ValueError, EOFError, TypeError):
            return None

    def store(self, text: str, compiled: Compiled) -> None:
        """Keep what was compiled; a folder that cannot be written costs only time."""
        import tempfile  # costly at start-up, when most templates are there already

        if not self._is_ours:
            return
        data = marshal.dumps(compiled.plain())
        seal = blake2b(data, digest_size=32, key=self._key).digest()
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._tidy()
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(seal + data)
            Path(file.name).replace(self._path(text))

    def _tidy(self) -> None:
        """Drop the older half when there are too many, looking once."""
        if self._is_tidy:
            return
        self._is_tidy = True
        with os.scandir(self._folder) as entries:
            files = sorted((entry.stat().st_mtime, entry.path) for entry in entries)
        for _, path in files[: len(files) // 2] if len(files) > _MAX_FILES else []:
            Path(path).unlink(missing_ok=True)

    def _path(self, text: str) -> Path:
        """Name the file of a text."""
        digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20, key=self._key)
        return self._folder / f"{digest.hexdigest()}.liquid"


def is_private(folder: Path) -> bool:
    """Tell whether nobody else can write to a folder, so that what lies there is the user's own; or it is not there."""
    try:
        state = folder.stat()
    except OSError:
        return True
    return not hasattr(os, "getuid") or (state.st_uid == os.getuid() and not state.st_mode & 0o022)


def engine_stamp() -> str:
    """Tell one state of this engine's own files from another: what an older one compiled must not run in a newer."""
    stamps = []
    for folder in ("compiler", "syntax", "tags", "runtime"):
        with suppress(OSError), os.scandir(Path(__file__).with_name(folder)) as entries:
            stamps += sorted(_stamp(entry) for entry in entries if entry.name.endswith(".py"))
    return repr(stamps)


def _stamp(entry: os.DirEntry[str]) -> tuple[str, int, int]:
    """Return what changes with a file."""
    state = entry.stat()
    return entry.name, state.st_mtime_ns, state.st_size
