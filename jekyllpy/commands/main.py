"""The entry point: parses the command line, runs a command, and turns errors into messages and exit codes."""

from __future__ import annotations

import os
import sys

from jekyllpy import __version__
from jekyllpy.commands.unchanged import shows_unchanged

TYPE_CHECKING = False  # importing `typing` would cost more than the whole look of a build with nothing to do
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from jekyllpy.commands.console import Console

    Run: TypeAlias = Callable[[argparse.Namespace, Console], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (default: the process's own) and return the exit status."""
    argv = sys.argv[1:] if argv is None else argv
    if list(argv) in (["--version"], ["-v"]):  # asked by scripts and prompts, so it loads nothing
        print(f"jekyllpy {__version__}")
        return 0
    return 0 if shows_unchanged(argv, os.environ) else _run(argv)


def _run(argv: Sequence[str]) -> int:
    from importlib import import_module

    from jekyllpy.commands.options import command_word, is_command, make_parser, module_of, parse

    word = command_word(argv)
    if word is not None and not is_command(word):
        return _run_foreign(word, argv)
    arguments = parse(argv)
    if arguments.command is None:
        print("A subcommand is required.", file=sys.stderr)
        make_parser(()).print_help()
        return 1
    run: Run = import_module(module_of(arguments.command)).run
    return guarded(run, arguments)


def guarded(run: Run, arguments: argparse.Namespace) -> int:
    """Run a command; what goes wrong becomes a message and an exit status."""
    from jekyllpy.commands.console import Console
    from jekyllpy.errors import JekyllpyError

    console = Console(quiet=bool(arguments.quiet), verbose=bool(arguments.verbose), as_json=bool(arguments.json))
    try:
        status = run(arguments, console)
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
    return 3 if status == 0 and arguments.strict and console.warnings else status


def _run_foreign(word: str, argv: Sequence[str]) -> int:
    """Run a command that a plugin brings."""
    from jekyllpy.commands.foreign import foreign_arguments, run_foreign

    return guarded(run_foreign, foreign_arguments(word, argv))
