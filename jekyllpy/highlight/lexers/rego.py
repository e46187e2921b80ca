"""Rego as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word

KINDS = kinds_of(
    (("true", "false", "null"), Keyword.Constant),
    (("as", "default", "else", "import", "not", "package", "some", "with"), Operator.Word),
)


class RegoLexer(RougeLexer):
    """Rego."""

    name = "Rego"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"[\[\](){}|.,;!]", Punctuation),
            (r'"[^"]*"', String.Double),
            (r"-?\d+\.\d+(?:[eE][+-]?\d+)?", Number.Float),
            (r"-?\d+(?:[eE][+-]?\d+)?", Number),
            (r"\\u[0-9a-fA-F]{4}", Number.Hex),
            (r"\\[\"/bfnrt]", String.Escape),
            (r"[=><+*%/&:?@^~-]", Operator),
            (r"\w+", by_word(KINDS, Name)),
        ],
    }
