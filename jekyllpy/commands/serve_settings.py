"""What `serve` and `--watch` ask of a configuration, and the options that set it: as in Jekyll they are settings."""

from __future__ import annotations

import argparse
from pathlib import Path

from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError
from jekyllpy.keys import Key, list_of_text, mapping, text, text_or_none
from jekyllpy.values import Value, is_true

LIVERELOAD_PORT = 35729


def port_number(value: Value) -> int:
    """Take a port, as a number or as text, as Jekyll does."""
    if isinstance(value, int | str) and not isinstance(value, bool) and str(value).strip().isdigit():
        number = int(value)
        if number < 65536:
            return number
    raise ValueError(f"expected a port, found {value!r}")


def seconds_or_none(value: Value) -> float | None:
    """Take a number of seconds; nil stays None."""
    if value is None:
        return None
    try:
        return max(0.0, float(str(value)))
    except ValueError as error:
        raise ValueError(f"expected a number of seconds, found {value!r}") from error


class ServeSettings:
    """The settings of the server and the watcher, read from the configuration each time."""

    host = Key("host", text("127.0.0.1"))
    port = Key("port", port_number)
    open_url = Key("open_url", is_true)
    detach = Key("detach", is_true)
    ssl_cert = Key("ssl_cert", text_or_none)
    ssl_key = Key("ssl_key", text_or_none)
    show_dir_listing = Key("show_dir_listing", is_true)
    skip_initial_build = Key("skip_initial_build", is_true)
    livereload = Key("livereload", lambda value: value)
    livereload_ignore = Key("livereload_ignore", list_of_text)
    livereload_min_delay = Key("livereload_min_delay", seconds_or_none)
    livereload_max_delay = Key("livereload_max_delay", seconds_or_none)
    livereload_port = Key("livereload_port", lambda value: port_number(LIVERELOAD_PORT if value is None else value))
    allowed_hosts = Key("allowed_hosts", list_of_text)
    watch = Key("watch", is_true)
    force_polling = Key("force_polling", is_true)
    webrick = Key("webrick", mapping)

    def __init__(self, config: Config) -> None:
        self._config = config

    def find(self, key: str) -> Value:
        """Return a setting by its name; None when it is not set."""
        return self._config.data.get(key)  # not by `find`: no output hangs on how it is served

    def wrong(self, key: str, message: str) -> ConfigError:
        """Make the error for a setting of a wrong type."""
        return self._config.wrong(key, message)

    @property
    def reloads(self) -> bool:
        """Tell whether open pages reload; they do unless `livereload` is false."""
        return self.livereload is not False

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers that `webrick: {headers: ...}` adds to every answer."""
        headers = self.webrick.get("headers")
        return {str(key): str(value) for key, value in headers.items()} if isinstance(headers, dict) else {}

    @property
    def certificate(self) -> tuple[Path, Path] | None:
        """Return the files of certificate and key; they are named from the source folder."""
        if not self.ssl_cert or not self.ssl_key:
            return None
        return self._config.source / self.ssl_cert, self._config.source / self.ssl_key


def check(settings: ServeSettings) -> None:
    """Refuse options that exclude each other, as Jekyll does. Raises `ConfigError`."""
    if bool(settings.ssl_cert) != bool(settings.ssl_key):
        raise ConfigError("--ssl-cert and --ssl-key need each other", hint="give both or none")
    for file in settings.certificate or ():
        if not file.is_file():
            raise ConfigError(f"there is no certificate or key '{file}'", hint="name it from the source folder")
    if settings.livereload is True and settings.certificate:
        raise ConfigError("LiveReload does not support SSL", hint="leave out --livereload: pages reload without it")


def without_effect(settings: ServeSettings) -> list[str]:
    """Return the options that say something of a live reload which is off; Jekyll 4.3 takes them in silence."""
    unused = []
    if settings.livereload is not True and settings.find("livereload_port") is not None:
        unused.append("--livereload-port")
    if not settings.reloads:
        names = ("livereload_ignore", "livereload_min_delay", "livereload_max_delay")
        unused += [f"--{name.replace('_', '-')}" for name in names if settings.find(name) is not None]
    return unused


def add_serve_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the server."""
    group = parser.add_argument_group("server")
    group.add_argument("-H", "--host", metavar="HOST", help="address to listen on (default: 127.0.0.1)")
    group.add_argument("-P", "--port", metavar="PORT", type=int, help="port to listen on (default: 4000)")
    group.add_argument("-o", "--open-url", action="store_true", help="open the site in a browser")
    group.add_argument("-B", "--detach", action="store_true", help="serve in the background, without watching")
    group.add_argument("--ssl-cert", metavar="FILE", help="certificate, named from the source folder")
    group.add_argument("--ssl-key", metavar="FILE", help="its key, named from the source folder")
    group.add_argument("--show-dir-listing", action="store_true", help="show folders instead of their index files")
    group.add_argument("--skip-initial-build", action="store_true", help="serve what was built before")
    group.add_argument("--allow-host", metavar="NAME", action="append", help="answer under this name too")
    group.add_argument(
        "-l",
        "--livereload",
        action=argparse.BooleanOptionalAction,
        help="speak the LiveReload protocol on a port of its own; with --no-livereload pages never reload",
    )
    group.add_argument("--livereload-ignore", metavar="GLOB[,GLOB2,...]", help="what changes without a reload")
    group.add_argument("--livereload-min-delay", metavar="SECONDS", type=float, help="least time to reconnect")
    group.add_argument("--livereload-max-delay", metavar="SECONDS", type=float, help="longest time to reconnect")
    group.add_argument("--livereload-port", metavar="PORT", type=int, help=f"its port (default: {LIVERELOAD_PORT})")


NAMES = (
    *("host", "port", "open_url", "detach", "ssl_cert", "ssl_key", "show_dir_listing", "skip_initial_build"),
    *("livereload", "livereload_min_delay", "livereload_max_delay", "livereload_port", "watch", "force_polling"),
)


def serve_settings(arguments: argparse.Namespace) -> dict[str, Value]:
    """Return the settings that the options of the server and the watcher make."""
    given: dict[str, Value] = {name: vars(arguments)[name] for name in NAMES if name in arguments}
    if "livereload_ignore" in arguments:
        given["livereload_ignore"] = [glob.strip() for glob in arguments.livereload_ignore.split(",")]
    if "allow_host" in arguments:
        given["allowed_hosts"] = list(arguments.allow_host)
    return given
