"""Finds the folder of the theme that a configuration names: no network is asked and nothing of a theme is run."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.readers")

BUILT_IN = "jekyllpy"
REMOTE = r"(?:https://github\.com/)?([\w.-]+)/([\w.-]+?)(?:@([\w./-]+))?"
GEM_ROOTS = (
    "~/.gem/ruby",
    "~/.local/share/gem/ruby",
    "/usr/local/bundle",
    "/usr/local/lib/ruby/gems",
    "/var/lib/gems",
    "/usr/lib/ruby/gems",
    "/usr/share/rubygems-integration",
)  # where RubyGems, Docker's image of Ruby and Debian install gems
VERSION = r"\d+(?:\.\w+)*"


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder in which themes of this user are kept."""
    root = environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "jekyllpy" / "themes"


def find_theme(config: Config, environ: Mapping[str, str] = os.environ) -> Path | None:
    """Return the folder of the site's theme, None without one. Raises `ConfigError` for one that is not there.

    A remote theme is the site's `theme` from then on, and its settings do not count, as with jekyll-remote-theme 0.4.
    """
    remote = _find_remote(config, environ)
    if remote is not None:
        config.data["theme"] = read_remote(config.remote_theme, config)[1].lower()
        config.has_remote_theme = True
        return remote
    name = config.theme
    if name is None or name is False:
        return None
    if not isinstance(name, str):
        log.warning("Theme: value of 'theme' in config should be text, but got %r", name)
        return None
    name = name.strip().lower()
    found = _search(name, config, environ)
    if found is None and config.stack.target == "github-pages":
        found = _find_of_github(name, environ)
        if found is None and not config.names_theme:
            _tell_of_default(name, config)
            return None
    if found is not None:
        return found
    raise ConfigError(
        f"The {name} theme could not be found.",
        path=config.files[-1] if config.files else None,
        hint=f"put its folder or its .gem file into _themes, name a folder of themes in JEKYLLPY_THEMES, "
        f"install a Python package that offers it, or use `theme: {BUILT_IN}`",
    )


def _search(name: str, config: Config, environ: Mapping[str, str]) -> Path | None:
    for search in SEARCHES:
        for found in search(name, config, environ):
            log.debug("Theme: %s is %s", name, found)
            if found.suffix != ".gem":
                return found
            from jekyllpy.readers.gem_archives import unpack_gem  # tar and gzip are costly at start-up

            return unpack_gem(found, cache_folder(environ))
    return None


def _find_of_github(name: str, environ: Mapping[str, str]) -> Path | None:
    """Find one of GitHub Pages' own themes where `jekyllpy theme fetch` puts it, at the version that it runs."""
    from jekyllpy.config.github_pages import THEMES

    found = re.fullmatch(REMOTE, THEMES.get(name, ""))
    folder = remote_folder(found.group(1), found.group(2), found.group(3), environ) if found else None
    return folder if folder is not None and folder.is_dir() else None


def _tell_of_default(name: str, config: Config) -> None:
    """Say what is missing without GitHub Pages' own theme, if the site has no layouts to do without it."""
    from jekyllpy.config.github_pages import THEMES

    level = logging.DEBUG if (config.source / config.layouts_dir).is_dir() else logging.WARNING
    log.log(
        level,
        "Theme: GitHub Pages' own theme %s is not on this machine, so pages stay without it; "
        "`jekyllpy theme fetch %s` fetches it once",
        name,
        THEMES[name],
    )


def _built_in(name: str, config: Config, environ: Mapping[str, str]) -> Iterator[Path]:
    if name == BUILT_IN:
        yield Path(__file__).parent.parent / "theme"


def _in_site(name: str, config: Config, environ: Mapping[str, str]) -> Iterator[Path]:
    source = config.source.resolve()
    for folder in (config.source / "_themes", config.source):
        yield from (path for path in _versions(folder, name) if source in path.resolve().parents)
    for gems in sorted(config.source.glob("vendor/bundle/ruby/*/gems")):
        yield from _versions(gems, name)


