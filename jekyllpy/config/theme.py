"""`ThemeFacts`: what a theme says about itself, as templates see it in `theme`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jekyllpy.values import Value


class ThemeFacts(NamedTuple):
    """A theme's name, version and the rest of its gem specification; empty where it has none."""

    name: str
    root: str
    version: str = ""
    authors: tuple[str, ...] = ()
    description: str = ""
    metadata: Mapping[str, str] = MappingProxyType({})
    dependencies: tuple[str, ...] = ()
    """The gems that it needs at run time; they count as plugins of the site."""

    def payload(self, *, shows_root: bool) -> dict[str, Value]:
        """Return what templates see; the root only in development. Jekyll 4.3 `ThemeDrop`."""
        return {
            "root": self.root if shows_root else "",
            "version": self.version,
            "authors": ", ".join(self.authors),
            "description": self.description,
            "metadata": dict(self.metadata),
            "dependencies": list(self.dependencies),
        }
