"""Keeps compiled templates in a folder of the user's; trusts nothing that another version or hand has left there."""

from __future__ import annotations

import marshal
from contextlib import suppress
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER
from pathlib import Path

from jekyllpy.liquid.compiled import Compiled

_FORMAT = "jekyllpy-liquid-1"


class CodeCache:
    """A folder of compiled templates, one file each, named by digest and checked by digest."""

    def __init__(self, folder: Path, key: str) -> None:
        self._folder = folder
        self._key = f"{_FORMAT}:{MAGIC_NUMBER.hex()}:{key}:".encode()

    def load(self, text: str) -> Compiled | None:
        """Return what was compiled from a text; None when there is nothing, or it is damaged."""
        try:
            data = self._path(text).read_bytes()
            if blake2b(data[32:], digest_size=32, key=self._key[:64]).digest() != data[:32]:
                return None
            return Compiled.from_plain(marshal.loads(data[32:]))
        except (OSError, ValueError, EOFError, TypeError):
            return None

    def store(self, text: str, compiled: Compiled) -> None:
        """Keep what was compiled; a folder that cannot be written costs only time."""
        import tempfile  # costly at start-up, when most templates are there already

        data = marshal.dumps(compiled.plain())
        seal = blake2b(data, digest_size=32, key=self._key[:64]).digest()
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(seal + data)
            Path(file.name).replace(self._path(text))

    def _path(self, text: str) -> Path:
        """Name the file of a text."""
        digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20, key=b"", salt=b"", person=b"liquid")
        digest.update(self._key)
        return self._folder / f"{digest.hexdigest()}.liquid"
