"""`jekyllpy build`: builds the site and says so in Jekyll's lines; with `--watch` again after each change."""

from __future__ import annotations

import argparse
import os
import time
from typing import TYPE_CHECKING

from jekyllpy.commands.console import Console, Progress
from jekyllpy.commands.remembering import Remembering
from jekyllpy.commands.watch_options import add_watch_options
from jekyllpy.errors import JekyllpyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jekyllpy.build import Report
    from jekyllpy.config.view import Config
    from jekyllpy.resident import Resident


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_watch_options(parser, "default: no")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Build; return the exit status."""
    from jekyllpy.commands.configuring import configured, show_files
    from jekyllpy.commands.serve_settings import ServeSettings, serve_settings

    remembering = Remembering(arguments, os.environ)
    config = configured(arguments, console, serving=False, **serve_settings(arguments))
    show_files(config, console)
    if arguments.profile:
        _profile(config)
    if ServeSettings(config).watch:
        return _watch(config, arguments, console)
    remembering.look(config)
    try:
        report = build_shown(config, console)
    except JekyllpyError:
        remembering.forget()
        raise
    remembering.remember(config, report, console)
    console.topic("Auto-regeneration:", "disabled. Use --watch to enable.")
    if arguments.json:
        from jekyllpy.commands.json_report import json_report

        print(json_report(report, console.told))
    return 0


def build_shown(config: Config, console: Console, resident: Resident | None = None) -> Report:
    """Build and show what is built, where, and how long it took; a resident site is there for the next build."""
    start = time.perf_counter()
    console.topic("Source:", str(config.source))
    console.topic("Destination:", str(config.destination))
    console.topic("Incremental build:", "enabled" if config.incremental else "disabled. Enable with --incremental")
    console.topic("Generating...")
    report = rebuild(lambda: config, console, resident)[1]
    if config.profile is not None:
        from jekyllpy.commands.profile_table import profile_table

        console.topic("", "\n\n" + profile_table(config.profile, report.timings))
    console.topic("", f"done in {time.perf_counter() - start:.3f} seconds.")
    return report


def rebuild(
    load: Callable[[], Config], console: Console, resident: Resident | None, paths: Iterable[str] | None = None
) -> tuple[Config, Report]:
    """Build once; every build of `build`, `serve` and `--watch` is this call."""
    try:
        if resident is not None:
            return resident.build(load, paths, progress=Progress(console))
        from jekyllpy.build import build

        config = load()
        return config, build(config, progress=Progress(console))
    finally:
        console.clear_bar()


def _watch(config: Config, arguments: argparse.Namespace, console: Console) -> int:
    from jekyllpy.commands.configuring import configured
    from jekyllpy.commands.regeneration import Regeneration
    from jekyllpy.commands.serve_settings import serve_settings

    asked = serve_settings(arguments)
    watching = Regeneration(
        config, lambda: configured(arguments, console, serving=False, **asked), console, trace=bool(arguments.trace)
    )
    try:
        try:
            watching.note(build_shown(config, console, watching.resident))
        except JekyllpyError as error:
            watching.show_failure(error)
        console.topic("Auto-regeneration:", f"enabled for '{config.source}'")
        watching.run()
    except KeyboardInterrupt:
        pass
    finally:
        watching.close()
    return 0


def _profile(config: Config) -> None:
    from jekyllpy.liquid.profile import Profile

    config.profile = Profile()
