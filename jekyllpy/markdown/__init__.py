"""Markdown to HTML in kramdown's manner, as a dialect of mistune. Knows texts and options; no page and no site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.markdown.options import Options

if TYPE_CHECKING:
    from jekyllpy.markdown.dialect import KramdownMarkdown
    from jekyllpy.markdown.smartypants import SmartyPants

__all__ = ["Kramdown", "Options"]


class Kramdown:
    """Converts texts under one set of options; mistune is imported with the first text."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._markdown: KramdownMarkdown | None = None
        self._smartypants: SmartyPants | None = None

    @property
    def markdown(self) -> KramdownMarkdown:
        """The mistune `Markdown` that does the work; rules and plugins may be added to it."""
        if self._markdown is None:
            from jekyllpy.markdown.dialect import KramdownMarkdown

            self._markdown = KramdownMarkdown(self.options)
        return self._markdown

    def convert(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert a text to HTML; `us_ascii` writes what is made beyond ASCII as numeric references."""
        return self.markdown.convert(text, us_ascii=us_ascii)

    def smartify(self, text: str) -> str:
        """Return a text with typographic quotes, dashes and dots, as Jekyll's `smartify` filter does."""
        if self._smartypants is None:
            from jekyllpy.markdown.smartypants import SmartyPants  # one filter needs it

            self._smartypants = SmartyPants(self.options)
        return self._smartypants.smartify(text)
