"""Reads a Gemfile as text, without Ruby: which gems it names, and which of them Jekyll would require as plugins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

GEM = r"""^\s*gem\s*\(?\s*["']([\w.-]+)["'](.*)"""
OPENS = r"^\s*(group|platforms?|source|path|git|if|unless|case|begin|install_if)\b(?!.*\bend\s*$)(.*)"
CLOSES = r"^\s*end\b"
OWN_GROUP = r"groups?\s*(?::|=>)\s*(\[[^\]]*\]|:?\w+)|:groups?\s*=>\s*(\[[^\]]*\]|:?\w+)"
PLUGINS = "jekyll_plugins"


def gems(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the gems of a Gemfile, and whether each is in the group of plugins."""
    blocks: list[bool] = []
    for line in text.splitlines():
        line = line.partition("#")[0]
        gem = re.match(GEM, line)
        if gem is not None:
            group = re.search(OWN_GROUP, gem.group(2))
            yield gem.group(1), any(blocks) or (group is not None and PLUGINS in group.group(0))
        elif re.match(CLOSES, line):
            blocks[-1:] = []
        elif found := re.match(OPENS, line):
            blocks.append(found.group(1) == "group" and PLUGINS in found.group(2))


def gems_of(file: Path) -> list[tuple[str, bool]]:
    """Return the gems of a Gemfile; none where there is no file."""
    try:
        return list(gems(file.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return []


def required_gems(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the gems that Jekyll would require here beside `plugins:`: those of the Gemfile's group of plugins.

    Jekyll 4.3 `PluginManager.require_from_bundler` looks in the current folder; JEKYLL_NO_BUNDLER_REQUIRE stops it.
    """
    if "JEKYLL_NO_BUNDLER_REQUIRE" in environ:
        return ()
    return tuple(name for name, is_plugin in gems_of(Path(environ.get("BUNDLE_GEMFILE") or "Gemfile")) if is_plugin)
