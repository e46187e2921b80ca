"""What a plugin implements: converters, Markdown processors and generators."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from jekyllpy.config.view import Config
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

# Jekyll 4.3 `Plugin::PRIORITIES`: generators run from high to low, converters too.
PRIORITIES = {"lowest": -100, "low": -10, "normal": 0, "high": 10, "highest": 100}


class Source(NamedTuple):
    """What a converter gets: the text, whose it is, and whether Ruby would call the text US-ASCII."""

    text: str
    path: str
    page: Page | None = None
    us_ascii: bool = False


class Converted(NamedTuple):
    """What a converter gives: the text, and pages that it brings about (a source map).

    `reads_files` tells that files of its own went into it, as the style sheets that another one imports.
    """

    text: str
    pages: tuple[Page, ...] = ()
    reads_files: bool = False


@runtime_checkable
class Converter(Protocol):
    """Turns text of some suffixes into other text."""

    priority: int
    wrapping: str
    """What the `highlight` tag puts around code in texts that go through this converter."""

    def matches(self, suffix: str) -> bool:
        """Tell whether a source suffix is this converter's."""

    def output_suffix(self, suffix: str) -> str | None:
        """Return the suffix of the output."""

    def convert(self, source: Source) -> Converted:
        """Convert a text; raises `ConversionError`."""


class MarkdownProcessor(Protocol):
    """Turns Markdown into HTML: what `markdown:` in the configuration chooses by its name."""

    def convert(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert a text; `us_ascii` tells whether Ruby would call it so."""


@runtime_checkable
class Generator(Protocol):
    """Adds to a site that was read, before it is sealed.

    One that looks at few front matter keys of documents, and changes no others, may name them as `heeds`, a frozen set:
    it does not run again for edits of the rest while the site is watched.
    """

    priority: int

    def generate(self, site: Site) -> None:
        """Add or change pages, documents and data."""


class Command(Protocol):
    """A command of the program, called by its name."""

    name: str
    about: str

    def add_options(self, parser: ArgumentParser) -> None:
        """Add what the command takes."""

    def run(self, arguments: Namespace, config: Config) -> int:
        """Do it; return the exit status."""
