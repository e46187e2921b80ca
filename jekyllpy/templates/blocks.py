"""Which tags enclose text, told without importing them: an excerpt must not cut one open."""

from __future__ import annotations

from collections.abc import Mapping

BLOCKS = frozenset({"if", "unless", "case", "for", "tablerow", "ifchanged", "capture", "comment", "raw", "highlight"})


def is_block(name: str, plugin_tags: Mapping[str, type]) -> bool:
    """Tell whether a tag encloses text; a plugin's tag says so itself."""
    return name in BLOCKS or bool(getattr(plugin_tags.get(name), "block", False))
