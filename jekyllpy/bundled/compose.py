"""jekyll-compose 0.12: the commands draft, post, page, compose, publish, unpublish and rename. It builds nothing.

Front matter that is there is changed line by line, so comments and order stay; the gem writes all of it anew.
"""

from __future__ import annotations

import datetime
import logging
import os
import re
import shlex
import subprocess
from argparse import ArgumentParser, Namespace
from pathlib import Path, PurePosixPath

from jekyllpy.config.view import Config
from jekyllpy.dates.parse import parse_time
from jekyllpy.dates.strftime import strftime
from jekyllpy.errors import ConfigError, JekyllpyError, OutputError
from jekyllpy.permalinks.slugs import slugify
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, is_true
from jekyllpy.yaml_data import load
from jekyllpy.yaml_data.dumping import dump

log = logging.getLogger("jekyllpy.bundled.compose")

DAY = "%Y-%m-%d"
MOMENT = "%Y-%m-%d %H:%M %z"
FRONT = re.compile(r"\A---[ \t\r]*\n(.*?)^(?:---|\.\.\.)[ \t\r]*$\n?", re.MULTILINE | re.DOTALL)
DATED = re.compile(r"\d{4}-\d{2}-\d{2}-")
DATED_NAME = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-[^/]*\.[^.]+")
EDITORS = ("JEKYLL_EDITOR", "VISUAL", "EDITOR")


def moment(config: Config, text: str | None) -> datetime.datetime:
    """Read a date, which is midnight's whatever else is said, or take the present time."""
    if text is None:
        return config.now
    try:
        read = parse_time(text, config.zone, config.now)
    except ValueError as error:
        raise ConfigError(f"--date is '{text}', expected a date like 2024-05-01") from error
    return datetime.datetime(read.year, read.month, read.day, tzinfo=datetime.UTC)


def create(config: Config, name: str, front: dict[str, Value], *, kind: str, force: bool) -> int:
    """Write a new file of front matter alone; one that is there stays, unless it is forced."""
    file = config.collections_root / name
    if may_write(file, kind, force=force):
        write(file, dump(front) + "---\n")
        log.info("New %s created at %s", kind, shown(file))
    if kind != "page":
        open_in_editor(config, file)
    return 0


def open_in_editor(config: Config, file: Path) -> None:
    """Open a file in the editor that the environment names, with `jekyll_compose: {auto_open: true}`."""
    editor = next((os.environ[name] for name in EDITORS if os.environ.get(name)), None)
    if editor is None or not is_true(own_settings(config).get("auto_open")):
        return
    try:
        subprocess.run([*shlex.split(editor), str(file)], check=False)
    except (OSError, ValueError) as error:
        log.warning("The editor '%s' could not be started: %s", editor, error)


def move(config: Config, old: str, new: str, front: dict[str, Value], *, kinds: tuple[str, str], force: bool) -> int:
    """Move a file and set keys of its front matter; None takes a key away."""
    source, target = config.collections_root / old.lstrip("/"), config.collections_root / new
    if not source.is_file():
        log.warning("There was no %s found at '%s'.", kinds[0], shown(source))
        return 0
    if not may_write(target, kinds[1], force=force):
        return 0
    write(target, with_front(source.read_text(encoding="utf-8"), front))
    if target != source:
        source.unlink()
    log.info("%s %s was moved to %s", kinds[0].capitalize(), shown(source), shown(target))
    return 0


