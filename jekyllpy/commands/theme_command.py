"""`jekyllpy theme fetch`: puts a remote theme into the user's cache; builds look there and never ask the network."""

from __future__ import annotations

import argparse
import io
import os
import re
import shutil
import tarfile
import urllib.error
import urllib.request
from pathlib import Path

from jekyllpy.commands.console import Console
from jekyllpy.errors import ConfigError, OutputError
from jekyllpy.readers.gem_archives import LIMIT, unpack_files
from jekyllpy.readers.theme_search import REMOTE, remote_folder

ADDRESS = "https://codeload.github.com/{owner}/{repository}/tar.gz/{reference}"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `theme`."""
    parser.add_argument("action", choices=("fetch", "path"), help="fetch a theme, or print where it is kept")
    parser.add_argument("theme", metavar="OWNER/REPOSITORY[@REFERENCE]", help="the theme, as in `remote_theme:`")
    parser.add_argument("--from", dest="archive", metavar="FILE", default=None, help="a .tar.gz file at hand")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Fetch the theme; return the exit status."""
    found = re.fullmatch(REMOTE, arguments.theme)
    if found is None or ".." in arguments.theme:
        raise ConfigError(f"'{arguments.theme}' names no theme", hint="write OWNER/REPOSITORY or OWNER/REPOSITORY@v1.0")
    owner, repository, reference = found.group(1), found.group(2), found.group(3) or "HEAD"
    folder = remote_folder(owner, repository, reference, os.environ)
    if arguments.action == "path":
        print(folder)
        return 0 if folder.is_dir() else 1
    data = _read(arguments.archive) if arguments.archive else _download(owner, repository, reference)
    _unpack(data, folder)
    console.topic("Theme:", f"{owner}/{repository} is in {folder}")
    return 0


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=name) from error


def _download(owner: str, repository: str, reference: str) -> bytes:
    address = ADDRESS.format(owner=owner, repository=repository, reference=reference)
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            data: bytes = answer.read(LIMIT + 1)
    except (urllib.error.URLError, OSError) as error:
        raise ConfigError(f"{address} cannot be fetched: {error}", hint="check the name and the network") from error
    if len(data) > LIMIT:
        raise ConfigError(f"{address} is larger than {LIMIT} bytes")
    return data


def _unpack(data: bytes, folder: Path) -> None:
    """Unpack beside the place and put it there in one step; an archive has one folder around everything."""
    fresh = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as archive:
            unpack_files(archive, fresh, below=1)
        shutil.rmtree(folder, ignore_errors=True)
        fresh.replace(folder)
    except (tarfile.TarError, OSError, EOFError) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise OutputError(f"the theme cannot be unpacked: {error}", path=str(folder)) from error
