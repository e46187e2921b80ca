"""Registers the plugins that a configuration names; Ruby's are never run, and what is missing is named once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from jekyllpy.config.view import Config
from jekyllpy.plugins.registry import Plugins

log = logging.getLogger("jekyllpy.plugins")

Register = Callable[[Plugins], None]

# Gems that change nothing in the output, so that their absence is no loss.
SILENT = frozenset({"jekyll", "hawkins", "webrick", "jekyll-watch", "jekyll-compose", "rouge", "kramdown"})


def load_plugins(plugins: Plugins, find: Callable[[str], Register | None]) -> None:
    """Register the plugins of `plugins:` (or of `gems:` where that is all there is); warn of those we do not have."""
    config = plugins.config
    missing = []
    for name in dict.fromkeys(wanted(config)):
        register = find(name)
        if register is not None:
            register(plugins)
            plugins.names.append(name)
        elif name not in SILENT:
            missing.append(name)
    if missing:
        log.warning("Plugins: no equivalent here for %s; what they add is missing from the output", ", ".join(missing))
    _warn_of_ruby(config)


def wanted(config: Config) -> Iterable[str]:
    """Return the plugins that the configuration asks for; in safe mode only those on its whitelist."""
    names = config.plugins
    if not names and config.gems:
        log.warning("Deprecation: the 'gems' setting is now 'plugins'; Jekyll 4 ignores it")
    if config.theme_facts is not None:
        names = [*names, *(name for name in config.theme_facts.dependencies if name != "jekyll")]
    return [name for name in names if not config.safe or name in config.whitelist]


def _warn_of_ruby(config: Config) -> None:
    if config.safe:
        return
    named = config.data.get("plugins_dir", "_plugins")
    folders = named if isinstance(named, list) else [named]
    found = [path for folder in folders for path in sorted((config.source / str(folder)).glob("**/*.rb"))]
    if found:
        own = [path.relative_to(config.source).as_posix() for path in found if path.is_relative_to(config.source)]
        log.warning("Plugins: Ruby code is never run here: %s", ", ".join(own) or "outside the source")
