"""kramdown as a mistune `Markdown`: blocks, spans, abbreviations, footnotes, GFM's pass, then the renderer."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from mistune import BlockState, Markdown

from jekyllpy.markdown.block_parser import KramdownBlockParser
from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.passes.abbreviations import mark_abbreviations
from jekyllpy.markdown.passes.gfm import finish_gfm
from jekyllpy.markdown.passes.spans import read_spans
from jekyllpy.markdown.renderer import KramdownRenderer
from jekyllpy.markdown.span_parser import KramdownInlineParser
from jekyllpy.markdown.state import KramdownState

_FRAMES = 20_000  # a thousand levels of nesting take several frames each


class KramdownMarkdown(Markdown):
    """mistune's `Markdown` with kramdown's parsers and renderer; plugins and hooks work as there."""

    def __init__(self, options: Options, plugins: Iterable[Any] | None = None) -> None:
        self.options = options
        inline = KramdownInlineParser(options)
        super().__init__(KramdownRenderer(), KramdownBlockParser(options, inline), inline, plugins)

    def convert(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert a text; nothing of it stays behind."""
        result, _ = self.parse(text, self.new_state(us_ascii))
        assert isinstance(result, str)
        return result

    def new_state(self, us_ascii: bool = False) -> KramdownState:
        """Return the state of a new text."""
        state = KramdownState()
        state.document = Document(self.options, us_ascii=us_ascii)
        state.env["document"] = state.document
        return state

    def parse(self, s: str, state: BlockState | None = None) -> tuple[str | list[Token], BlockState]:
        """Parse and render as mistune does; a thousand levels of nesting need a deeper stack than Python allows."""
        if sys.getrecursionlimit() < _FRAMES:
            sys.setrecursionlimit(_FRAMES)
        return super().parse(_one_line_end(s), state or self.new_state())

    def render_state(self, state: BlockState) -> str | list[Token]:
        """Read the spans of all blocks, in kramdown's order, then render."""
        assert isinstance(state, KramdownState)
        document, inline = state.document, self.inline
        state.tokens = read_spans(inline, document, state.tokens)
        mark_abbreviations(document, state.tokens)
        for footnote in document.footnotes.values():
            footnote.token["children"] = read_spans(inline, document, footnote.token["children"])
            mark_abbreviations(document, footnote.token["children"])
        if self.options.gfm:
            finish_gfm(document, state.src, state.tokens)
        assert self.renderer is not None
        return self.renderer(state.tokens, state)


def _one_line_end(text: str) -> str:
    """Return a text with line feeds only, and exactly one more at the end than before at most."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n") + "\n"
