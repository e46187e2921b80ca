"""`jekyllpy new-theme`: a theme to begin with."""

from __future__ import annotations

import argparse
import datetime
import shutil
import subprocess
from pathlib import Path

from jekyllpy.commands.console import Console
from jekyllpy.commands.scaffolding import copy_scaffold
from jekyllpy.errors import ConfigError, OutputError

FOLDERS = ("_includes", "_layouts", "_sass", "assets")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `new-theme`."""
    parser.add_argument("name", metavar="NAME", nargs="*", default=[], help="the theme; several words are joined by _")
    parser.add_argument(
        "-c", "--code-of-conduct", action="store_true", default=False, help="add a code of conduct for contributors"
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Make the theme; return the exit status."""
    name = "_".join("_".join(arguments.name).split())
    if not name:
        raise ConfigError("You must specify a theme name.", hint="for example: jekyllpy new-theme my-theme")
    target = Path(name).absolute()
    if target.exists():
        raise OutputError(f"Conflict: {target} already exists.", hint="choose another name")
    words = {
        "THEME_NAME": target.name,
        "AUTHOR": _git("config", "user.name") or "Your name",
        "EMAIL": _git("config", "user.email") or "you@example.org",
        "YEAR": str(datetime.datetime.now().astimezone().year),
    }
    copy_scaffold("theme", target, words)
    if arguments.code_of_conduct:
        copy_scaffold("conduct", target, words)
    for folder in FOLDERS:
        (target / folder).mkdir(exist_ok=True)
    _git("init", "--quiet", str(target))
    console.topic(f"Your new Jekyll theme, {target.name}, is ready for you in {target}!")
    console.topic(f"For help getting started, read {target}/README.md.")
    return 0


def _git(*words: str) -> str:
    """Ask git, if there is one; its answer without the newline."""
    program = shutil.which("git")
    if program is None:
        return ""
    answer = subprocess.run([program, *words], capture_output=True, text=True, check=False)
    return answer.stdout.strip()
