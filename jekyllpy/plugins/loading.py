"""Registers the plugins that a configuration names; Ruby's are never run, and what is missing is named once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from jekyllpy.config.view import Config
from jekyllpy.errors import JekyllpyError, PluginError
from jekyllpy.plugins.python_plugins import Register, find_installed, find_named
from jekyllpy.plugins.registry import Plugins

log = logging.getLogger("jekyllpy.plugins")

# Gems that change nothing in the output, or what they do is part of the program: CoffeeScript has a warning of its own,
# CommonMark is a `markdown:`, a remote theme is looked up, a theme's data and settings are the readers'.
SILENT = frozenset(
    {
        "jekyll",
        "hawkins",
        "webrick",
        "jekyll-watch",
        "rouge",
        "kramdown",
        "jekyll-coffeescript",
        "jekyll-data",
        "jekyll-commonmark-ghpages",
        "jekyll-remote-theme",
    }
)

# What a Gemfile names for Ruby's sake.
WITH_RUBY = frozenset(
    {"jekyll", "github-pages", "minima", "bundler", "rake", "tzinfo", "tzinfo-data", "wdm", "http_parser.rb", "csv"}
)


def load_plugins(plugins: Plugins, find: Callable[[str], Register | None]) -> None:
    """Register the plugins of `plugins:` (or of `gems:` where that is all there is); warn of those we do not have."""
    config = plugins.config
    missing = []
    for name in dict.fromkeys(wanted(config)):
        register = find(name) or (None if name in SILENT else find_installed(name))
        if register is not None:
            _register(plugins, name, register)
        elif name not in SILENT:
            missing.append(name)
    if missing:
        log.warning("Plugins: no equivalent here for %s; what they add is missing from the output", ", ".join(missing))
    for name in config.python_plugins:
        _register(plugins, name, find_named(name))
    _warn_of_ruby(config)


def _register(plugins: Plugins, name: str, register: Register) -> None:
    try:
        register(plugins)
    except JekyllpyError:
        raise
    except Exception as error:
        raise PluginError(f"the plugin {name} cannot be registered: {type(error).__name__}: {error}") from error
    plugins.names.append(name)
    if not str(getattr(register, "__module__", "")).startswith("jekyllpy."):
        plugins.is_all_ours = False


def wanted(config: Config) -> Iterable[str]:
    """Return the plugins that the configuration asks for; in safe mode only those on its whitelist."""
    names = config.plugins
    if not names and config.gems:
        log.warning("Deprecation: the 'gems' setting is now 'plugins'; Jekyll 4 ignores it, here it is obeyed")
        names = config.gems
    if config.theme_facts is not None:
        names = [*names, *(name for name in config.theme_facts.dependencies if name != "jekyll")]
    allowed = [name for name in names if not config.safe or name in config.whitelist]
    return [*allowed, *(name for name in config.required_gems if name not in WITH_RUBY)]


def ruby_files(config: Config) -> list[Path]:
    """Return the Ruby files in the site's folders of plugins; they are named, never run."""
    named = config.data.get("plugins_dir", "_plugins")
    folders = named if isinstance(named, list) else [named]
    return [path for folder in folders for path in sorted((config.source / str(folder)).glob("**/*.rb"))]


def _warn_of_ruby(config: Config) -> None:
    found = [] if config.safe else ruby_files(config)
    if found:
        own = [path.relative_to(config.source).as_posix() for path in found if path.is_relative_to(config.source)]
        log.warning("Plugins: Ruby code is never run here: %s", ", ".join(own) or "outside the source")
