"""Scheme as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.words.scheme import BUILTINS, KEYWORDS

NAME = r"[a-zA-Z0-9!$%&*+,/:<=>?@^_~|-]+"
KINDS = kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin))


class SchemeLexer(RougeLexer):
    """Scheme."""

    name = "Scheme"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Text),
            (r"-?\d+\.\d+", Number.Float),
            (r"-?\d+", Number.Integer),
            (r"[+-]inf\.[f0]", Number),
            (r"#b[01]+", Number.Bin),
            (r"#o[0-7]+", Number.Oct),
            (r"#d[0-9]+", Number.Integer),
            (r"#[xX][0-9a-fA-F]+", Number.Hex),
            (r"#[ei][\d.]+", Number.Other),
            (r'"(?:\\[\\"]|[^"])*"', String),
            (rf"'{NAME}", String.Symbol),
            (r"#\\(?:[()/'\"._!$%& ?=+-]|[a-zA-Z0-9]+)", String.Char),
            (r"#t|#f", Name.Constant),
            (r"'|#|`|,@|,|\.", Operator),
            (r"(['#])(\s*)(\()", by_groups(String.Symbol, Text, Punctuation)),
            (r"[(\[]", Punctuation, "call"),
            (r"[)\]]", Punctuation),
            (NAME, Name.Variable),
        ],
        "call": [(NAME, by_word(KINDS, Name.Function), "#pop"), default("#pop")],
    }
