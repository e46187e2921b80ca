"""Finds plugins written in Python: those of installed packages, and those that a command line names."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from jekyllpy.errors import PluginError
from jekyllpy.plugins.registry import Plugins

Register = Callable[[Plugins], None]

GROUP = "jekyllpy.plugins"
HINT = "write MODULE:FUNCTION or FILE.py:FUNCTION; the function takes the registry of plugins"


def find_installed(name: str) -> Register | None:
    """Return the `register` function that an installed package offers under a plugin's name, None without one."""
    from importlib.metadata import entry_points

    for point in entry_points(group=GROUP, name=name):
        try:
            found = point.load()
        except Exception as error:
            raise PluginError(f"the plugin {name} cannot be imported: {error}", hint=f"see {point.value}") from error
        return _checked(found, name)
    return None


def find_named(name: str) -> Register:
    """Return the function that `MODULE:FUNCTION` or `FILE.py:FUNCTION` names. Raises `PluginError`."""
    place, _, function = name.rpartition(":")
    if not place or not function.isidentifier():
        raise PluginError(f"'{name}' names no plugin", hint=HINT)
    try:
        module = _module_of_file(Path(place)) if place.endswith(".py") else _module(place)
    except Exception as error:
        raise PluginError(f"the plugin {name} cannot be imported: {error}", hint=HINT) from error
    if not hasattr(module, function):
        raise PluginError(f"the plugin {name} cannot be imported: {place} has no '{function}'", hint=HINT)
    return _checked(getattr(module, function), name)


def _module(name: str) -> ModuleType:
    from importlib import import_module

    return import_module(name)


def _module_of_file(path: Path) -> ModuleType:
    """Import a file under no name, so that two builds in one process share nothing."""
    spec = spec_from_file_location(f"jekyllpy_plugin_{path.stem}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise FileNotFoundError(f"there is no file {path}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _checked(found: object, name: str) -> Register:
    if not callable(found):
        raise PluginError(f"the plugin {name} is {type(found).__name__}, expected a function", hint=HINT)
    return found
