"""Says of each plugin that a site asks for whether we have it: those of its configuration, Gemfile and `_plugins`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.bundled import BUNDLED
from jekyllpy.config.view import Config
from jekyllpy.plugins.gemfile import gems_of
from jekyllpy.plugins.loading import SILENT, WITH_RUBY, ruby_files
from jekyllpy.plugins.python_plugins import find_installed

RUBY = (
    ("tag", re.compile(r"register_tag\(?\s*:?[\"']?([\w-]+)")),
    ("filters", re.compile(r"register_filter\(?\s*([\w:]+)")),
    ("hook", re.compile(r"Hooks\.register\(?\s*(.+?)\s*(?:do\b|\{|$)", re.MULTILINE)),
    ("generator", re.compile(r"class\s+(\w+)\s*<\s*(?:Jekyll::)?Generator")),
    ("converter", re.compile(r"class\s+(\w+)\s*<\s*(?:Jekyll::)?(?:Converters::)?Converter")),
    ("command", re.compile(r"class\s+(\w+)\s*<\s*(?:Jekyll::)?Command")),
)
BUILT_IN_GEMS = {
    "github-pages": "it is the target `github-pages`, chosen when the Gemfile asks for it",
    "jekyll-commonmark-ghpages": "`markdown: GFM` chooses it",
    "jekyll-remote-theme": "themes come from the cache that `jekyllpy theme fetch` fills",
}
DIFFERENT = {"jekyll-coffeescript": "CoffeeScript is copied as it is"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A plugin that a site asks for: where, what we make of it, and how."""

    name: str
    where: str
    verdict: str
    """built in, installed, not needed, different, missing, or never run."""
    note: str = ""


def asked_plugins(config: Config) -> Iterator[Asked]:
    """Yield all plugins that the site asks for."""
    shown: set[str] = set()
    for where, names in (("configuration", [*config.plugins, *config.gems]), ("Gemfile", _gemfile(config.source))):
        for name in names:
            if name not in shown:
                shown.add(name)
                yield Asked(name, where, *_verdict(name))
    for file in ruby_files(config):
        yield Asked(file.name, file.parent.name, "never run", _contents(file))


def _gemfile(source: Path) -> list[str]:
    return [name for name, _ in gems_of(source / "Gemfile") if name in BUILT_IN_GEMS or name not in WITH_RUBY]


def _verdict(name: str) -> tuple[str, str]:
    if name in BUNDLED:
        return "built in", ""
    if name in BUILT_IN_GEMS:
        return "built in", BUILT_IN_GEMS[name]
    if name in DIFFERENT:
        return "different", DIFFERENT[name]
    if name in SILENT or name in WITH_RUBY:
        return "not needed", "it changes nothing in the output"
    if find_installed(name) is not None:
        return "installed", "a Python package brings it"
    return "missing", "what it adds is missing from the output"


def _contents(file: Path) -> str:
    """Tell what a Ruby file would have added, as far as its text shows it."""
    text = file.read_text(encoding="utf-8", errors="replace")
    found = [f"{kind} {name.strip()}" for kind, pattern in RUBY for name in pattern.findall(text)]
    return "it has " + ", ".join(found) if found else "Ruby code"
