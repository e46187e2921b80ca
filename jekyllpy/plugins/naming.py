"""Turns a mistake in a plugin into an error that says whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from jekyllpy.errors import JekyllpyError, PluginError


@contextmanager
def naming(plugin: object) -> Iterator[None]:
    """Run a plugin's code; what it raises becomes a `PluginError` with the plugin's name."""
    try:
        yield
    except JekyllpyError:
        raise
    except Exception as error:
        made = plugin if hasattr(plugin, "__qualname__") else type(plugin)
        name = f"{getattr(made, '__module__', '')}.{getattr(made, '__qualname__', repr(plugin))}"
        raise PluginError(
            f"{name} failed: {type(error).__name__}: {error}", hint="run again with --trace to see where"
        ) from error
