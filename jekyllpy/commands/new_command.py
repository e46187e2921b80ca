"""`jekyllpy new`: a site to begin with."""

from __future__ import annotations

import argparse
import datetime
import re
from pathlib import Path

from jekyllpy.commands.console import Console
from jekyllpy.commands.scaffolding import copy_scaffold
from jekyllpy.errors import ConfigError, OutputError
from jekyllpy.permalinks.slugs import file_name

EMPTY = ("_data", "_drafts", "_includes", "_posts")
TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `new`."""
    parser.add_argument("path", metavar="PATH", nargs="*", default=[], help="the new folder; several words are joined")
    parser.add_argument("--force", action="store_true", default=False, help="write into a folder that has files")
    parser.add_argument("--blank", action="store_true", default=False, help="the least that makes a site")
    parser.add_argument("--skip-bundle", action="store_true", help="accepted; there is nothing to install")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Make the site; return the exit status."""
    if not arguments.path:
        raise ConfigError("You must specify a path.", hint="for example: jekyllpy new my-site")
    target = Path(" ".join(arguments.path)).absolute()
    if not arguments.force and target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise OutputError(
            f"Conflict: {target} exists and is not empty.",
            hint="choose an empty folder, or overwrite what is there with --force",
        )
    try:
        _make(target, blank=arguments.blank)
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", path=str(error.filename or target)) from error
    console.topic(f"New jekyll site installed in {target}.")
    return 0


def _make(target: Path, *, blank: bool) -> None:
    if blank:
        copy_scaffold("blank", target)
        for name in EMPTY:
            (target / name).mkdir(exist_ok=True)
        return
    for file in copy_scaffold("site", target):
        if file.parent.name == "_posts":
            _date(file)


def _date(post: Path) -> None:
    """Name a post by today's date and its title."""
    title = TITLE.search(post.read_text(encoding="utf-8"))
    name = file_name(title.group(1) if title else post.stem)
    today = datetime.datetime.now().astimezone().date()
    post.replace(post.with_name(f"{today.isoformat()}-{name}{post.suffix}"))
