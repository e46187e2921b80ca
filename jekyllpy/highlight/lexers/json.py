"""JSON as Rouge 3.30 reads it, with or without comments. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text, Whitespace

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups

WORD = "[a-zA-Z0-9_$]"


class JsonLexer(RougeLexer):
    """Objects and arrays; whatever has no place in them is an error."""

    name = "JSON"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Whitespace),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "array"),
            (r"[\]}]", Punctuation),
            include("name"),
            include("value"),
        ],
        "object": [
            (r"\s+", Whitespace),
            include("name"),
            include("value"),
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            (r"\[", Punctuation, "array"),
            (r",", Punctuation),
        ],
        "array": [
            (r"\s+", Whitespace),
            include("value"),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "#push"),
            (r"\]", Punctuation, "#pop"),
            (r",", Punctuation),
        ],
        "name": [(r'("(?:\\.|[^"\\\n])*?")(\s*)(:)', by_groups(Name.Label, Whitespace, Punctuation))],
        "value": [
            (r'"', String.Double, "string"),
            (r"true|false|null", Keyword.Constant),
            (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][+-]?\d+)?", Number.Float),
            (r"-?(?:0|[1-9]\d*)(?:[eE][+-]?\d+)?", Number.Integer),
        ],
        "string": [(r'[^\\"]+', String.Double), (r"\\.", String.Escape), (r'"', String.Double, "#pop")],
    }


class JsonDocLexer(JsonLexer):
    """JSON in documentation: comments and dots for what is left out."""

    name = "JSON with comments"

    tokens: ClassVar[dict[str, Rules]] = {
        **JsonLexer.tokens,
        "name": [
            (
                r"(?=[\w$])",
                Guard(rf"({WORD}+)(\s*)(:)", rf"{WORD}+", by_groups(Name.Attribute, Text, Punctuation)),
            ),
            *JsonLexer.tokens["name"],
        ],
        "value": [
            (r"(?=/\*)", Guard(r"/\*.*?\*/", r".*", Comment)),
            (r"//.*", Comment.Single),
            (r"\.\.\.", Comment.Single),
            *JsonLexer.tokens["value"],
        ],
    }
