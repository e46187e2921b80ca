"""The options of the watcher; apart from its settings, because a build that has nothing to do needs no more."""

from __future__ import annotations

import argparse


def add_watch_options(parser: argparse.ArgumentParser, default: str) -> None:
    """Add the options of the watcher."""
    group = parser.add_argument_group("watch")
    group.add_argument(
        "-w", "--watch", action=argparse.BooleanOptionalAction, help=f"build again when a file changes ({default})"
    )
    group.add_argument("--force_polling", action="store_true", help="look for changes without the system's events")
