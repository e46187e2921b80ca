"""mistune's HTML renderer with kramdown's table of functions; what others register is called in mistune's way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mistune import BlockState, HTMLRenderer

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.render import blocks, code, footnotes, html, spans, tables
from jekyllpy.markdown.render.contents import contents_list
from jekyllpy.markdown.render.page import Method, Page
from jekyllpy.markdown.state import KramdownState


class Methods(dict[str, Method]):
    """The functions by type of token; a type that is not ours is left to mistune's renderer."""

    def __init__(self, renderer: KramdownRenderer, known: Mapping[str, Method]) -> None:
        super().__init__(known)
        self.renderer = renderer

    def __missing__(self, kind: str) -> Method:
        """Return a function that asks mistune's renderer."""
        return self.renderer.render_foreign


class KramdownRenderer(HTMLRenderer):
    """Renders kramdown's tokens; `register` adds a type as in mistune."""

    def __init__(self) -> None:
        super().__init__(escape=False)
        tables_of = (blocks, code, footnotes, html, spans, tables)
        self.methods = Methods(self, {kind: method for each in tables_of for kind, method in each.METHODS.items()})

    def register(self, name: str, method: Any) -> None:
        """Register a method `(renderer, text, **attrs)` for a type of token, as mistune's plugins do."""
        super().register(name, method)
        self.methods.pop(name, None)

    def __call__(self, tokens: Iterable[Token], state: BlockState) -> str:
        """Render a text, then put the footnotes and the table of contents into their places."""
        assert isinstance(state, KramdownState)
        page = Page(state.document, self.methods, _unique(state.src))
        result = page.inner(list(tokens), 0)
        notes = footnotes.footnote_list(page)
        if page.footnotes_place is None:
            result += notes
        else:
            result = result.replace(page.footnotes_place, notes, 1)
        if page.contents is not None:
            result = result.replace(page.contents.place, contents_list(page, page.contents), 1)
        return result

    def render_foreign(self, page: Page, token: Token, indent: int) -> str:
        """Render a token of a foreign type: its text or rendered children, and its attributes as keywords."""
        function = self._get_method(token["type"])
        attributes = token.get("attrs") or {}
        if "raw" in token:
            return function(token["raw"], **attributes)
        if "children" in token:
            return function(page.inner(token["children"], indent), **attributes)
        return function(**attributes)


def _unique(source: str) -> str:
    """Return a mark that does not occur in a text."""
    mark = "\x00"
    while mark in source:
        mark += "\x01\x00"
    return mark
