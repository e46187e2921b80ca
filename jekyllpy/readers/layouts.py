"""Reads layouts, and finds and reads includes; the site's own come before the theme's."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import NamedTuple

from jekyllpy.errors import FrontMatterError
from jekyllpy.model.layout import Layout
from jekyllpy.readers.folders import paths_below
from jekyllpy.readers.front_matter import load_front_matter, read_split, read_text
from jekyllpy.readers.reading import Reading
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.readers")


def read_layouts(reading: Reading) -> dict[str, Layout]:
    """Read all layouts by name: the path below the folder without the last suffix."""
    layouts: dict[str, Layout] = {}
    own = reading.source / reading.config.layouts_dir
    for path in _own_paths(reading, own):
        layouts[path.rpartition(".")[0]] = _read_layout(reading, own, path, f"{reading.config.layouts_dir}/{path}")
    theme = reading.config.theme_root
    if theme is not None:
        root = theme / "_layouts"
        for path in _layout_paths(reading, root):
            name = path.rpartition(".")[0]
            if name not in layouts:
                layouts[name] = _read_layout(reading, root, path, f"{theme.name}/_layouts/{path}")
    return layouts


def _own_paths(reading: Reading, root: Path) -> list[str]:
    """List the site's own layouts, without those that links take from elsewhere."""
    name = reading.config.layouts_dir
    if not reading.filter.stays_inside(name):
        return []
    return [path for path in _layout_paths(reading, root) if reading.filter.stays_inside(f"{name}/{path}")]


def _layout_paths(reading: Reading, root: Path) -> list[str]:
    entries = [path for path in paths_below(root) if "." in path.rpartition("/")[2]]
    return reading.filter.filter(entries)


def read_layout_again(reading: Reading, known: Layout) -> Layout:
    """Read a layout of the site again; a mistake in it is a `FrontMatterError` with its place."""
    folder = reading.config.layouts_dir
    return _read_layout(reading, reading.source / folder, known.path.removeprefix(f"{folder}/"), known.path)


def _read_layout(reading: Reading, root: Path, path: str, shown: str) -> Layout:
    parts = read_split(root / path, shown, reading.config)
    data: Value = {}
    if parts.yaml is not None:
        try:
            data = load_front_matter(parts.yaml, shown, reading.config) or {}
        except FrontMatterError as error:
            if reading.config.strict_front_matter:
                raise
            log.warning("YAML Exception reading %s", error)
    if not isinstance(data, dict):
        raise FrontMatterError(f"Invalid YAML front matter in {shown}", path=shown, line=2)
    return Layout(path.rpartition(".")[0], shown, parts.content, data, line=parts.line)


class IncludeFile(NamedTuple):
    """An include as found: its path for messages and its text, front matter and all."""

    path: str
    text: str


class Includes:
    """Finds includes by name in the site's folder, then in the theme's; each is read once a build."""

    def __init__(self, source: Path, includes_dir: str, theme_root: Path | None, encoding: str) -> None:
        self._source = source
        self._real_source = source.resolve()
        self._roots = [(source / includes_dir, includes_dir, self._real_source)]
        if theme_root is not None:
            self._roots.append((theme_root / "_includes", f"{theme_root.name}/_includes", theme_root.resolve()))
        self._encoding = encoding
        self._known: dict[str, IncludeFile | None] = {}

    @property
    def folders(self) -> list[str]:
        """The folders that are searched, for messages."""
        return [shown for _, shown, _ in self._roots]

    def forget(self) -> None:
        """Forget what was read; it is found again when somebody asks."""
        self._known.clear()

    def find(self, name: str) -> IncludeFile | None:
        """Return the include of that name, None where no folder has it."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> IncludeFile | None:
        relative = name.lstrip("/")
        for root, shown, real_home in self._roots:
            path = root / relative
            if path.is_file() and _stays(path, real_home):
                text, _ = read_text(path, f"{shown}/{relative}", self._encoding)
                return IncludeFile(f"{shown}/{relative}", text)
        return None

    def find_relative(self, page_path: str, name: str) -> IncludeFile | None:
        """Return the file of that name beside a page, for `include_relative`; never outside the source."""
        folder = (self._source / page_path).parent
        path = folder / name.lstrip("/")
        if not path.is_file() or not _stays(path, self._real_source):
            return None
        shown = path.relative_to(self._source).as_posix()
        text, _ = read_text(path, shown, self._encoding)
        return IncludeFile(shown, text)


def _stays(path: Path, real_root: Path) -> bool:
    return real_root in path.resolve().parents
