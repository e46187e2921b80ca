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
        block = KramdownBlockParser(options)
        inline = KramdownInlineParser(options)
        block.inline = inline
        super().__init__(KramdownRenderer(), block, inline, plugins)

    def convert(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert a text; nothing of it stays behind."""
        if sys.getrecursionlimit() < _FRAMES:
            sys.setrecursionlimit(_FRAMES)
        state = KramdownState()
        state.document = Document(self.options, us_ascii=us_ascii)
        state.env["document"] = state.document
        result, _ = self.parse(_one_line_end(text), state)
        assert isinstance(result, str)
        return result

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
            finish_gfm(document, state.tokens)
        assert self.renderer is not None
        return self.renderer(state.tokens, state)


def _one_line_end(text: str) -> str:
    """Return a text with line feeds only, and exactly one more at the end than before at most."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n") + "\n"
