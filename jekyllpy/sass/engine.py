"""What an engine gets and gives: a sheet in, CSS out; knows no compiler."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol


class Sheet(NamedTuple):
    """A style sheet with all that its compilation depends on, except the files it imports.

    Imports of the sheet itself begin in `source`, whatever folder the page is in, as with Jekyll's converter.
    """

    text: str
    syntax: str  # "scss" or "sass"
    name: str | None  # the page's file name; without one there is no source map
    path: str  # where errors are shown
    source: Path
    load_paths: tuple[Path, ...] = ()
    style: str = "compact"
    precision: int = 10
    line_comments: bool = False
    source_map: bool = True
    dialect: str = "libsass"  # or "ruby": the result is written as Ruby Sass writes it
    line: int = 1  # where the text begins in the file at `path`


class Css(NamedTuple):
    """Compiled CSS, its source map as JSON text, and the files that were read for it."""

    text: str
    source_map: str | None
    imported: tuple[Path, ...]


class SassEngine(Protocol):
    """A compiler of sheets; it raises `ConversionError` with the place."""

    def __call__(self, sheet: Sheet) -> Css: ...
