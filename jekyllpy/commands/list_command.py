"""`jekyllpy list`: drafts, what is dated in the future, what is unpublished, and what is skipped, with the reason."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from jekyllpy.build import Site, read
from jekyllpy.commands.configuring import configured
from jekyllpy.commands.console import Console
from jekyllpy.commands.log_lines import silence
from jekyllpy.config.view import Config
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.readers.folders import names_in

Row = tuple[str, str]
EVERYTHING = {"show_drafts": True, "future": True, "unpublished": True, "limit_posts": 0}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `list`."""
    parser.add_argument("what", nargs="?", choices=sorted(LISTS), default=None, help="one list only (default: all)")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the lists."""
    built = read(configured(arguments, console))
    with silence(console):
        everything = read(configured(arguments, console, **EVERYTHING))
    names = [arguments.what] if arguments.what else list(LISTS)
    lists = {name: LISTS[name](everything, built) for name in names}
    if arguments.json:
        rows = {name: [{"path": path, "reason": why} for path, why in found] for name, found in lists.items()}
        print(json.dumps(rows, indent=2, ensure_ascii=False))
        return 0
    for name, found in lists.items():
        print(f"{name}: {len(found)}")
        for path, why in found:
            print(f"  {path}: {why}" if why else f"  {path}")
    return 0


def _drafts(everything: Site, built: Site) -> list[Row]:
    return [(document.source_path, "") for document in everything.documents if document.is_draft]


def _future(everything: Site, built: Site) -> list[Row]:
    now = built.config.now
    late = [document for document in everything.documents if (document.own_date or now) > now]
    return [(document.source_path, f"dated {document.date:%Y-%m-%d %H:%M}") for document in late]


def _unpublished(everything: Site, built: Site) -> list[Row]:
    held = [each for each in (*everything.documents, *everything.pages) if each.data.get("published", True) is False]
    return [(each.source_path, "published: false") for each in held]


def _skipped(everything: Site, built: Site) -> list[Row]:
    config = built.config
    filtered = EntryFilter(config.source, include=config.include, exclude=config.exclude)
    return sorted({*built.skipped, *_refused(config, filtered, "")})


def _refused(config: Config, filtered: EntryFilter, folder: str) -> list[Row]:
    """List what the entry filter refuses, a folder as a whole; folders of the program's own are no news."""
    rows: list[Row] = []
    for name in names_in(config.source / folder):
        path = f"{folder}/{name}" if folder else name
        full = config.source / path
        if full == config.destination or name in _own_folders(config):
            continue
        why = filtered.why_not(name, folder)
        if why is not None:
            rows.append((path, why))
        elif full.is_dir() and not full.is_symlink():
            rows += _refused(config, filtered, path)
    return rows


def _own_folders(config: Config) -> set[str]:
    labels = {f"_{label}" for label in config.collections}
    folders = {config.layouts_dir, config.includes_dir, config.data_dir, "_sass", "_plugins", "_drafts", "_posts"}
    return {*labels, *folders, config.cache_dir, ".git", "_config.yml", "_config.yaml", "_config.toml", "_themes"}


LISTS: dict[str, Callable[[Site, Site], list[Row]]] = {
    "drafts": _drafts,
    "future": _future,
    "unpublished": _unpublished,
    "skipped": _skipped,
}
