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
        self._present = _files_below(config)
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
            if path not in self._present or not is_there or not self._add(changes, Path(path)):
                return None
        return changes

    def _add(self, changes: Changes, path: Path) -> bool:
        relative = str(path).removeprefix(self._source).replace(os.sep, "/")
        is_sheet = path.suffix in SHEETS
        changes.has_sheets = changes.has_sheets or is_sheet
        if path.is_symlink():
            return False
        if relative in self._placed:
            changes.files.append(self._placed[relative])
        elif relative.startswith(self._layouts_dir) and relative in self._layouts:
            changes.layouts.append(self._layouts[relative])
        elif str(path) in self._copied:
            changes.copied.append(self._copied[str(path)])
            return not has_front_matter(path)
        elif relative.startswith(self._includes_dir):
            changes.has_includes = True
        elif relative.startswith(self._data_dir) and path.suffix in SUFFIXES:
            changes.has_data = True
        else:
            return is_sheet
        return True


def _files_below(config: Config) -> set[str]:
    """Return the files of the source, so that one which is gone is known from one which only passed by."""
    found: set[str] = set()
    own = {str(config.destination), str(config.source / config.cache_dir)}
    for folder, folders, names in os.walk(config.source):
        folders[:] = [name for name in folders if name != ".git" and f"{folder}/{name}" not in own]
        found.update(f"{folder}/{name}" for name in names)
    return found
