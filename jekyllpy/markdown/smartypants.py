"""Jekyll's `smartify`: quotes, dashes, dots and entities of a text, its HTML read as such; no other Markdown."""

from __future__ import annotations

from jekyllpy.markdown.dialect import KramdownMarkdown
from jekyllpy.markdown.options import Options


class SmartyPants(KramdownMarkdown):
    """The dialect with a few of its rules only; a line that is no HTML stays a line."""

    def __init__(self, options: Options) -> None:
        super().__init__(options._replace(input="kramdown"))
        self.block.rules = ["block_html"]
        self.inline.rules = ["smart_quotes", "entity", "typography", "inline_html"]

    def smartify(self, text: str) -> str:
        """Return a text with typographic characters."""
        return self.convert(text).removesuffix("\n")
