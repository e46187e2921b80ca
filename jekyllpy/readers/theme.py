"""Finds a theme's folder and reads what it brings: configuration, data and assets; a site's own files come first."""

from __future__ import annotations

import logging
from pathlib import Path

from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.config.load import read_config_file
from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError
from jekyllpy.readers.data import read_data
from jekyllpy.readers.folders import paths_below
from jekyllpy.readers.front_matter import has_front_matter
from jekyllpy.readers.pages import read_page, read_static_file
from jekyllpy.readers.reading import Reading
from jekyllpy.values import deep_merge

log = logging.getLogger("jekyllpy.readers")

BUILT_IN = "jekyllpy"


def find_theme(config: Config) -> Path | None:
    """Return the folder of the theme that the configuration names, None without one.

    `jekyllpy` is the built-in theme; another name is a folder below the source (`NAME` or `_themes/NAME`).
    Raises `ConfigError` for a theme that is not there.
    """
    name = config.theme
    if name is None or name is False:
        return None
    if not isinstance(name, str):
        log.warning("Theme: value of 'theme' in config should be text, but got %r", name)
        return None
    name = name.strip().lower()
    if name == BUILT_IN:
        return Path(__file__).parent.parent / "theme"
    for folder in (config.source / "_themes" / name, config.source / name):
        if folder.is_dir() and config.source.resolve() in folder.resolve().parents:
            return folder
    raise ConfigError(
        f"The {name} theme could not be found.",
        path=config.files[-1] if config.files else None,
        hint=f"put the theme's folder at _themes/{name}, or use `theme: jekyllpy`",
    )


def merge_theme_config(config: Config, root: Path) -> None:
    """Lay the theme's `_config.yml` under the site's, keys that Jekyll itself knows left out."""
    path = root / "_config.yml"
    if config.ignore_theme_config or not path.is_file():
        return
    theirs = read_config_file(path, config.stack.yaml)
    config.data = deep_merge({key: value for key, value in theirs.items() if key not in DEFAULTS}, config.data)


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
