"""The block rules in kramdown's order, one subject a file; the order is the grammar."""

from __future__ import annotations

from jekyllpy.markdown.blocks import (
    code,
    definitions,
    extensions,
    fences,
    headers,
    html,
    lines,
    lists,
    math,
    paragraphs,
    quotes,
    references,
    tables,
)
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.rules import Rule


def block_rules(options: Options) -> tuple[Rule, ...]:
    """Return the chain for one set of options: GFM has its own fences, headers and paragraphs."""
    gfm = options.gfm
    return (
        paragraphs.plain_paragraph(options),
        lines.BLANK_LINES,
        code.INDENTED,
        *((fences.FENCED_MIXED, fences.FENCED_GFM) if gfm else (fences.FENCED,)),
        quotes.QUOTE,
        headers.atx(options),
        lines.HORIZONTAL_RULE,
        lists.LIST_GFM if gfm else lists.LIST,
        definitions.DEFINITIONS,
        html.HTML,
        headers.SETEXT,
        math.MATH,
        tables.TABLE,
        references.FOOTNOTE,
        references.LINK,
        references.ABBREVIATION,
        extensions.EXTENSIONS,
        lines.END_OF_BLOCK,
        paragraphs.paragraph(options),
    )
