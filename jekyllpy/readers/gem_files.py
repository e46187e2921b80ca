"""Reads gems without Ruby: unpacks a `.gem` file into the user's cache, and reads what a specification says as text."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import re
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from jekyllpy.config.theme import ThemeFacts
from jekyllpy.errors import ConfigError

LIMIT = 256 * 1024 * 1024
DEPENDENCY = r"dependency[\s(]*(?:%q<|['\"])([\w.-]+)"
SPECIFICATION = "specification.yml"


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder in which themes of this user are kept."""
    root = environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "jekyllpy" / "themes"


def unpack_gem(file: Path, environ: Mapping[str, str]) -> Path:
    """Return a folder with the files of a gem, unpacked once for each content. Raises `ConfigError`."""
    data = file.read_bytes()
    folder = cache_folder(environ) / "gems" / f"{file.stem}-{hashlib.sha256(data).hexdigest()[:16]}"
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


def read_facts(name: str, root: Path) -> ThemeFacts:
    """Read what a theme says about itself: its gemspec, which is read as text and never run, or its package data."""
    for path in (root / SPECIFICATION, root / f"{name}.gemspec", *_installed_specifications(root)):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            return _from_yaml(name, root, text) if path.suffix == ".yml" else _from_ruby(name, root, text)
    return ThemeFacts(name, str(root))


def _installed_specifications(root: Path) -> tuple[Path, ...]:
    """Where RubyGems keeps the specification of an installed gem: beside the folder of gems."""
    return (root.parent.parent / "specifications" / f"{root.name}.gemspec",)


def _from_ruby(name: str, root: Path, text: str) -> ThemeFacts:
    def one(key: str) -> str:
        found = re.search(rf"\.{key}\s*=\s*(['\"])(.*?)\1", text)
        return found.group(2) if found else ""

    authors = re.search(r"\.authors?\s*=\s*(\[[^\]]*\]|['\"].*?['\"])", text)
    metadata = re.findall(r"\.metadata\[['\"](.*?)['\"]\]\s*=\s*['\"](.*?)['\"]", text)
    needed = re.findall(rf"\.add_(?:runtime_)?{DEPENDENCY}", text)
    to_develop = set(re.findall(rf"\.add_development_{DEPENDENCY}", text))
    return ThemeFacts(
        name,
        str(root),
        version=one("version"),
        authors=tuple(re.findall(r"['\"](.*?)['\"]", authors.group(1))) if authors else (),
        description=one("description") or one("summary"),
        metadata=dict(metadata),
        dependencies=tuple(gem for gem in dict.fromkeys(needed) if gem not in to_develop),
    )


def _from_yaml(name: str, root: Path, text: str) -> ThemeFacts:
    """Read a gem's metadata, whose Ruby objects are only names to us."""
    version = re.search(r"^version:.*\n\s+version: ['\"]?([\w.]+)", text, re.MULTILINE)
    authors = re.search(r"^authors:\n((?:- .*\n)*)", text, re.MULTILINE)
    needed = re.findall(r"^- !ruby/object:Gem::Dependency\n  name: (\S+)\n(?:  .*\n)*?  type: :runtime", text, re.M)
    said = re.search(r"^description: (?!['\"]?$)(.+)$", text, re.M) or re.search(r"^summary: (.+)$", text, re.M)
    metadata = re.search(r"^metadata:\n((?:  \S.*\n)*)", text, re.MULTILINE)
    pairs = re.findall(r"^  (\S+): (.*)$", metadata.group(1), re.MULTILINE) if metadata else []
    return ThemeFacts(
        name,
        str(root),
        version=version.group(1) if version else "",
        authors=tuple(line[2:].strip("'\"") for line in authors.group(1).splitlines()) if authors else (),
        description=said.group(1).strip("'\"") if said else "",
        metadata=dict(pairs),
        dependencies=tuple(needed),
    )
