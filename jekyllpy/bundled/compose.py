"""jekyll-compose 0.12: the commands draft, post, page, compose, publish, unpublish and rename. It builds nothing.

Front matter that is there is changed line by line, so comments and order stay; the gem writes all of it anew.
"""

from __future__ import annotations

import datetime
import logging
import re
from argparse import ArgumentParser, Namespace
from pathlib import Path

from jekyllpy.config.view import Config
from jekyllpy.dates.parse import parse_time
from jekyllpy.dates.strftime import strftime
from jekyllpy.errors import ConfigError, OutputError
from jekyllpy.permalinks.slugs import slugify
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.bundled.compose")

DAY = "%Y-%m-%d"
MOMENT = "%Y-%m-%d %H:%M %z"
FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.MULTILINE | re.DOTALL)
DATED = re.compile(r"\d{4}-\d{2}-\d{2}-")
PLAIN = re.compile(r"[A-Za-z][\w ,./()!?+-]*(?<! )", re.ASCII)
WORDS = ("true", "false", "yes", "no", "on", "off", "null", "y", "n")


def scalar(value: Value) -> str:
    """Write a value of front matter on one line."""
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(scalar, value)) + "]"
    text = str(value)
    is_number = isinstance(value, (int, float)) or re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d [+-]\d{4}", text)
    if is_number or (PLAIN.fullmatch(text) and text.lower() not in WORDS):
        return text
    return "'" + text.replace("'", "''").replace("\n", " ") + "'"


def moment(config: Config, text: str | None) -> datetime.datetime:
    """Read a date, or take the present one."""
    try:
        return config.now if text is None else parse_time(text, config.zone, config.now)
    except ValueError as error:
        raise ConfigError(f"--date is '{text}', expected a date like 2024-05-01") from error


def create(config: Config, name: str, front: dict[str, Value], *, kind: str, force: bool) -> int:
    """Write a new file of front matter alone; one that is there stays, unless it is forced."""
    file = config.collections_root / name
    if not may_write(file, kind, force=force):
        return 0
    lines = "".join(f"{key}: {scalar(value)}".rstrip() + "\n" for key, value in front.items())
    write(file, f"---\n{lines}---\n")
    log.info("New %s created at %s", kind, shown(config, file))
    return 0


def move(config: Config, old: str, new: str, front: dict[str, Value], *, kinds: tuple[str, str], force: bool) -> int:
    """Move a file and set keys of its front matter; None takes a key away."""
    source, target = config.collections_root / old.lstrip("/"), config.collections_root / new
    if not source.is_file():
        log.warning("There was no %s found at '%s'.", kinds[0], shown(config, source))
        return 0
    if target != source and not may_write(target, kinds[1], force=force):
        return 0
    write(target, with_front(source.read_text(encoding="utf-8"), front))
    if target != source:
        source.unlink()
    log.info("%s %s was moved to %s", kinds[0].capitalize(), shown(config, source), shown(config, target))
    return 0


def may_write(file: Path, kind: str, *, force: bool) -> bool:
    """Tell whether a file may be written, and say so if not."""
    if file.exists() and not force:
        log.warning("A %s already exists at %s", kind, file)
        return False
    return True


