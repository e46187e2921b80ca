"""`jekyllpy build`: builds the site once and says so in Jekyll's lines."""

from __future__ import annotations

import argparse
import time

from jekyllpy.build import build
from jekyllpy.commands.configuring import configured, show_files
from jekyllpy.commands.console import Console, Progress
from jekyllpy.config.view import Config


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Build; return the exit status."""
    start = time.perf_counter()
    config = configured(arguments, console)
    show_files(config, console)
    console.topic("Source:", str(config.source))
    console.topic("Destination:", str(config.destination))
    console.topic("Incremental build:", "enabled" if config.incremental else "disabled. Enable with --incremental")
    console.topic("Generating...")
    if arguments.profile:
        _profile(config)
    report = build(config, progress=Progress(console))
    console.clear_bar()
    if config.profile is not None:
        from jekyllpy.commands.profile_table import profile_table

        console.topic("", "\n\n" + profile_table(config.profile, report.timings))
    console.topic("", f"done in {time.perf_counter() - start:.3f} seconds.")
    console.topic("Auto-regeneration:", "disabled. Use --watch to enable.")
    if arguments.json:
        from jekyllpy.commands.json_report import json_report

        print(json_report(report, console.told))
    return 0


def _profile(config: Config) -> None:
    from jekyllpy.liquid.profile import Profile

    config.profile = Profile()
