"""Reads what a theme brings: configuration, data and assets; a site's own files come first."""

from __future__ import annotations

from pathlib import Path

from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.config.load import read_config_file
from jekyllpy.config.view import Config
from jekyllpy.readers.data import read_data
from jekyllpy.readers.folders import paths_below
from jekyllpy.readers.front_matter import has_front_matter
from jekyllpy.readers.pages import read_page, read_static_file
from jekyllpy.readers.reading import Reading
from jekyllpy.values import deep_merge

OWN = {*DEFAULTS, "source", "destination", "jekyllpy"}


def merge_theme_config(config: Config, root: Path) -> None:
    """Lay the theme's `_config.yml` under the site's, keys that Jekyll itself knows left out."""
    path = root / "_config.yml"
    brings = config.takes_from_theme and not (config.ignore_theme_config or config.has_remote_theme)
    if not brings or path.is_symlink() or not path.is_file():
        return
    theirs = read_config_file(path, config.stack.yaml)
    config.data = deep_merge({key: value for key, value in theirs.items() if key not in OWN}, config.data)


def read_theme_assets(reading: Reading, root: Path) -> None:
    """Add the files below the theme's `assets` that the site does not have itself."""
    site = reading.site
    pages = {page.path for page in site.pages}
    files = {file.path for file in site.static_files}
    for name in paths_below(root / "assets"):
        full, path = root / "assets" / name, f"assets/{name}"
        if has_front_matter(full):
            if path not in pages:
                page = read_page(reading, path, full)
                page.in_theme = True
                site.pages.append(page)
        elif f"/{path}" not in files:
            site.static_files.append(read_static_file(reading, f"/{path}", full))


def read_theme_data(reading: Reading, root: Path) -> None:
    """Lay the theme's data files under the site's."""
    reading.site.data = deep_merge(read_data(reading, root / "_data"), reading.site.data)
