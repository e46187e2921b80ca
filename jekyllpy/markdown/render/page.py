"""One text being rendered: what its parts tell each other (ids, headers for the contents, footnotes, places)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.ids import PlainIds

Method: TypeAlias = Callable[["Page", Token, int], str]


class Contents:
    """The list that gives its place, kind and attributes to the table of contents."""

    __slots__ = ("attrs", "kind", "place")

    def __init__(self, kind: str, attrs: dict[str, str], place: str) -> None:
        self.kind = kind
        self.attrs = attrs
        self.place = place


class Page:
    """What is known while a text is rendered."""

    __slots__ = (
        "contents",
        "document",
        "footnote_names",
        "footnotes",
        "footnotes_place",
        "headers",
        "ids",
        "joins_lines",
        "methods",
        "opening_of_code",
        "unique",
    )

    def __init__(self, document: Document, methods: Mapping[str, Method], unique: str) -> None:
        self.document = document
        self.methods = methods
        self.unique = unique
        self.ids = PlainIds()
        self.headers: list[tuple[int, str, list[Token]]] = []
        self.footnotes: dict[str, list[Any]] = {}
        self.footnote_names: list[str] = []
        self.footnotes_place: str | None = None
        self.contents: Contents | None = None
        self.joins_lines = document.options.remove_line_breaks_for_cjk
        self.opening_of_code: str | None = None  # what stands before a span of code without attributes, once known

    def inner(self, tokens: list[Token], indent: int) -> str:
        """Render tokens one after the other."""
        methods = self.methods
        if len(tokens) == 1:
            token = tokens[0]
            return methods[token["type"]](self, token, indent)
        return "".join([methods[token["type"]](self, token, indent) for token in tokens])
