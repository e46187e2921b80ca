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
from jekyllpy.plugins.registry import Plugins


def foreign_arguments(word: str, argv: Sequence[str]) -> argparse.Namespace:
    """Read the global options of a command line whose command is not ours; the rest waits in `words`."""
    parser = Parser(prog="jekyllpy", add_help=False)
    add_global_options(parser)
    add_config_option(parser)
    words = list(argv)
    words.remove(word)
    arguments, rest = parser.parse_known_args(words, argparse.Namespace(**GLOBAL_DEFAULTS))
    arguments.command, arguments.words = word, rest
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
    parser = Parser(prog=f"jekyllpy {command.name}", description=command.about)
    command.add_options(parser)
    return command.run(parser.parse_args(arguments.words, arguments), config)


def _unknown(word: str) -> PluginError:
    known = ", ".join(command.name for command in COMMANDS)
    return PluginError(
        f"'jekyllpy {word}' could not be found. You may need to install a plugin that brings this command.",
        hint=f"commands: {known}",
    )
