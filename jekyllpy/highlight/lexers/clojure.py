"""Clojure as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.clojure import BUILTINS, KEYWORDS

NAME = r"[\w!$%*+,<=>?/.-]+"
KEY = r"[\w!#$%*+,<=>?/.-]+"
KINDS = kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin))


def rules_of(kinds: Mapping[str, _TokenType]) -> dict[str, Rules]:
    """Return the rules of a Lisp in which these words are more than names."""

    def read_call(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        """Read a bracket and the name of what is called."""
        yield match.start(1), Punctuation, match[1]
        yield match.start(2), Whitespace, match[2]
        yield match.start(3), kinds.get(match[3], Name.Function), match[3]

    return {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Whitespace),
            (r"-?\d+\.\d+", Number.Float),
            (r"-?\d+", Number.Integer),
            (r'"(?:\\.|[^"\\]|\\(?=\n))*(?:"|\\")', String),
            (rf"'{KEY}", String.Symbol),
            (rf"::?{KEY}", Name.Constant),
            (r"\\.", String.Char),
            (r"~@|[`'#^~&@]", Operator),
            (rf"(\()(\s*)({NAME})", read_call),
            (NAME, by_word(kinds, Name)),
            (r"[\[\]{}()]", Punctuation),
        ]
    }


class ClojureLexer(RougeLexer):
    """Clojure and ClojureScript."""

    name = "Clojure"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = rules_of(KINDS)
