"""jekyllpy builds a Jekyll site in Python; the public names are listed here and defined in their rooms."""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False  # importing `typing` would cost more than a build that has nothing to do
if TYPE_CHECKING:
    from typing import Any

    from jekyllpy.build import Report, Site, build
    from jekyllpy.errors import BuildFailed, ConfigError, JekyllpyError

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


class _Package(ModuleType):
    """The package: its `build` is the function, also after the module of that name has been imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "build" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'jekyllpy' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
