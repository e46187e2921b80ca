"""`jekyllpy serve`: builds the site, serves it, and builds it again whenever it changes."""

from __future__ import annotations

import argparse
import fnmatch
import os
import ssl
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from jekyllpy.build import Report
from jekyllpy.commands.build_command import build_shown
from jekyllpy.commands.configuring import configured, show_files
from jekyllpy.commands.console import Console
from jekyllpy.commands.faults import faults_of
from jekyllpy.commands.regeneration import Regeneration
from jekyllpy.commands.serve_settings import (
    ServeSettings,
    add_serve_options,
    check,
    serve_settings,
    without_effect,
)
from jekyllpy.commands.watch_options import add_watch_options
from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError, JekyllpyError
from jekyllpy.server.guard import WILDCARDS, is_loopback
from jekyllpy.server.server import Place, Server
from jekyllpy.server.site_desk import Served
from jekyllpy.watch.changes import ChangeSet


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_watch_options(parser, "default")
    add_serve_options(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Build, serve and watch until Ctrl-C; return the exit status."""
    asked = {"serving": True, "watch": True, **serve_settings(arguments)}
    config = configured(arguments, console, **asked)
    settings = ServeSettings(config)
    check(settings)
    show_files(config, console)
    for option in without_effect(settings):
        console.warn(f"LiveReload: {option} has no effect without --livereload")
    server = open_server(config, settings, console)
    if config.environment == "development":
        asked["url"] = local_url(server)
    try:
        return _serve(arguments, console, server, lambda: configured(arguments, console, **asked))
    except KeyboardInterrupt:
        return 0
    finally:
        server.close()


def _serve(arguments: argparse.Namespace, console: Console, server: Server, load: Callable[[], Config]) -> int:
    config = load()
    settings = ServeSettings(config)
    detaches = settings.detach and settings.livereload is not True
    audience = Pages(server, console)
    watching: Regeneration | None = None
    if settings.watch and not detaches:
        watching = Regeneration(config, load, console, audience=audience, trace=bool(arguments.trace))
    try:
        _first_build(config, settings, console, watching)
        _show_watching(config, settings, console, detaches=detaches)
        _show_addresses(server, settings, console)
        if detaches and not _detach(console):
            return 0
        server.start()
        _running(server, settings, console)
        if watching is not None:
            watching.run()
        else:
            _wait()
    finally:
        if watching is not None:
            watching.close()
    return 0


def open_server(config: Config, settings: ServeSettings, console: Console) -> Server:
    """Take the port, or the next free one; say so. Raises `ConfigError` when there is none."""
    if not is_loopback(settings.host):
        console.warn(f"Server: --host {settings.host} lets everybody on the network see the site")
    port = settings.livereload_port if settings.livereload is True else None
    place = Place(settings.host, settings.port, settings.certificate, settings.allowed_hosts, port)
    try:
        server = Server(place, served_of(config, settings))
    except ssl.SSLError as error:
        raise ConfigError(f"the certificate and its key can't be used: {error.reason or error}") from error
    except OSError as error:
        raise ConfigError(
            f"can't listen on {settings.host}:{settings.port}: {error.strerror or error}", hint="try another --port"
        ) from error
    if settings.port not in (0, server.port):
        console.warn(f"Port {settings.port} is in use; serving on {server.port}.")
    if port is not None and server.livereload_port is None:
        console.warn(f"LiveReload: port {port} is in use; pages reload over the site's own port.")
    return server


def served_of(config: Config, settings: ServeSettings) -> Served:
    """Say what is served for a configuration."""
    delays = {"mindelay": settings.livereload_min_delay, "maxdelay": settings.livereload_max_delay}
    return Served(
        folder=config.destination,
        baseurl=config.baseurl or "",
        listing=settings.show_dir_listing,
        headers=settings.headers,
        live=settings.reloads,
        script={name: f"{delay:g}" for name, delay in delays.items() if delay is not None},
    )


def local_url(server: Server) -> str:
    """Return what `site.url` is in development: the server's own address, with 127.0.0.1 by its name."""
    return server.origin.replace("//127.0.0.1:", "//localhost:")


class Pages:
    """The open pages: they hear of each build after it has written."""

    def __init__(self, server: Server, console: Console) -> None:
        self._server = server
        self._console = console

    def built(self, config: Config, report: Report, changes: ChangeSet) -> None:
        """Let pages reload what changed, but for what `--livereload-ignore` names."""
        settings = ServeSettings(config)
        served = served_of(config, settings)
        if served != self._server.served:
            self._server.served = replace(served, live=self._server.served.live)
        globs = settings.livereload_ignore
        sources = [_below(config.source, path) for path in changes.paths]
        outputs = [name for name in [*report.written, *report.removed] if not _matches(globs, name)]
        if globs and sources and not changes.everything and all(_matches(globs, name) for name in sources):
            outputs = []
        self._server.reloads.changed(outputs, served.mount)

    def failed(self, error: Exception) -> None:
        """Let pages show why the site was not built."""
        self._server.reloads.failed(faults_of(error, self._console.root or Path()))


def _below(folder: Path, path: str) -> str:
    return Path(path).relative_to(folder).as_posix() if Path(path).is_relative_to(folder) else path


def _matches(globs: list[str], name: str) -> bool:
    return any(fnmatch.fnmatchcase(name, glob.removeprefix("/")) for glob in globs)


def _first_build(config: Config, settings: ServeSettings, console: Console, watching: Regeneration | None) -> None:
    if settings.skip_initial_build:
        console.warn("     Build Warning: Skipping the initial build. This may result in an out-of-date site.")
        return
    try:
        report = build_shown(config, console, watching.resident if watching else None)
    except JekyllpyError as error:
        if watching is None:
            raise
        watching.show_failure(error)
    else:
        if watching is not None:
            watching.note(report)


def _show_watching(config: Config, settings: ServeSettings, console: Console, *, detaches: bool) -> None:
    if settings.detach:
        console.topic("Auto-regeneration:", "disabled when running server detached.")
    elif settings.watch:
        console.topic("Auto-regeneration:", f"enabled for '{config.source}'")
    else:
        console.topic("Auto-regeneration:", "disabled. Use --watch to enable.")
    if settings.detach and not detaches:
        console.warn("           Warning: --detach and --livereload are mutually exclusive. Choosing --livereload")


def _show_addresses(server: Server, settings: ServeSettings, console: Console) -> None:
    if server.livereload_port is not None:
        console.topic("LiveReload address:", f"http://{settings.host}:{server.livereload_port}")
    console.topic("Server address:", server.address)


def _running(server: Server, settings: ServeSettings, console: Console) -> None:
    console.topic("Server running...", "press ctrl-c to stop.")
    if settings.open_url:
        address = server.address
        for wildcard in WILDCARDS - {""}:
            address = address.replace(f"//{wildcard}:", "//localhost:").replace(f"//[{wildcard}]:", "//localhost:")
        webbrowser.open(address)


def _detach(console: Console) -> bool:
    """Go on in the background: True in the process that does, False in the one that was started."""
    if not hasattr(os, "fork"):
        raise ConfigError("--detach is not possible on this system", hint="start the server in a window of its own")
    child = os.fork()
    if child:
        console.topic("", f"Server detached with pid '{child}'. Run `kill {child}' to stop the server.")
        return False
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return True


def _wait() -> None:
    forever = threading.Event()
    while not forever.wait(1):  # in turns, so that Ctrl-C comes through on every system
        pass
