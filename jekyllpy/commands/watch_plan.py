"""What is watched of a site: its source, its theme, its config files; never its own output and caches."""

from __future__ import annotations

import fnmatch
import os
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.config.target import GEMFILES
from jekyllpy.config.view import Config
from jekyllpy.watch.plan import Plan

REPOSITORIES = frozenset({".git", ".hg", ".svn", ".bzr", ".jj"})
CACHES = frozenset({".sass-cache", ".jekyll-cache", ".jekyll-metadata", "__pycache__", ".bundle"})


@dataclass(frozen=True, slots=True)
class Ignored:
    """Tells what is not watched. What `exclude` names is not, unless the site reads it by another way (as Sass)."""

    source: str
    folders: frozenset[str]
    exclude: tuple[str, ...]
    read: tuple[str, ...]

    def __call__(self, path: str) -> bool:
        if path in self.folders or os.path.basename(path) in REPOSITORIES | CACHES:  # noqa: PTH119  (for each event)
            return True
        if not path.startswith(self.source):
            return False
        name = path[len(self.source) :].replace(os.sep, "/")
        return any(_names(pattern, name) for pattern in self.exclude) and not self._reads(name)

    def _reads(self, name: str) -> bool:
        return any(_is_below(name, folder) or _is_below(folder, name) for folder in self.read)


def plan_of(config: Config) -> Plan:
    """Plan what is watched for a configuration."""
    folders = [config.source]
    theme = config.theme_root
    if theme is not None and not theme.is_relative_to(config.source):
        folders.append(theme)
    gemfiles = [config.source / name for name in GEMFILES]  # what they ask for decides the target
    files = (*(Path(file).absolute() for file in config.files), *gemfiles)
    return Plan(tuple(folders), files, _ignored(config))


def _ignored(config: Config) -> Ignored:
    own = (config.destination, config.source / config.cache_dir)
    read = [config.includes_dir, config.layouts_dir, config.data_dir, str(config.sass.get("sass_dir") or "_sass")]
    paths = config.sass.get("load_paths")
    read += [str(path) for path in paths] if isinstance(paths, list) else []
    return Ignored(
        source=str(config.source) + os.sep,
        folders=frozenset(map(str, own)),
        exclude=tuple(pattern.strip("/") for pattern in config.exclude if pattern.strip("/")),
        read=tuple(folder.strip("/") for folder in read),
    )


def _names(pattern: str, name: str) -> bool:
    return _is_below(name, pattern) or (any(char in pattern for char in "*?[") and fnmatch.fnmatchcase(name, pattern))


def _is_below(name: str, folder: str) -> bool:
    return name == folder or name.startswith(folder + "/")
