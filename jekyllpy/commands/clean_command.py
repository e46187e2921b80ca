"""`jekyllpy clean`: removes what builds have made."""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

from jekyllpy.commands.configuring import configured
from jekyllpy.commands.console import Console
from jekyllpy.config.view import Config
from jekyllpy.errors import OutputError
from jekyllpy.output.manifest import read_manifest, remove


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Remove the destination, the caches and the metadata; say of each whether it was there."""
    config = configured(arguments, console)
    if config.source in config.destination.parents:
        _remove(config.destination, console)
    else:
        _remove_ours(config, console)
    _remove(config.source / ".jekyll-metadata", console)
    cache = Path(os.path.normpath(config.source / config.cache_dir))
    if config.source in cache.parents:
        _remove(cache, console)
    _remove(Path(".sass-cache"), console)
    return 0


def _remove_ours(config: Config, console: Console) -> None:
    """Remove a destination outside the source, unless it holds files that no build of this site wrote."""
    known = read_manifest(config.source / config.cache_dir / "jekyllpy", config.destination) or set()
    there = config.destination.rglob("*")
    strangers = [
        path for path in there if path.is_file() and path.relative_to(config.destination).as_posix() not in known
    ]
    if not strangers:
        _remove(config.destination, console)
        return
    console.topic("Cleaner:", f"Removing what was built into {config.destination}...")
    remove(config.destination, sorted(known))
    console.warn(f"{config.destination} holds files that no build here wrote ({strangers[0].name}, ...); they are kept")


def _remove(path: Path, console: Console) -> None:
    if not path.exists() and not path.is_symlink():
        console.topic("Cleaner:", f"Nothing to do for {path}.")
        return
    console.topic("Cleaner:", f"Removing {path}...")
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError as error:
        raise OutputError(f"cannot be removed: {error.strerror}", path=str(path)) from error
