"""R as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.r import BUILTINS, CONSTANTS, FUNCTIONS, KEYWORDS

WORD = r"(?:[^\W\d_]|\.(?!\d))[\w.]*"
KINDS = {
    **dict.fromkeys(BUILTINS, Name.Builtin),
    **dict.fromkeys(CONSTANTS, Keyword.Constant),
    **dict.fromkeys(KEYWORDS, Keyword),
}
PRIMITIVE = "|".join(sorted(FUNCTIONS, reverse=True))  # a dot in a name stands for any character, as in Rouge


class RLexer(RougeLexer):
    """R and S."""

    name = "R"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"#'.*", Comment.Doc),
            (r"#.*", Comment.Single),
            (r"\s+", Whitespace),
            (r"`(?:\\.|[^\\`])+`", Name),
            (r"'(?:\\[\s\S]|[^\\'])*'", String.Single),
            (r'"(?:\\[\s\S]|[^\\"])*"', String.Double),
            (r"%[^%]*%", Operator),
            (r"0[xX][a-fA-F0-9]+(?:[pP][0-9]+)?[Li]?", Number.Hex),
            (r"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[Li]?", Number),
            (rf"(?:{PRIMITIVE})(?=\()", Name.Function),
            (rf"{WORD}|\.\.\d+", by_word(KINDS, Name)),
            (r"[\[\]{}();,]", Punctuation),
            (r"[-<>:!?@~=&|+*/^$%]", Operator),
        ],
    }
