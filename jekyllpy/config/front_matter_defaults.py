"""Front matter defaults: which `defaults:` sets apply to a path and a type, and what they add up to."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from jekyllpy.values import Value, deep_merge

log = logging.getLogger("jekyllpy.config")

OLD_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


class DefaultSet(NamedTuple):
    """One entry of `defaults:`: where it applies and what it sets; `path` None means everywhere."""

    path: str | None
    type: str | None
    values: dict[str, Value]

    @property
    def reach(self) -> str:
        """The scope's path as it is weighed: without its leading slash."""
        return _sanitized(self.path or "")


class FrontMatterDefaults:
    """All valid sets of a site, asked by path and type; answers are kept for the build."""

    def __init__(self, sets: Value, source: Path, collections_dir: str = "", *, by_folder: bool = False) -> None:
        self._source = source
        self._collections_dir = collections_dir
        self._begins = _lies_in if by_folder else str.startswith
        self._sets = _read_sets(sets)
        self._globbed: dict[str, list[str]] = {}
        self._found: dict[tuple[str, str | None], dict[str, Value]] = {}

    def all(self, path: str, kind: str | None) -> dict[str, Value]:
        """Return the merged values of all sets that match; longer paths win, then sets with a type, then later ones."""
        key = (path, kind)
        if key not in self._found:
            self._found[key] = self._merge(path, kind)
        return self._found[key]

    def _merge(self, path: str, kind: str | None) -> dict[str, Value]:
        merged: dict[str, Value] = {}
        strongest: DefaultSet | None = None
        for each in self._sets:
            if not self._applies(each, path, kind):
                continue
            if strongest is None or _precedes(strongest, each):
                merged = deep_merge(merged, each.values)
                strongest = each
            else:
                merged = deep_merge(each.values, merged)
        return merged

    def _applies(self, each: DefaultSet, path: str, kind: str | None) -> bool:
        if each.type is not None and each.type != kind:
            return False
        if not each.path:
            return True
        clean = _sanitized(path)
        if "*" in each.path:
            return any(self._begins(clean, found) for found in self._glob(each.path))
        return self._begins(clean, self._without_collections_dir(each.path))

    def _glob(self, pattern: str) -> list[str]:
        if pattern not in self._globbed:
            import glob

            hits = sorted(glob.glob(str(self._source / pattern)))  # noqa: PTH207  (Ruby's glob: no hidden files)
            relative = [Path(hit).relative_to(self._source).as_posix() for hit in hits]
            self._globbed[pattern] = [self._without_collections_dir(hit) for hit in relative]
        return self._globbed[pattern]

    def _without_collections_dir(self, path: str) -> str:
        prefix = f"{self._collections_dir}/"
        return path.removeprefix(prefix) if self._collections_dir else path


def _lies_in(path: str, folder: str) -> bool:
    """Tell whether a path is, or lies in, a folder; one with a slash at its end names nothing. Jekyll 3.10."""
    return path == folder or path.startswith(f"{folder}/")


def _precedes(old: DefaultSet, new: DefaultSet) -> bool:
    if len(new.reach) != len(old.reach):
        return len(new.reach) >= len(old.reach)
    return new.type is not None or old.type is None


def _sanitized(path: str) -> str:
    return path.removeprefix("/")


def _read_sets(sets: Value) -> list[DefaultSet]:
    read = []
    for entry in sets if isinstance(sets, list) else []:
        values = entry.get("values") if isinstance(entry, dict) else None
        if not isinstance(values, dict):
            log.warning("Defaults: An invalid front-matter default set was found: %s", entry)
            continue
        read.append(_read_set(entry, values))
    return read


def _read_set(entry: Mapping[str, Value], values: dict[str, Value]) -> DefaultSet:
    scope = entry.get("scope")
    scope = scope if isinstance(scope, dict) else {}
    path, kind = scope.get("path"), scope.get("type")
    kind = None if kind is None else str(kind)
    if kind in OLD_TYPES:
        log.warning("Defaults: the type '%s' has become '%s'; use that in the scope.", kind, OLD_TYPES[kind])
        kind = OLD_TYPES[kind]
    return DefaultSet(path if isinstance(path, str) else None, kind, values)
