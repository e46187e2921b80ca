"""The command line: Jekyll's flags, and what they set in the configuration."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from jekyllpy import __version__
from jekyllpy.values import Value


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="jekyllpy",
        description="Builds Jekyll sites in Python: the same output, no Ruby.",
        epilog="Exit status: 0 built, 1 the site has errors, 2 wrong usage, 3 warnings with --strict.",
    )
    parser.add_argument("-v", "--version", action="version", version=f"jekyllpy {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in COMMANDS:
        described = command.about + "."
        added = commands.add_parser(
            command.name, aliases=list(command.aliases), help=command.about, description=described
        )
        added.set_defaults(command=command.name)
        for add_options in command.options:
            add_options(added)
    return parser


def module_of(name: str) -> str:
    """Return the module that runs a command; it has `run(arguments, console) -> int`."""
    return next(command.module for command in COMMANDS if command.name == name)


def add_site_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that every command takes that loads a site."""
    group = parser.add_argument_group("site")
    group.add_argument("-s", "--source", metavar="DIR", default=".", help="source folder (default: here)")
    group.add_argument("-d", "--destination", metavar="DIR", help="destination folder (default: ./_site)")
    group.add_argument("--config", metavar="FILE[,FILE2,...]", help="config files, later over earlier")
    group.add_argument("-b", "--baseurl", metavar="URL", help="serve the site from this base URL")
    group.add_argument("--safe", action="store_true", default=None, help="plugins of the whitelist only")
    group.add_argument("-p", "--plugins", metavar="DIR[,DIR2,...]", help="plugins folder (Ruby is named, never run)")
    group.add_argument("--layouts", metavar="DIR", help="layouts folder")
    group.add_argument("-q", "--quiet", action="store_true", default=None, help="errors only")
    group.add_argument("-V", "--verbose", action="store_true", default=None, help="show what is done")
    group.add_argument("-t", "--trace", action="store_true", help="show the traceback of an error")
    group.add_argument("--strict", action="store_true", help="exit with 3 when there were warnings")


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that decide what is built."""
    group = parser.add_argument_group("build")
    group.add_argument("--future", action=argparse.BooleanOptionalAction, default=None, help="publish future posts")
    group.add_argument("--limit_posts", metavar="N", type=int, help="build only the newest N posts")
    group.add_argument("--lsi", action="store_true", default=None, help="accepted; related posts stay the newest")
    group.add_argument("-D", "--drafts", action="store_true", default=None, help="show posts of _drafts")
    group.add_argument("--unpublished", action="store_true", default=None, help="build what is `published: false`")
    group.add_argument(
        "--disable-disk-cache", action="store_true", default=None, help="keep nothing for the next build"
    )
    group.add_argument(
        "-I", "--incremental", action="store_true", default=None, help="accepted; builds are always exact"
    )
    group.add_argument("--strict_front_matter", action="store_true", default=None, help="a broken front matter fails")


# Option -> the key that it sets in the configuration.
KEYS = {
    "baseurl": "baseurl",
    "safe": "safe",
    "layouts": "layouts_dir",
    "quiet": "quiet",
    "verbose": "verbose",
    "future": "future",
    "limit_posts": "limit_posts",
    "lsi": "lsi",
    "drafts": "show_drafts",
    "unpublished": "unpublished",
    "disable_disk_cache": "disable_disk_cache",
    "incremental": "incremental",
    "strict_front_matter": "strict_front_matter",
}


def settings(arguments: argparse.Namespace) -> dict[str, Value]:
    """Return the settings that the command line makes."""
    given = {key: getattr(arguments, option, None) for option, key in KEYS.items()}
    if arguments.plugins:
        given["plugins_dir"] = [name.strip() for name in arguments.plugins.split(",")]
    return {key: value for key, value in given.items() if value is not None}


def config_files(arguments: argparse.Namespace) -> list[str] | None:
    """Return the config files that the command line names."""
    if not arguments.config:
        return None
    return [name.strip() for name in arguments.config.split(",") if name.strip()]


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the command table; its module is imported when it is asked for."""

    name: str
    aliases: tuple[str, ...]
    about: str
    module: str
    options: tuple[Callable[[argparse.ArgumentParser], None], ...]


COMMANDS = (
    Command(
        "build", ("b",), "Build your site", "jekyllpy.commands.build_command", (add_site_options, add_build_options)
    ),
)
