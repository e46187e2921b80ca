"""The command line: Jekyll's flags, and what they set in the configuration."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Collection, Sequence
from importlib import import_module
from typing import Any, NamedTuple, NoReturn

from jekyllpy import __version__
from jekyllpy.values import Value


class Formatter(argparse.HelpFormatter):
    """Asks the terminal for its width itself: argparse would import `shutil` for that with every option."""

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
        except (ValueError, OSError):
            columns = 80
        super().__init__(prog, width=max(columns - 2, 40))


class Parser(argparse.ArgumentParser):
    """A parser whose options have no value of their own: what was not given is not in the result."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"formatter_class": Formatter, **settings}, argument_default=argparse.SUPPRESS)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, and leave with Jekyll's status for it."""
        print(f"{self.prog}: error: Whoops, we can't understand your command: {message}", file=sys.stderr)
        print(f"  hint: {self.prog} --help shows the options", file=sys.stderr)
        sys.exit(1)


def make_parser(
    words: Collection[str] | None = None, commands: Sequence[Command] | None = None
) -> argparse.ArgumentParser:
    """Make the parser of the whole command line; the global options may stand before or after the command.

    Only commands among `words` get their options, and only `commands` are known at all, which is quicker; None stands
    for all.
    """
    parser = Parser(
        prog="jekyllpy",
        description="Builds Jekyll sites in Python: the same output, no Ruby.",
        epilog="Exit status: 0 done, 1 the site or the command line has errors, 3 warnings with --strict.",
    )
    parser.add_argument("-v", "--version", action="version", version=f"jekyllpy {__version__}")
    add_global_options(parser)
    table = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser, prog=parser.prog)
    for command in COMMANDS if commands is None else commands:
        names = names_of(command)
        added = table.add_parser(command.name, aliases=names[1:], help=command.about, description=command.about + ".")
        added.set_defaults(command=command.name)
        if words is None or any(name in words for name in names):
            _add_options(command, added)
    return parser


def _add_options(command: Command, parser: argparse.ArgumentParser) -> None:
    add_global_options(parser)
    for add_options in command.options:
        add_options(parser)
    own = getattr(import_module(command.module), "add_options", None)
    if own is not None:
        own(parser)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Parse a command line; every global option has a value afterwards."""
    named = [command for command in COMMANDS if any(name in argv for name in names_of(command))]
    parser = make_parser(argv, None if _may_ask_for_help(argv) else named)
    return parser.parse_args(argv, argparse.Namespace(**GLOBAL_DEFAULTS, words=tuple(argv)))


def _may_ask_for_help(argv: Sequence[str]) -> bool:
    """Tell whether the list of all commands may be shown: `--help` in any shortening, `-h` also among other letters."""
    return any(word.startswith("--h") or (word[:1] == "-" != word[1:2] and "h" in word) for word in argv)


def names_of(command: Command) -> list[str]:
    """Return a command's name and aliases."""
    return [command.name, *command.aliases]


def is_command(name: str) -> bool:
    """Tell whether there is a command of that name among ours."""
    return any(name in names_of(command) for command in COMMANDS)


def command_word(argv: Sequence[str]) -> str | None:
    """Return the word of a command line that stands where the command should be."""
    words = iter(argv)
    for word in words:
        if not word.startswith("-"):
            return word
        if word in WITH_VALUE:
            next(words, None)
    return None


def module_of(name: str) -> str:
    """Return the module that runs a command; it has `run(arguments, console) -> int`."""
    return next(command.module for command in COMMANDS if command.name == name)


WITH_VALUE = ("-s", "--source", "-d", "--destination", "-p", "--plugins", "--plugin", "--layouts", "--config")

GLOBAL_DEFAULTS: dict[str, Value] = {
    "command": None,
    "source": None,
    "destination": None,
    "config": None,
    "plugins": None,
    "plugin": None,
    "quiet": None,
    "verbose": None,
    "trace": False,
    "strict": False,
    "profile": False,
    "json": False,
}


