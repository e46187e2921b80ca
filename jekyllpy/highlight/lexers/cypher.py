"""Cypher, Neo4j's queries, as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, Whitespace, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.cypher import FUNCTIONS, KEYWORDS, PREDICATES

CALLED = kinds_of((FUNCTIONS, Name.Function), (KEYWORDS, Keyword))
KINDS = kinds_of((PREDICATES, Operator.Word), (KEYWORDS, Keyword))


def read_called(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word before a bracket."""
    yield match.start(1), CALLED.get(match[1].upper(), Name), match[1]
    yield match.start(2), Whitespace, match[2]
    yield match.start(3), String.Symbol, match[3]


def read_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read another word."""
    yield match.start(), KINDS.get(match.group().upper(), Name), match.group()


def quoted(quote: str, kind: _TokenType) -> tuple[str, _TokenType]:
    """Return the rule of a text in quotes; without an end, the last escaped quote ends it."""
    return rf"{quote}(?:\\[\\{quote}]|[^{quote}\\]|\\(?![\\{quote}]))*(?:{quote}|\\{quote})", kind


class CypherLexer(RougeLexer):
    """Cypher."""

    name = "Cypher"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "remark"),
            (r"[*+<>=&|~%^-]", Operator),
            (r"[{}),;\[\]]", String.Symbol),
            (r"(\w+)(:)(\s*)(-?[._\d]+)", by_groups(Name.Label, String.Delimiter, Whitespace, Number)),
            (r"(\w+)(\s*)(\()", read_called),
            (r":\w+", Name.Class),
            (r"(-?\d+)(\.\.)(-?\d+)", by_groups(Number, Operator, Number)),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+", Number.Float),
            (r"0[0-7]+", Number.Oct),
            (r"0[xX][a-fA-F0-9]+", Number.Hex),
            (r"\d+", Number.Integer),
            (r"[.\w]+:", Name.Property),
            (r"\(", String.Symbol),
            (r"[.\w$]+", read_word),
            quoted('"', String.Double),
            quoted("'", String.Single),
            quoted("`", String.Backtick),
        ],
        "remark": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[/*]", Comment.Multiline),
        ],
    }