def _in_theme_folders(name: str, config: Config, environ: Mapping[str, str]) -> Iterator[Path]:
    for folder in environ.get("JEKYLLPY_THEMES", "").split(os.pathsep):
        if folder:
            yield from _versions(Path(folder), name)


def _in_packages(name: str, config: Config, environ: Mapping[str, str]) -> Iterator[Path]:
    """Find the theme that an installed Python package offers: an entry point that names the package with its files."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for point in entry_points(group="jekyllpy.themes"):
        if point.name.lower() == name:
            spec = find_spec(point.module)
            folders = spec.submodule_search_locations if spec else None
            yield from map(Path, folders or ())


def _in_gems(name: str, config: Config, environ: Mapping[str, str]) -> Iterator[Path]:
    for variable in ("GEM_HOME", "GEM_PATH"):
        for folder in environ.get(variable, "").split(os.pathsep):
            if folder:
                yield from _versions(Path(folder) / "gems", name)
    for place in GEM_ROOTS:
        root = Path(place).expanduser()
        for gems in (root / "gems", *sorted(root.glob("*/gems"), reverse=True)):
            yield from _versions(gems, name)


Search = Callable[[str, Config, Mapping[str, str]], Iterator[Path]]

SEARCHES: tuple[Search, ...] = (_built_in, _in_site, _in_theme_folders, _in_packages, _in_gems)


def _versions(folder: Path, name: str) -> Iterator[Path]:
    """Yield the theme's folder, then its unpacked gems and gem files, the newest version first."""
    if not re.fullmatch(r"[\w.-]+", name) or not folder.is_dir():
        return
    if (folder / name).is_dir():
        yield folder / name
    found = []
    for path in folder.glob(f"{name}-*"):
        version = path.name.removesuffix(".gem").removeprefix(f"{name}-")
        if re.fullmatch(VERSION, version) and (path.is_dir() or path.suffix == ".gem"):
            numbers = [int(part) if part.isdigit() else -1 for part in version.split(".")]
            found.append((numbers, path.is_dir(), path))
    yield from (path for _, _, path in sorted(found, reverse=True))
    if (folder / f"{name}.gem").is_file():
        yield folder / f"{name}.gem"


def _find_remote(config: Config, environ: Mapping[str, str]) -> Path | None:
    """Return the folder of `remote_theme:`, which counts only with its plugin; it is looked up, never fetched."""
    named = config.remote_theme
    if named is None:
        return None
    if "jekyll-remote-theme" not in config.plugins:
        log.warning("Remote Theme: 'remote_theme' does nothing without jekyll-remote-theme in 'plugins'")
        return None
    owner, repository, reference = read_remote(named, config)
    for folder in (config.source / "_themes" / repository, remote_folder(owner, repository, reference, environ)):
        if folder.is_dir():
            return folder
    raise ConfigError(
        f"The remote theme {owner}/{repository} is not on this machine.",
        path=config.files[-1] if config.files else None,
        hint=f"run `jekyllpy theme fetch {owner}/{repository}` once, or put its folder at _themes/{repository}",
    )


def read_remote(named: Value, config: Config) -> tuple[str, str, str]:
    """Read `owner/repository[@reference]`. Raises `ConfigError`."""
    found = re.fullmatch(REMOTE, str(named).strip())
    if found is None or ".." in str(named):
        raise config.wrong("remote_theme", f"expected owner/repository[@reference], found {named!r}")
    return found.group(1), found.group(2), found.group(3) or "HEAD"


def remote_folder(owner: str, repository: str, reference: str, environ: Mapping[str, str]) -> Path:
    """Return the folder of the cache in which a remote theme is kept."""
    return cache_folder(environ) / "remote" / owner / f"{repository}@{reference.replace('/', '_')}"
