"""The manifest: which files of the destination are ours, so that nobody else's are ever deleted."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from jekyllpy.output.write import TEMPORARY

log = logging.getLogger("jekyllpy.output")

NAME = "manifest.json"


def read_manifest(cache: Path, destination: Path) -> set[str] | None:
    """Return the outputs of the last build into this destination; None when it is not known."""
    try:
        data = json.loads((cache / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(data, dict) or data.get("destination") != str(destination):
        return None
    files = data.get("files")
    return {str(file) for file in files} if isinstance(files, list) else None


def write_manifest(cache: Path, destination: Path, files: Iterable[PurePosixPath]) -> None:
    """Note the outputs of this build; a cache folder that cannot be written costs only the note."""
    text = json.dumps({"destination": str(destination), "files": sorted(map(str, files))}, ensure_ascii=False)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        ignore = cache / ".gitignore"
        if not ignore.exists():
            ignore.write_text("# ignore everything in this directory\n*\n", encoding="utf-8")
        temporary = cache / (NAME + TEMPORARY)
        temporary.write_text(text, encoding="utf-8", errors="surrogateescape")
        temporary.replace(cache / NAME)
    except OSError as error:
        log.debug("the manifest was not written: %s", error)


def announce(cache: Path, destination: Path, known: set[str], wanted: Iterable[PurePosixPath]) -> None:
    """Note the outputs that are about to appear, so that a build which is killed leaves none that is nobody's.

    A file that lies at such a place already may be somebody else's: it is noted once it is overwritten.
    """
    fresh = [path for path in wanted if str(path) not in known and not (destination / path).exists()]
    if fresh:
        write_manifest(cache, destination, [*map(PurePosixPath, known), *fresh])


def obsolete(
    destination: Path, known: set[str] | None, wanted: Iterable[PurePosixPath], keep: Sequence[str]
) -> list[str]:
    """Return the outputs of an earlier build that this one does not make; `keep` are prefixes that stay.

    Only files of the manifest count: a destination without one keeps all its files, and a warning says so.
    """
    files = {str(path) for path in wanted}
    if known is None:
        _warn_of_strangers(destination, files, keep)
        return []
    gone = [name for name in known - files if not name.startswith(tuple(keep)) and ".." not in name.split("/")]
    return sorted(name for name in gone if (destination / name).is_file() or (destination / name).is_symlink())


def _warn_of_strangers(destination: Path, files: set[str], keep: Sequence[str]) -> None:
    if not destination.is_dir():
        return
    for path in destination.rglob("*"):
        name = path.relative_to(destination).as_posix()
        if path.is_file() and name not in files and not name.startswith(tuple(keep)):
            log.warning("%s holds files that no earlier build here wrote (%s, ...); they are kept", destination, name)
            return


def remove(destination: Path, names: Iterable[str]) -> None:
    """Remove outputs and the folders that this empties."""
    for name in names:
        path = destination / name
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == destination or destination not in folder.parents:
                break
            try:
                folder.rmdir()
            except OSError:
                break