def add_global_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that every command takes."""
    group = parser.add_argument_group("everywhere")
    group.add_argument("-s", "--source", metavar="DIR", help="source folder (default: here)")
    group.add_argument("-d", "--destination", metavar="DIR", help="destination folder (default: ./_site)")
    group.add_argument("--safe", action="store_true", help="plugins of the whitelist only, nothing kept on disk")
    group.add_argument("-p", "--plugins", metavar="DIR[,DIR2,...]", help="plugins folder (Ruby is named, never run)")
    group.add_argument("--plugin", metavar="MODULE:FUNCTION", action="append", help="a Python plugin; may be repeated")
    group.add_argument("--layouts", metavar="DIR", help="layouts folder")
    group.add_argument("--profile", action="store_true", help="show what the build spent its time on")
    group.add_argument("-q", "--quiet", action="store_true", help="errors only")
    group.add_argument("-V", "--verbose", action="store_true", help="show what is done")
    group.add_argument("-t", "--trace", action="store_true", help="show the traceback of an error")
    group.add_argument("--strict", action="store_true", help="exit with 3 when there were warnings")
    group.add_argument("--json", action="store_true", help="print the result as JSON")


def add_config_option(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the config files."""
    parser.add_argument("--config", metavar="FILE[,FILE2,...]", help="config files, later over earlier")


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that decide what is built."""
    group = parser.add_argument_group("build")
    add_config_option(parser)
    group.add_argument("-b", "--baseurl", metavar="URL", help="serve the site from this base URL")
    group.add_argument("--future", action=argparse.BooleanOptionalAction, help="publish future posts")
    group.add_argument("--limit_posts", metavar="N", type=int, help="build only the newest N posts")
    group.add_argument("--lsi", action="store_true", help="accepted; related posts stay the newest")
    group.add_argument("-D", "--drafts", action="store_true", help="show posts of _drafts")
    group.add_argument("--unpublished", action="store_true", help="build what is `published: false`")
    group.add_argument(
        "--disable-disk-cache", "--no-cache", action="store_true", help="use and keep nothing of other builds"
    )
    group.add_argument("--target", choices=("jekyll", "github-pages"), help="whose site to build (default: see config)")
    group.add_argument("-I", "--incremental", action="store_true", help="accepted; builds are always exact")
    group.add_argument("--strict_front_matter", action="store_true", help="a broken front matter fails")


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
    target = getattr(arguments, "target", None)
    if target:
        given["jekyllpy"] = {"target": target}
    if arguments.source:
        given["source"] = arguments.source
    return {key: value for key, value in given.items() if value is not None}


def config_files(arguments: argparse.Namespace) -> list[str] | None:
    """Return the config files that the command line names."""
    if not arguments.config:
        return None
    return [name.strip() for name in arguments.config.split(",") if name.strip()]


class Command(NamedTuple):
    """One row of the command table; its module is imported when it is asked for."""

    name: str
    aliases: tuple[str, ...]
    about: str
    module: str
    options: tuple[Callable[[argparse.ArgumentParser], None], ...] = ()


COMMANDS = (
    Command("build", ("b",), "Build your site", "jekyllpy.commands.build_command", (add_build_options,)),
    Command(
        "serve", ("server", "s"), "Serve your site locally", "jekyllpy.commands.serve_command", (add_build_options,)
    ),
    Command("new", (), "Make a new site in PATH", "jekyllpy.commands.new_command"),
    Command("new-theme", (), "Make a new theme", "jekyllpy.commands.new_theme_command"),
    Command("clean", (), "Remove the output and the caches", "jekyllpy.commands.clean_command", (add_build_options,)),
    Command(
        "doctor", ("hyde",), "Look for mistakes in a site", "jekyllpy.commands.doctor_command", (add_build_options,)
    ),
    Command(
        "list",
        (),
        "List drafts and what is left out, with the reason",
        "jekyllpy.commands.list_command",
        (add_build_options,),
    ),
    Command(
        "explain",
        (),
        "Tell why an output was rendered or kept, and what it was made from",
        "jekyllpy.commands.explain_command",
        (add_build_options,),
    ),
    Command("theme", (), "Fetch a remote theme, once, for builds to come", "jekyllpy.commands.theme_command"),
    Command("completion", (), "Print what makes a shell complete commands", "jekyllpy.commands.completion_command"),
    Command("help", (), "Explain the program or a command", "jekyllpy.commands.help_command"),
)
