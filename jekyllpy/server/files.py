"""From a URL's path to a file of the served folder; nothing outside of it is ever found, whatever the path says."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

INDEX_NAMES = tuple(f"index.{suffix}" for suffix in ("html", "htm", "rhtml", "xht", "xhtml", "cgi", "xml", "json"))

# What Jekyll tries behind the name itself.
SUFFIXES = ("", ".html", ".xhtml")

# What ends a name, what some system reads as a separator, and where a colon names a drive or a stream.
REFUSED = "\0\\:" if os.name == "nt" else "\0\\"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file; `name` is its path below the folder, with slashes."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class FoundFolder:
    """A folder whose entries are to be shown."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The right URL is another one."""

    location: str


Found = FoundFile | FoundFolder | Elsewhere


def mount_of(baseurl: str) -> str:
    """Return the path below which a site is served: with a slash on both sides."""
    inner = baseurl.strip("/")
    return f"/{inner}/" if inner else "/"


def find(folder: Path, mount: str, target: str, *, listing: bool = False) -> Found | None:
    """Find what the target of a request (path and query, as sent) stands for; None when there is nothing."""
    path = unquote(target.partition("?")[0].partition("#")[0], errors="surrogateescape")
    if mount != "/" and path in ("/", mount[:-1]):
        return Elsewhere(quote(mount))
    if not path.startswith(mount):
        return None
    name = path.removeprefix(mount)
    parts = [part for part in name.split("/") if part]
    if not all(map(_is_harmless, parts)):
        return None
    return _find_below(folder, parts, slash=name.endswith("/") or not name, listing=listing)


def _is_harmless(part: str) -> bool:
    """Refuse hidden names, the way up, and what another system reads as a separator or a drive."""
    if part.startswith(".") and part != ".well-known":
        return False
    return not any(char in part for char in REFUSED) and not any("\udc80" <= char <= "\udcff" for char in part)


def _find_below(folder: Path, parts: list[str], *, slash: bool, listing: bool) -> Found | None:
    try:
        here = folder.joinpath(*parts)
        if here.is_dir():
            return _find_in(folder, here, "/".join(parts), slash=slash, listing=listing)
        if not parts:
            return None
        for suffix in SUFFIXES[1:] if slash else SUFFIXES:
            found = _regular(folder, here.with_name(parts[-1] + suffix))
            if found is not None:
                return found
    except (OSError, ValueError):  # a name that no file can have: too long, a loop of links
        return None
    return None


def _find_in(folder: Path, here: Path, name: str, *, slash: bool, listing: bool) -> Found | None:
    if not is_inside(folder, here):
        return None
    if not slash:
        return Elsewhere(quote(here.name) + "/")
    for index in () if listing else INDEX_NAMES:
        found = _regular(folder, here / index)
        if found is not None:
            return found
    return FoundFolder(here, name)


def _regular(folder: Path, path: Path) -> FoundFile | None:
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return None
    if is_file and is_inside(folder, path):
        return FoundFile(path, path.relative_to(folder).as_posix())
    return None


def is_inside(folder: Path, path: Path) -> bool:
    """Tell whether a path, its links followed, stays in the folder and out of its hidden places."""
    root, real = folder.resolve(), path.resolve()
    return real.is_relative_to(root) and all(map(_is_harmless, real.relative_to(root).parts))


def entries_of(folder: Path, here: Path) -> Iterator[Path]:
    """Return the entries of a folder that may be seen, by name."""
    for entry in sorted(here.iterdir(), key=lambda each: each.name):
        if _is_harmless(entry.name) and (entry.is_dir() or entry.is_file()) and is_inside(folder, entry):
            yield entry
