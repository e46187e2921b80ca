"""jekyllpy builds a Jekyll site in Python; the public names are listed here and defined in their rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.build import Report, build
    from jekyllpy.errors import BuildFailed, ConfigError, JekyllpyError
    from jekyllpy.model.site import Site

__version__ = "0.1.0"

__all__ = ["BuildFailed", "ConfigError", "JekyllpyError", "Report", "Site", "__version__", "build"]

_HOMES = {
    "BuildFailed": "jekyllpy.errors",
    "ConfigError": "jekyllpy.errors",
    "JekyllpyError": "jekyllpy.errors",
    "Report": "jekyllpy.build",
    "Site": "jekyllpy.build",
    "build": "jekyllpy.build",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'jekyllpy' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
