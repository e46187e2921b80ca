"""Which entries of a folder take part: `include`, `exclude`, and the rules for special names and links."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

log = logging.getLogger("jekyllpy.readers")

SPECIAL = (".", "_", "#", "~")


class EntryFilter:
    """The filter of one site; paths are relative to the source. Jekyll 4.3 `EntryFilter`."""

    def __init__(self, source: Path, *, include: Sequence[str], exclude: Sequence[str]) -> None:
        self._source = source
        self._real_source = source.resolve()
        self._include = tuple(include)
        self._exclude = tuple(pattern for pattern in exclude if pattern not in include)

    def filter(self, entries: Iterable[str], folder: str = "") -> list[str]:
        """Keep the entries (names or paths below `folder`) that take part in the site."""
        return [entry for entry in entries if self.takes(entry, folder)]

    def takes(self, entry: str, folder: str = "") -> bool:
        """Tell whether one entry of a folder takes part."""
        return self.why_not(entry, folder) is None

    def why_not(self, entry: str, folder: str = "") -> str | None:
        """Return the reason for which an entry does not take part, None for one that does."""
        path = f"{folder}/{entry}" if folder else entry
        if entry.endswith("."):
            return "its name ends with a dot"
        included = self.is_included(entry)
        if not included and self._matches(self._exclude, path):
            log.debug("EntryFilter: excluded %s/%s", folder, entry)
            return "`exclude` names it"
        if not self.stays_inside(path):
            return "it is a link that leaves the source folder"
        if not included and (_is_special(entry) or entry.endswith("~")):
            return "its name begins with . _ # or ~, or ends with ~"
        return None

    def is_included(self, entry: str) -> bool:
        """Tell whether `include` names the entry, by its path or by its base name."""
        return self._matches(self._include, entry) or self._matches(self._include, entry.rpartition("/")[2])

    def stays_inside(self, path: str) -> bool:
        """Tell whether a path, its links followed, stays below the source; one that leaves it is refused, aloud."""
        full = self._source / path
        if not full.is_symlink():
            return True
        target = full.resolve()
        if target == self._real_source or self._real_source in target.parents:
            return True
        log.warning("%s: a link that leaves the source folder is not followed", path)
        return False

    def _matches(self, patterns: Sequence[str], path: str) -> bool:
        path = path.removeprefix("/")
        return any(self._matches_one(pattern.removeprefix("/"), path) for pattern in patterns)

    def _matches_one(self, pattern: str, path: str) -> bool:
        if path.startswith(pattern):
            return True
        if pattern.endswith("/") and pattern[:-1] == path:
            return (self._source / path).is_dir()
        return any(char in pattern for char in "*?[\\") and _glob(pattern).fullmatch(path) is not None


def _is_special(entry: str) -> bool:
    return entry.startswith(SPECIAL) or entry.rpartition("/")[2].startswith(SPECIAL)


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of Ruby's `File.fnmatch?` without flags: `*` crosses slashes, there are no braces."""
    parts: list[str] = []
    i = 0
    while i < len(pattern):
        char = pattern[i]
        i += 1
        if char == "*":
            parts.append(".*")
        elif char == "?":
            parts.append(".")
        elif char == "[" and (end := pattern.find("]", i + 1)) > 0:
            inside = pattern[i:end].replace("\\", "\\\\")
            parts.append(f"[^{inside[1:]}]" if inside[0] in "!^" else f"[{inside}]")
            i = end + 1
        elif char == "\\" and i < len(pattern):
            parts.append(re.escape(pattern[i]))
            i += 1
        else:
            parts.append(re.escape(char))
    return re.compile("".join(parts), re.DOTALL)
