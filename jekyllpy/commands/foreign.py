"""Runs commands that plugins bring: those of the site's plugins and of `--plugin`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from jekyllpy.bundled import find_bundled
from jekyllpy.commands.configuring import configured
from jekyllpy.commands.console import Console
from jekyllpy.commands.options import COMMANDS, GLOBAL_DEFAULTS, Parser, add_config_option, add_global_options
from jekyllpy.errors import ConfigError, PluginError
from jekyllpy.plugins.loading import load_plugins
from jekyllpy.plugins.protocols import Command as PluginCommand
from jekyllpy.plugins.registry import Plugins


def foreign_arguments(word: str, argv: Sequence[str]) -> argparse.Namespace:
    """Read the global options of a command line whose command is not ours; its words wait in `words`."""
    parser = Parser(prog="jekyllpy", add_help=False)
    add_global_options(parser)
    add_config_option(parser)
    words = list(argv)
    words.remove(word)
    arguments, _ = parser.parse_known_args(words, argparse.Namespace(**GLOBAL_DEFAULTS))
    arguments.command, arguments.words = word, words
    return arguments


def run_foreign(arguments: argparse.Namespace, console: Console) -> int:
    """Find the command among the plugins and run it."""
    try:
        config = configured(arguments, console)
    except ConfigError as error:
        raise _unknown(arguments.command) from error
    plugins = Plugins(config)
    load_plugins(plugins, find_bundled)
    command = plugins.commands.get(arguments.command)
    if command is None:
        raise _unknown(arguments.command)
    told = _parse(command, arguments.words)
    if told.destination != arguments.destination:  # its letter was one of the command's own
        config = configured(told, console)
    return command.run(told, config)


def _parse(command: PluginCommand, words: Sequence[str]) -> argparse.Namespace:
    """Read a whole command line; where an option of the command has a global one's name, it is the command's."""
    parser = Parser(prog=f"jekyllpy {command.name}", description=command.about, conflict_handler="resolve")
    add_global_options(parser)
    add_config_option(parser)
    command.add_options(parser)
    told = argparse.Namespace(**GLOBAL_DEFAULTS | {"command": command.name})
    return parser.parse_intermixed_args(words, told)


def _unknown(word: str) -> PluginError:
    known = ", ".join(command.name for command in COMMANDS)
    return PluginError(
        f"'jekyllpy {word}' could not be found. You may need to install a plugin that brings this command.",
        hint=f"commands: {known}",
    )
