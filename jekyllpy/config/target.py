"""For whom a site is built: Jekyll itself, or GitHub Pages; a flag, the configuration or a Gemfile's text decides it.

A Gemfile is read as text and never run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from jekyllpy.errors import ConfigError
from jekyllpy.values import Value

TargetName = Literal["jekyll", "github-pages"]

TARGETS: tuple[TargetName, ...] = ("jekyll", "github-pages")
ASKS = re.compile(r"""(?:^|;)\s*gem\s*\(?\s*(["'])github-pages\1""", re.MULTILINE)
LOCKED = re.compile(r"^ +github-pages(?: \(|!|$)", re.MULTILINE)
COMMENT = re.compile(r"^=begin\b.*?^=end\b|^__END__$.*\Z|#[^\n]*", re.MULTILINE | re.DOTALL)
NAMES_NO_GEMS = re.compile(r"^\s*(?:gemspec|eval_gemfile)\b", re.MULTILINE)
GEMFILES = ("Gemfile", "Gemfile.lock")
MOST = 1_000_000


class Target(NamedTuple):
    """A target, and the words that say why it is the one; None where nothing was said, and so nothing need be told."""

    name: TargetName = "jekyll"
    reason: str | None = None


def choose_target(own: Mapping[str, Value], flags: Mapping[str, Value], source: Path) -> Target:
    """Choose the target: the flag's, the configuration's, else GitHub Pages if a Gemfile asks for it.

    `own` is the whole `jekyllpy:` map, `flags` what the command line says of it. A map that names a Jekyll has chosen.
    """
    asked = own.get("target")
    if asked is not None:
        if asked not in TARGETS:
            raise ConfigError(f"'jekyllpy.target' is {asked!r}, expected one of: {', '.join(TARGETS)}")
        return Target(asked, "--target says so" if "target" in flags else "the configuration says so")
    if own.get("jekyll") is not None:
        return Target()
    named = asking_file(source)
    if named is None:
        return Target()
    return Target("github-pages", f"{named} asks for github-pages; --target jekyll builds as Jekyll 4 does")


def asking_file(source: Path) -> str | None:
    """Return the name of the file that asks for GitHub Pages: the Gemfile, or its lock where there is no Gemfile."""
    gemfile = _text(source / "Gemfile")
    if gemfile is not None:
        gemfile = COMMENT.sub("", gemfile)
        if ASKS.search(gemfile):
            return "Gemfile"
        if not NAMES_NO_GEMS.search(gemfile):
            return None
    locked = _text(source / "Gemfile.lock")
    return "Gemfile.lock" if locked is not None and LOCKED.search(locked) else None


def _text(file: Path) -> str | None:
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            return opened.read(MOST) if file.is_file() else None
    except OSError:
        return None
