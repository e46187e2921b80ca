"""Reads Liquid inside the markup of a tag, as Jekyll's tags allow for names and paths."""

from __future__ import annotations

from jekyllpy.liquid.options import Source
from jekyllpy.liquid.syntax.nodes import Body
from jekyllpy.liquid.syntax.parser import Parser


def read_embedded(parser: Parser, markup: str, offset: int) -> Body:
    """Parse markup as a template of its own whose errors point at the tag."""
    inner = Parser(Source(parser.source.path, markup, parser.place(offset)[0]), parser.options, parser.tags)
    body = inner.document()
    for node in body.nodes:
        node.offset = offset
    parser.warnings.extend(inner.warnings)
    return body
