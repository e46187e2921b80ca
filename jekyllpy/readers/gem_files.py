"""Reads what a theme says of itself: a gem's specification, as text that is never run, or a package's data."""

from __future__ import annotations

import re
from pathlib import Path

from jekyllpy.config.theme import ThemeFacts

DEPENDENCY = r"dependency[\s(]*(?:%q<|['\"])([\w.-]+)"
SPECIFICATION = "specification.yml"


def read_facts(name: str, root: Path) -> ThemeFacts:
    """Read what a theme says about itself: its gemspec, which is read as text and never run, or its package data."""
    for path in (root / SPECIFICATION, root / f"{name}.gemspec", *_installed_specifications(root)):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            return _from_yaml(name, root, text) if path.suffix == ".yml" else _from_ruby(name, root, text)
    return ThemeFacts(name, str(root))


def _installed_specifications(root: Path) -> tuple[Path, ...]:
    """Where RubyGems keeps the specification of an installed gem: beside the folder of gems."""
    return (root.parent.parent / "specifications" / f"{root.name}.gemspec",)


def _from_ruby(name: str, root: Path, text: str) -> ThemeFacts:
    def one(key: str) -> str:
        found = re.search(rf"\.{key}\s*=\s*(['\"])(.*?)\1", text)
        return found.group(2) if found else ""

    authors = re.search(r"\.authors?\s*=\s*(\[[^\]]*\]|['\"].*?['\"])", text)
    metadata = re.findall(r"\.metadata\[['\"](.*?)['\"]\]\s*=\s*['\"](.*?)['\"]", text)
    needed = re.findall(rf"\.add_(?:runtime_)?{DEPENDENCY}", text)
    to_develop = set(re.findall(rf"\.add_development_{DEPENDENCY}", text))
    return ThemeFacts(
        name,
        str(root),
        version=one("version"),
        authors=tuple(re.findall(r"['\"](.*?)['\"]", authors.group(1))) if authors else (),
        description=one("description") or one("summary"),
        metadata=dict(metadata),
        dependencies=tuple(gem for gem in dict.fromkeys(needed) if gem not in to_develop),
    )


def _from_yaml(name: str, root: Path, text: str) -> ThemeFacts:
    """Read a gem's metadata, whose Ruby objects are only names to us."""
    version = re.search(r"^version:.*\n\s+version: ['\"]?([\w.]+)", text, re.MULTILINE)
    authors = re.search(r"^authors:\n((?:- .*\n)*)", text, re.MULTILINE)
    needed = re.findall(r"^- !ruby/object:Gem::Dependency\n  name: (\S+)\n(?:  .*\n)*?  type: :runtime", text, re.M)
    said = re.search(r"^description: (?!['\"]?$)(.+)$", text, re.M) or re.search(r"^summary: (.+)$", text, re.M)
    metadata = re.search(r"^metadata:\n((?:  \S.*\n)*)", text, re.MULTILINE)
    pairs = re.findall(r"^  (\S+): (.*)$", metadata.group(1), re.MULTILINE) if metadata else []
    return ThemeFacts(
        name,
        str(root),
        version=version.group(1) if version else "",
        authors=tuple(line[2:].strip("'\"") for line in authors.group(1).splitlines()) if authors else (),
        description=said.group(1).strip("'\"") if said else "",
        metadata=dict(pairs),
        dependencies=tuple(needed),
    )
