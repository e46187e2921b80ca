"""`jekyllpy help`: the usage of the program or of one command."""

from __future__ import annotations

import argparse
import sys

from jekyllpy.commands.console import Console
from jekyllpy.commands.options import COMMANDS, make_parser, names_of


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `help`."""
    parser.add_argument("about", metavar="COMMAND", nargs="?", default=None, help="the command to explain")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the usage; an unknown command is named, with those there are."""
    if arguments.about is None:
        make_parser().print_help()
        return 0
    if any(arguments.about in names_of(command) for command in COMMANDS):
        make_parser(arguments.about).parse_args([arguments.about, "--help"])
    console.complain("Error:", f"Hmm... we don't know what the '{arguments.about}' command is.")
    print("Valid commands:", ", ".join(command.name for command in COMMANDS), file=sys.stderr)
    return 1
