"""The entry point: parses the command line, runs a command, and turns errors into messages and exit codes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from jekyllpy.commands.console import Console
from jekyllpy.commands.options import make_parser, module_of, parse
from jekyllpy.errors import JekyllpyError


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (default: the process's own) and return the exit status."""
    arguments = parse(argv)
    if arguments.command is None:
        print("A subcommand is required.", file=sys.stderr)
        make_parser().print_help()
        return 1
    console = Console(quiet=bool(arguments.quiet), verbose=bool(arguments.verbose))
    console.log_to_here()
    try:
        return _run(arguments, console)
    except JekyllpyError as error:
        if arguments.trace:
            raise
        console.error(error)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 141
    except Exception as error:
        if arguments.trace:
            raise
        console.unexpected(error)
        return 1


def _run(arguments: argparse.Namespace, console: Console) -> int:
    run: Callable[[argparse.Namespace, Console], int] = import_module(module_of(arguments.command)).run
    return run(arguments, console)
