"""Turtle and TriG as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.actions import quoted, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules

REST = r'[^:;<>#@"().\[\]{} ]'


class TurtleLexer(RougeLexer):
    """Turtle."""

    name = "Turtle"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"@(?:base|prefix)\b", Keyword.Declaration),
            (r"(?:true|false)\b", Keyword.Constant),
            (r'"""', up_to(r'"""', String)),
            (r'(?=")', quoted('"', String)),
            (r"'''", up_to(r"'''", String)),
            (r"(?=')", quoted("'", String)),
            (r"#.*", Comment.Single),
            (r"@[^\s,.;]+", Name.Attribute),
            (r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)E[+-]?[0-9]+", Number.Float),
            (r"[+-]?[0-9]*\.[0-9]", Number.Float),
            (r"[+-]?[0-9]+", Number.Integer),
            (r"[.,;(){}\[\]]|\^\^", Punctuation),
            (r"<", up_to(r">", Name.Label)),
            (r"(?i:base|prefix)\b", Keyword.Declaration),
            (r"(?:GRAPH|a)\b", Keyword),
            (r"\s+", Whitespace),
            (rf"{REST}*:", Name.Namespace),
            (rf"{REST}+", Name),
        ],
    }
