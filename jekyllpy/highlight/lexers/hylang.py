"""Hy as Rouge 3.30 reads it: the word after a bracket is what is done. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.hylang import BUILTINS, KEYWORDS

NAME = r"[\w!$%*+,<=>?/.-]+"
SYMBOL = r"[\w!#$%*+,<=>?/.-]+"
KINDS = kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin))


def read_call(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a bracket and the word after it."""
    yield match.start(1), Punctuation, match[1]
    yield match.start(2), Whitespace, match[2]
    yield match.start(3), KINDS.get(match[3], Name.Function), match[3]


class HylangLexer(RougeLexer):
    """Hy."""

    name = "Hy"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Whitespace),
            (r"-?\d+\.\d+", Number.Float),
            (r"-?\d+", Number.Integer),
            (r'"(?:\\.|[^"\\]|\\(?=\n))*(?:"|\\")', String),
            (rf"'{SYMBOL}", String.Symbol),
            (rf"::?{SYMBOL}", Name.Constant),
            (r"\\.", String.Char),
            (r"~@|[`'#^~&@]", Operator),
            (rf"(\()(\s*)({NAME})", read_call),
            (NAME, by_word(KINDS, Name)),
            (r"[\[\]{}()]", Punctuation),
        ],
    }