def may_write(file: Path, kind: str, *, force: bool) -> bool:
    """Tell whether a file may be written, and say so if not."""
    if file.exists() and not force:
        log.warning("A %s already exists at %s", kind, shown(file))
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
    """Set keys in a text's front matter where they stand, else at its end; one that can't be read stays."""
    found = FRONT.match(text)
    if found is None or not front_of(text):
        return text
    lines = found.group(1)
    for key, value in front.items():
        line = re.compile(rf"^{re.escape(key)}[ \t]*:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
        own = "" if value is None else dump({key: value}).removeprefix("---\n")
        lines = line.sub(lambda _, own=own: own, lines) if line.search(lines) else lines + own
    return f"---\n{lines}---\n{text[found.end() :]}"


def front_of(text: str) -> dict[str, Value]:
    """Read a text's front matter; nothing where there is none that can be read."""
    found = FRONT.match(text)
    try:
        told = load(found.group(1), path="front matter", dialect="psych") if found else None
    except JekyllpyError as error:
        log.warning("%s", error)
        return {}
    return told if isinstance(told, dict) else {}


def shown(file: Path) -> str:
    """Give a file's path as seen from the working folder."""
    return file.relative_to(Path.cwd()).as_posix() if file.is_relative_to(Path.cwd()) else str(file)


def own_settings(config: Config) -> dict[str, Value]:
    """Read the map `jekyll_compose:`."""
    own = config.find("jekyll_compose")
    return own if isinstance(own, dict) else {}


def defaults(config: Config, key: str) -> dict[str, Value]:
    """Read `jekyll_compose: {default_front_matter: {KEY: ...}}`."""
    front = own_settings(config).get("default_front_matter")
    found = front.get(key) if isinstance(front, dict) else None
    return dict(found) if isinstance(found, dict) else {}


def add_date(parser: ArgumentParser, text: str = "the date (default: now)") -> None:
    """Add the option of a date; its letter is no longer the destination's."""
    parser.add_argument("-d", "--date", metavar="DATE", default=None, help=text)


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
            add_date(parser)
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
        parser.add_argument("path", nargs="+", metavar="DRAFT", help="the draft, below the source")
        add_date(parser)
        parser.add_argument("--timestamp-format", default=MOMENT, help="how the date is written")
        parser.add_argument("-f", "--force", action="store_true", default=False, help="write over a post that is there")

    def run(self, arguments: Namespace, config: Config) -> int:
        """Move the draft; a date of its own stays."""
        date, path = moment(config, arguments.date), " ".join(arguments.path)
        file = config.collections_root / path
        is_dated = file.is_file() and is_true(front_of(file.read_text(encoding="utf-8")).get("date"))
        front = {} if is_dated else {"date": strftime(date, arguments.timestamp_format)}
        new = f"_posts/{strftime(date, DAY)}-{PurePosixPath(path).name}"
        return move(config, path, new, front, kinds=("draft", "post"), force=arguments.force)


class Unpublish:
    """`unpublish POST`: a post becomes a draft without a date."""

    name = "unpublish"
    about = "Move a post back to the drafts"

    def add_options(self, parser: ArgumentParser) -> None:
        """Add the path."""
        parser.add_argument("path", nargs="+", metavar="POST", help="the post, below the source")
        parser.add_argument(
            "-f", "--force", action="store_true", default=False, help="write over a draft that is there"
        )

    def run(self, arguments: Namespace, config: Config) -> int:
        """Move the post."""
        path = " ".join(arguments.path)
        new = f"_drafts/{DATED.sub('', PurePosixPath(path).name, count=1)}"
        return move(config, path, new, {"date": None}, kinds=("post", "draft"), force=arguments.force)


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
        which.add_argument("-d", "--date", metavar="DATE", default=None, help="another date")
        which.add_argument("--now", action="store_true", default=False, help="the present date")

    def run(self, arguments: Namespace, config: Config) -> int:
        """Move the file beside itself."""
        path, title = arguments.path, " ".join(arguments.title)
        folder, _, base = path.rpartition("/")
        touched = moment(config, arguments.date) if arguments.date or arguments.now else None
        front: dict[str, Value] = {"title": title}
        if touched is not None:
            front["date"] = strftime(touched, MOMENT)
        kind = {"_posts": "post", "_drafts": "draft"}.get(folder, "file")
        day = strftime(touched or day_of(config, base), DAY) + "-" if kind == "post" else ""
        new = (PurePosixPath(folder) / f"{day}{slugify(title)}.md").as_posix()
        return move(config, path, new, front, kinds=(kind, kind), force=arguments.force)


def day_of(config: Config, name: str) -> datetime.datetime:
    """Read the date in a post's name."""
    dated = DATED_NAME.fullmatch(name)
    if dated is None:
        raise ConfigError(f"'{name}' has no date", hint="name one with --date")
    return moment(config, dated.group(1))


def register(plugins: Plugins) -> None:
    """Register the commands."""
    for name in ("draft", "post", "page", "compose"):
        plugins.add_command(New(name))
    for command in (Publish(), Unpublish(), Rename()):
        plugins.add_command(command)
