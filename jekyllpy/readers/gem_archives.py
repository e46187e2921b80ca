"""Unpacks a `.gem` file, a tar of a tar, into the user's cache, without Ruby."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from jekyllpy.errors import ConfigError
from jekyllpy.readers.gem_files import SPECIFICATION

LIMIT = 256 * 1024 * 1024


def unpack_gem(file: Path, cache: Path) -> Path:
    """Return a folder with the files of a gem, unpacked once for each content. Raises `ConfigError`."""
    data = file.read_bytes()
    folder = cache / "gems" / f"{file.stem}-{hashlib.sha256(data).hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        made = Path(temporary) / "gem"
        made.mkdir()
        try:
            _unpack(data, made)
        except (tarfile.TarError, OSError, EOFError) as error:
            raise ConfigError(f"not a gem: {error}", path=str(file), hint="build it again with `gem build`") from error
        os.replace(made, folder)  # noqa: PTH105  (one step, so that a half-unpacked gem is never seen)
    return folder


def _unpack(data: bytes, folder: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(data)) as gem:
        members = {member.name: member for member in gem.getmembers()}
        for name in ("data.tar.gz", "metadata.gz"):
            if name not in members:
                raise tarfile.ReadError(f"it has no {name}")
        metadata = gem.extractfile(members["metadata.gz"])
        files = gem.extractfile(members["data.tar.gz"])
        if metadata is None or files is None:
            raise tarfile.ReadError("its parts are not files")
        (folder / SPECIFICATION).write_bytes(gzip.decompress(metadata.read()))
        with tarfile.open(fileobj=files, mode="r:gz") as inner:
            unpack_files(inner, folder)


def unpack_files(archive: tarfile.TarFile, folder: Path, *, below: int = 0) -> None:
    """Write the plain files of an archive; links and names that would leave the folder are left out."""
    total = 0
    for member in archive:
        parts = PurePosixPath(member.name).parts[below:]
        if not member.isfile() or not parts or ".." in parts or parts[0] == "/":
            continue
        total += member.size
        if total > LIMIT:
            raise tarfile.ReadError(f"it holds more than {LIMIT} bytes")
        content = archive.extractfile(member)
        if content is not None:
            target = folder.joinpath(*parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())
