"""Splits a file into front matter and content, and loads the YAML between. It does not know what the file is for."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import NamedTuple

from jekyllpy.config.view import Config
from jekyllpy.errors import DataError, FrontMatterError, ReadError
from jekyllpy.values import Value
from jekyllpy.yaml_data import load as load_yaml

log = logging.getLogger("jekyllpy.readers")

HEADER = re.compile(rb"---[ \t\r\f\v]*\n")
FRONT_MATTER = re.compile(r"\A(---\s*\n.*?\n?)^((?:---|\.\.\.)\s*$\n?)", re.DOTALL | re.MULTILINE | re.ASCII)
BOM = b"\xef\xbb\xbf"


class Split(NamedTuple):
    """A file's YAML text, None without front matter, and its content with the line on which that begins."""

    yaml: str | None
    content: str
    line: int
    is_valid: bool = True


def has_front_matter(path: Path) -> bool:
    """Tell whether the file's first line is `---`. Jekyll 4.3 `Utils.has_yaml_header?`; a BOM hides it."""
    with path.open("rb") as file:
        return HEADER.fullmatch(file.readline(4096)) is not None


def read_text(path: Path, shown: str, encoding: str = "utf-8", *, keeps_mark: bool = False) -> tuple[str, bool]:
    """Read text without changing its newlines; tell whether it was valid in the encoding.

    A byte order mark is left out, but for tables. Bytes that are no text become U+FFFD, with a warning that names
    the first one's offset.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}", path=shown) from error
    data = data.removeprefix(BOM) if encoding.lower().startswith("utf-") and not keeps_mark else data
    try:
        return data.decode(encoding), True
    except UnicodeDecodeError as error:
        log.warning("%s: not valid %s at byte %d; save the file as UTF-8", shown, encoding, error.start)
        return data.decode(encoding, "replace"), False
    except LookupError as error:
        raise ReadError(f"unknown encoding {encoding!r}", path=shown, hint="set `encoding: utf-8`") from error


def split(text: str, *, is_valid: bool = True) -> Split:
    """Split a text at its front matter; blank lines after the closing line belong to the front matter."""
    found = FRONT_MATTER.match(text)
    if found is None:
        return Split(None, text, 1, is_valid)
    head = found.group(0)
    return Split(found.group(1), text[len(head) :], head.count("\n") + 1, is_valid)


def read_split(path: Path, shown: str, config: Config) -> Split:
    """Read a file and split it."""
    text, is_valid = read_text(path, shown, config.encoding)
    return split(text, is_valid=is_valid)


def load_front_matter(yaml: str, shown: str, config: Config) -> Value:
    """Load the YAML of a front matter; a mistake is a `FrontMatterError` with its place in the file."""
    try:
        return load_yaml(yaml, path=shown, dialect=config.stack.yaml, zone=config.zone)
    except DataError as error:
        raise FrontMatterError(
            error.message, path=error.path, line=error.line, column=error.column, hint=error.hint
        ) from error
