"""Reads a plugin's own map in the configuration; knows no plugin."""

from __future__ import annotations

from jekyllpy.config.view import Config
from jekyllpy.values import Value


def option(config: Config, plugin: str, key: str) -> Value:
    """Return one key of a plugin's settings; None where there is no such map or key."""
    settings = config.find(plugin)
    return settings.get(key) if isinstance(settings, dict) else None
