"""`jekyllpy explain PATH`: why an output was rendered last, whether the next build renders it, and what it reads."""

from __future__ import annotations

import argparse
import json

from jekyllpy.commands.configuring import configured
from jekyllpy.commands.console import Console
from jekyllpy.commands.log_lines import silence
from jekyllpy.explanation import Explanation, explain

MOST_READS = 12


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `explain`."""
    parser.add_argument("path", metavar="PATH", help="a source, an output or a URL of the site")
    parser.add_argument("--reads", action="store_true", default=False, help="list all that it was made from")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the explanations."""
    with silence(console):
        found = explain(configured(arguments, console), arguments.path)
    if arguments.json:
        print(json.dumps([each._asdict() for each in found], indent=2, ensure_ascii=False))
        return 0
    for each in found:
        _show(each, all_reads=arguments.reads)
    return 0


def _show(told: Explanation, *, all_reads: bool) -> None:
    print(f"{told.path} -> {told.output}")
    print(f"  last rendered: {'by no build that is remembered' if told.last is None else told.last}")
    print(f"  next build:    {'renders it' if told.reasons else 'keeps it: nothing that it read has changed'}")
    for reason in told.reasons:
        print(f"    because {reason}")
    shown = told.reads if all_reads else told.reads[:MOST_READS]
    print(f"  made from:     its own file and {len(told.reads)} more")
    for key in shown:
        print(f"    {key}")
    if len(shown) < len(told.reads):
        print(f"    ... and {len(told.reads) - len(shown)} more: --reads lists them")
