"""Sorts what may have changed: which pages, layouts, includes, data, style sheets or files to copy the paths are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jekyllpy.build import Built
from jekyllpy.config.view import Config
from jekyllpy.model.document import Document
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import Page
from jekyllpy.model.static_file import StaticFile
from jekyllpy.readers.data import SUFFIXES
from jekyllpy.readers.front_matter import has_front_matter

Placed = Page | Document

SHEETS = (".scss", ".sass", ".css")
"""Suffixes of files that style sheets import: which of them do is known to no page."""


@dataclass
class Changes:
    """What the paths of one change are."""

    files: list[Placed] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)
    copied: list[StaticFile] = field(default_factory=list)
    has_includes: bool = False
    has_data: bool = False
    has_sheets: bool = False


class Places:
    """What each file of a built site is to it."""

    def __init__(self, built: Built) -> None:
        site = built.site
        config = site.config
        pages, files = site.files_as_read
        self._placed: dict[str, Placed] = {page.path: page for page in pages if not page.in_theme}
        self._placed.update((document.source_path, document) for document in built.renderer.index.documents)
        self._layouts: Mapping[str, Layout] = {layout.path: layout for layout in site.layouts.values()}
        self._copied = {str(file.source): file for file in files if file.collection is None}
        self._present, self._linked = _files_below(config)
        self._source = f"{config.source}{os.sep}"
        self._layouts_dir, self._includes_dir, self._data_dir = (
            f"{name.strip('/')}/" for name in (config.layouts_dir, config.includes_dir, config.data_dir)
        )

    def sort(self, paths: Iterable[str]) -> Changes | None:
        """Tell what the paths are; None where one is new, gone, or something that only a whole build can place."""
        changes = Changes()
        for path in paths:
            is_there = os.path.lexists(path)
            if path not in self._present and not is_there:
                continue  # it only passed by
            if path not in self._present or not is_there or self._is_linked(path):
                return None
            if not self._add(changes, Path(path)):
                return None
        return changes

    def _is_linked(self, path: str) -> bool:
        """Tell whether a file is known by other names as well: what it is under those is not told here."""
        return any(path == target or path.startswith(f"{target}{os.sep}") for target in self._linked)

    def _add(self, changes: Changes, path: Path) -> bool:
        """Add a file as all that it is: one in a folder of data, say, may be copied as well; tell whether it is any."""
        relative = str(path).removeprefix(self._source).replace(os.sep, "/")
        is_known = path.suffix in SHEETS
        changes.has_sheets = changes.has_sheets or is_known
        if path.is_symlink():
            return False
        if relative in self._placed:
            changes.files.append(self._placed[relative])
            is_known = True
        if str(path) in self._copied:
            if has_front_matter(path):
                return False
            changes.copied.append(self._copied[str(path)])
            is_known = True
        if relative.startswith(self._layouts_dir) and relative in self._layouts:
            changes.layouts.append(self._layouts[relative])
            is_known = True
        has_data = relative.startswith(self._data_dir) and path.suffix in SUFFIXES
        has_includes = relative.startswith(self._includes_dir)
        changes.has_data, changes.has_includes = changes.has_data or has_data, changes.has_includes or has_includes
        return is_known or has_data or has_includes


def _files_below(config: Config) -> tuple[set[str], list[str]]:
    """Return the files of the source, so that one which is gone is known from one which only passed by.

    The second are files and folders that links in the source lead to.
    """
    found: set[str] = set()
    linked: list[str] = []
    own = {str(config.destination), str(config.source / config.cache_dir)}
    for folder, folders, names in os.walk(config.source):
        folders[:] = [name for name in folders if name != ".git" and f"{folder}/{name}" not in own]
        found.update(f"{folder}/{name}" for name in names)
        paths = [f"{folder}/{name}" for name in (*folders, *names)]
        linked += [os.path.realpath(path) for path in paths if os.path.islink(path)]  # noqa: PTH114  (text, not paths)
    return found, linked
