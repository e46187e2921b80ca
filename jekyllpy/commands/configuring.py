"""Makes a site's configuration of a command line, and shows in Jekyll's lines what was found."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.build import configure
from jekyllpy.commands.console import Console
from jekyllpy.commands.log_lines import hear
from jekyllpy.commands.options import config_files, settings
from jekyllpy.config.view import Config
from jekyllpy.plugins.gemfile import required_gems
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.config.origins import Origin


def configured(arguments: argparse.Namespace, console: Console, **more: Value) -> Config:
    """Load the configuration that the command line asks for, with `more` settings over it. Raises `ConfigError`."""
    hear(console)
    console.root = Path(arguments.source or ".")
    config = configure(
        arguments.source or ".",
        arguments.destination,
        files=config_files(arguments),
        options={**settings(arguments), **more},
    )
    console.root, console.theme = config.source, config.theme_root
    named = tuple(arguments.plugin or ())
    if named and config.asks_for_safety:
        console.warn(f"Plugins: --safe leaves out {', '.join(named)}")
    is_pages = config.stack.target == "github-pages"  # which reads no Gemfile
    config.required_gems = () if is_pages else required_gems(os.environ)
    config.python_plugins = () if config.asks_for_safety else named
    return config


def show_files(config: Config, console: Console) -> None:
    """Print the config files that were read."""
    for file in config.files or ("none",):
        console.topic("Configuration file:", file)
    if config.target_line is not None:
        console.topic("Target:", config.target_line)


def origins_of(config: Config, arguments: argparse.Namespace) -> list[Origin]:
    """Return where each setting came from."""
    from jekyllpy.config.origins import origins

    options = settings(arguments)
    if arguments.destination:
        options["destination"] = str(config.destination)
    return origins(config, options)
