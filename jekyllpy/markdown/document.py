"""What one text defines while it is read: attribute lists, links, abbreviations, footnotes; knows no grammar."""

from __future__ import annotations

import logging
from typing import Any, NamedTuple, TypeAlias

from jekyllpy.markdown.characters import lower
from jekyllpy.markdown.late import late
from jekyllpy.markdown.options import Options

Token: TypeAlias = dict[str, Any]
Attributes: TypeAlias = dict[str, Any]

MAX_DEPTH = 1000
_SPACES = late(r"[ \t\n\v\f\r]+")
log = logging.getLogger("jekyllpy.markdown")


class Link(NamedTuple):
    """Where a reference leads; its attribute list may arrive later than the definition."""

    url: str
    title: str | None
    token: Token | None = None


class Footnote(NamedTuple):
    """A definition's tokens, and the marks that point to it."""

    token: Token
    marks: list[Token]


class Abbreviation(NamedTuple):
    """What a short form stands for; `token` may receive an attribute list."""

    text: str
    token: Token | None = None


class Document:
    """All that is shared by the parts of one text; made anew for each conversion."""

    __slots__ = ("abbreviations", "alds", "footnotes", "links", "options", "us_ascii")

    def __init__(self, options: Options, *, us_ascii: bool = False) -> None:
        self.options = options
        self.us_ascii = us_ascii
        self.alds: dict[str, Attributes] = {}
        self.abbreviations: dict[str, Abbreviation] = {}
        self.footnotes: dict[str, Footnote] = {}
        self.links: dict[str, Link] = {}
        self.define_links(options)

    def define_links(self, options: Options) -> None:
        """Take over the link definitions that options bring."""
        for name, (url, title) in options.link_defs.items():
            self.links[link_id(name)] = Link(url, title)


def link_id(text: str) -> str:
    """Normalise the name of a link: single spaces, lower case."""
    return lower(_SPACES.sub(" ", text))


def warn(message: str, *arguments: object) -> None:
    """Tell what kramdown would warn about; Jekyll keeps these warnings to itself unless asked."""
    log.debug(message, *arguments)
