"""`jekyllpy build`: builds the site once and says so in Jekyll's lines."""

from __future__ import annotations

import argparse
import time

from jekyllpy.build import build
from jekyllpy.commands.configuring import configured, show_files
from jekyllpy.commands.console import Console, Progress


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Build; return the exit status."""
    start = time.perf_counter()
    config = configured(arguments, console)
    show_files(config, console)
    console.topic("Source:", str(config.source))
    console.topic("Destination:", str(config.destination))
    console.topic("Incremental build:", "enabled" if config.incremental else "disabled. Enable with --incremental")
    console.topic("Generating...")
    build(config, progress=Progress(console))
    console.clear_bar()
    console.topic("", f"done in {time.perf_counter() - start:.3f} seconds.")
    console.topic("Auto-regeneration:", "disabled. Use --watch to enable.")
    return 3 if arguments.strict and console.warnings else 0
