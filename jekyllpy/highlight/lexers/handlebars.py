"""Handlebars and Mustache as Rouge 3.30 reads them, in a template of another language. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.embed import go_on_with_parent
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found

NAME = r"[\w$-]+"


def read_text(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Hand text to the language around it; an attribute's value that begins with a field is over after it."""
    yield from go_on_with_parent(lexer, match, scan) or ()
    part = scan.memory.get("html")
    if part and part.stack[-1] == "value":
        part.pop()


class HandlebarsLexer(RougeLexer):
    """Handlebars and Mustache."""

    name = "Handlebars"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\\\{+", go_on_with_parent),
            (r"\{\{!--", Comment, "comment"),
            (r"(?=\{\{!)", Guard(r"\{\{!.*?\}\}", r".*", Comment)),
            (r"\{\{\{?", Keyword, ("field", "sign")),
            (r"[\s\S][^\\{]*(?:\{(?!\{)[^\\{]*)*(?=\\|\{\{)", read_text),
            (r"[\s\S]+", go_on_with_parent),
        ],
        "comment": [
            (r"\{\{", Comment, "#push"),
            (r"\}\}", Comment, "#pop"),
            (r"[^{}]+|[{}]", Comment),
        ],
        "field": [
            (r"\}\}\}?", Keyword, "#pop"),
            (r"\|", Punctuation),
            (r"~", Keyword),
            (r"\s+", Text),
            (r"=", Operator),
            (r"[\[\]()]", Punctuation),
            (r"\.(?=[}\s])|\.\.", Name.Variable),
            (r"[/.]", Punctuation),
            (r'"(?:\\.|[^"\\\n])*(?:"|\\")', String.Double),
            (r"'(?:\\.|[^'\\\n])*(?:'|\\')", String.Single),
            (r"\d+(?=\}\s)", Number),
            (r"(?:true|false)(?=[}\s])", Keyword.Constant),
            (r"else(?=[}\s])", Keyword),
            (r"this(?=[}\s])", Name.Builtin.Pseudo),
            (rf"@{NAME}", Name.Attribute),
            (NAME, Name.Variable),
        ],
        "sign": [(r"[#/]", Keyword, ("#pop", "block")), (r"[>^&~]", Keyword), default("#pop")],
        "block": [(r"if(?=[}\s])", Keyword), (NAME, Name.Namespace, "#pop"), default("#pop")],
    }