def write(file: Path, text: str) -> None:
    """Write a file, its folder too."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", path=str(file)) from error


def with_front(text: str, front: dict[str, Value]) -> str:
    """Set keys in a text's front matter where they stand, else at its end."""
    found = FRONT.match(text)
    if found is None:
        return text
    lines = found.group(1)
    for key, value in front.items():
        line = re.compile(rf"^{re.escape(key)}[ \t]*:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
        own = "" if value is None else f"{key}: {scalar(value)}\n"
        lines = line.sub(lambda _, own=own: own, lines) if line.search(lines) else lines + own
    return f"---\n{lines}{text[found.end(1) :]}"


def shown(config: Config, file: Path) -> str:
    """Give a file's path below the source."""
    return file.relative_to(config.source).as_posix() if file.is_relative_to(config.source) else str(file)


def defaults(config: Config, key: str) -> dict[str, Value]:
    """Read `jekyll_compose: {default_front_matter: {KEY: ...}}`."""
    own = config.find("jekyll_compose")
    front = own.get("default_front_matter") if isinstance(own, dict) else None
    found = front.get(key) if isinstance(front, dict) else None
    return dict(found) if isinstance(found, dict) else {}


class New:
    """A command that makes a new file of one kind: a draft, a post, a page, or (`compose`) of any collection."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.about = "Make a new document" if name == "compose" else f"Make a new {name}"

    def add_options(self, parser: ArgumentParser) -> None:
        """Add the title and what goes with it."""
        parser.add_argument("title", nargs="+", metavar="NAME", help="the title; several words are joined")
        parser.add_argument("-x", "--extension", default="md", help="the suffix (default: md)")
        parser.add_argument("-l", "--layout", default="page" if self.name == "page" else "post", help="the layout")
        parser.add_argument("-f", "--force", action="store_true", default=False, help="write over a file that is there")
        if self.name in ("post", "compose"):
            parser.add_argument("--date", default=None, help="the date (default: now)")
        if self.name == "post":
            parser.add_argument("--timestamp-format", default=MOMENT, help="how the date is written")
        if self.name == "compose":
            which = parser.add_mutually_exclusive_group()
            which.add_argument("--post", action="store_const", const="posts", dest="collection", default="posts")
            which.add_argument("--draft", action="store_const", const="drafts", dest="collection")
            which.add_argument("-c", "--collection", dest="collection", help="the collection")

    def run(self, arguments: Namespace, config: Config) -> int:
        """Make the file; return the exit status."""
        title = " ".join(arguments.title)
        front: dict[str, Value] = {"layout": arguments.layout, "title": title}
        name = f"{slugify(title)}.{arguments.extension}"
        collection = {"draft": "drafts", "post": "posts", "page": ""}.get(self.name)
        collection = arguments.collection if collection is None else collection
        if self.name in ("post", "compose"):
            date = moment(config, arguments.date)
            front["date"] = strftime(date, getattr(arguments, "timestamp_format", MOMENT))
            name = f"{strftime(date, DAY)}-{name}" if collection == "posts" else name
        front |= defaults(config, collection) if collection else {}
        path = f"_{collection}/{name}" if collection else name
        kind = {"posts": "post", "drafts": "draft", "": "page"}.get(collection, "file")
        return create(config, path, front, kind=kind, force=arguments.force)


class Publish:
    """`publish DRAFT`: a draft becomes a post of a date."""

    name = "publish"
    about = "Move a draft to the posts and date it"

    def add_options(self, parser: ArgumentParser) -> None:
        """Add the path and the date."""
        parser.add_argument("path", metavar="DRAFT", help="the draft, below the source")
        parser.add_argument("--date", default=None, help="the date (default: now)")
        parser.add_argument("--timestamp-format", default=MOMENT, help="how the date is written")
        parser.add_argument("-f", "--force", action="store_true", default=False, help="write over a post that is there")

    def run(self, arguments: Namespace, config: Config) -> int:
        """Move the draft; a date of its own stays."""
        date = moment(config, arguments.date)
        file = config.collections_root / arguments.path
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        found = FRONT.match(text)
        is_dated = found is not None and re.search(r"^date[ \t]*:", found.group(1), re.MULTILINE) is not None
        front = {} if is_dated else {"date": strftime(date, arguments.timestamp_format)}
        new = f"_posts/{strftime(date, DAY)}-{file.name}"
        return move(config, arguments.path, new, front, kinds=("draft", "post"), force=arguments.force)


class Unpublish:
    """`unpublish POST`: a post becomes a draft without a date."""

    name = "unpublish"
    about = "Move a post back to the drafts"

    def add_options(self, parser: ArgumentParser) -> None:
        """Add the path."""
        parser.add_argument("path", metavar="POST", help="the post, below the source")
        parser.add_argument(
            "-f", "--force", action="store_true", default=False, help="write over a draft that is there"
        )

    def run(self, arguments: Namespace, config: Config) -> int:
        """Move the post."""
        new = f"_drafts/{DATED.sub('', Path(arguments.path).name, count=1)}"
        return move(config, arguments.path, new, {"date": None}, kinds=("post", "draft"), force=arguments.force)


class Rename:
    """`rename PATH NAME`: another title, and the file name that goes with it."""

    name = "rename"
    about = "Give a file another title and name"

    def add_options(self, parser: ArgumentParser) -> None:
        """Add the path, the title and the date."""
        parser.add_argument("path", metavar="PATH", help="the file, below the source")
        parser.add_argument("title", nargs="+", metavar="NAME", help="the title; several words are joined")
        parser.add_argument("-f", "--force", action="store_true", default=False, help="write over a file that is there")
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--date", default=None, help="another date")
        which.add_argument("--now", action="store_true", default=False, help="the present date")

    def run(self, arguments: Namespace, config: Config) -> int:
        """Move the file beside itself."""
        path, title = Path(arguments.path), " ".join(arguments.title)
        touched = moment(config, arguments.date) if arguments.date or arguments.now else None
        front: dict[str, Value] = {"title": title}
        name = f"{slugify(title)}.md"
        kind = {"_posts": "post", "_drafts": "draft"}.get(str(path.parent), "file")
        if touched is not None:
            front["date"] = strftime(touched, MOMENT)
        if kind == "post":
            dated = DATED.match(path.name)
            if touched is None and dated is None:
                raise ConfigError(f"'{path.name}' has no date", hint="name one with --date")
            name = f"{strftime(touched, DAY)}-{name}" if touched else f"{dated.group() if dated else ''}{name}"
        new = (path.parent / name).as_posix()
        return move(config, arguments.path, new, front, kinds=(kind, kind), force=arguments.force)


def register(plugins: Plugins) -> None:
    """Register the commands."""
    for name in ("draft", "post", "page", "compose"):
        plugins.add_command(New(name))
    for command in (Publish(), Unpublish(), Rename()):
        plugins.add_command(command)
