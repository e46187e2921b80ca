"""Racket as Rouge 3.30 reads it: the word after a bracket is what is done. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.racket import BUILTINS, KEYWORDS

NAME = r"[^\s()\[\]{}'`,.]+"
KINDS = kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin))


class RacketLexer(RougeLexer):
    """Racket."""

    name = "Racket"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(?:;|#!).*", Comment.Single),
            (r"#\|", Comment.Multiline, "remark"),
            (r"#;", Comment.Multiline, "expression-remark"),
            (r"\s+", Text),
            (r"[+-]inf\.[f0]|[+-]nan\.0|-min\.0|\+max\.0|-?\d+\.\d+", Number.Float),
            (r"-?\d+", Number.Integer),
            (rf"#:{NAME}", Name.Tag),
            (r"#b[01]+", Number.Bin),
            (r"#o[0-7]+", Number.Oct),
            (r"#d[0-9]+", Number.Integer),
            (r"#[xX][0-9a-fA-F]+", Number.Hex),
            (r"#[ei][\d.]+", Number.Other),
            (r'"(?:\\[\\"]|[^"\\]|\\(?![\\"]))*(?:"|\\")', String),
            (rf"['`]{NAME}", String.Symbol),
            (r"#\\(?:[()/'\"._!$%& ?=+-]|[a-zA-Z0-9]+)", String.Char),
            (r"#[tT](?:[rR][uU][eE])?|#[fF](?:[aA][lL][sS][eE])?", Name.Constant),
            (r",@|['#`,.]", Operator),
            (r"[(\[{]", Punctuation, "command"),
            (r"[)\]}]", Punctuation),
            (NAME, Name.Variable),
        ],
        "remark": [
            (r"\|#", Comment.Multiline, "#pop"),
            (r"#\|", Comment.Multiline, "#push"),
            (r"[^|#]+|[|#]", Comment.Multiline),
        ],
        "expression-remark": [
            (r"[({\[]", Comment.Multiline, "list-remark"),
            (r'"(?:\\"|[^"])*?"', Comment.Multiline, "#pop"),
            (r"[^\s]+", Comment.Multiline, "#pop"),
            default("#pop"),
        ],
        "list-remark": [
            (r"[^(){}\[\]]+", Comment.Multiline),
            (r"[)}\]]", Comment.Multiline, "#pop"),
            (r"[({\[]", Comment.Multiline, "#push"),
        ],
        "command": [(NAME, by_word(KINDS, Name.Function), "#pop"), default("#pop")],
    }
