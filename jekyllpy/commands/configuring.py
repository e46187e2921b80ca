"""Makes a site's configuration of a command line, and shows in Jekyll's lines what was found."""

from __future__ import annotations

import argparse
from pathlib import Path

from jekyllpy.build import configure
from jekyllpy.commands.console import Console
from jekyllpy.commands.options import config_files, settings
from jekyllpy.config.view import Config


def configured(arguments: argparse.Namespace, console: Console) -> Config:
    """Load the configuration that the command line asks for. Raises `ConfigError`."""
    console.root = Path(arguments.source or ".")
    config = configure(
        arguments.source or ".", arguments.destination, files=config_files(arguments), options=settings(arguments)
    )
    console.root = config.source
    return config


def show_files(config: Config, console: Console) -> None:
    """Print the config files that were read."""
    for file in config.files or ("none",):
        console.topic("Configuration file:", file)
