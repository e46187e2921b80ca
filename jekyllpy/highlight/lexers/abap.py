"""ABAP as Rouge 3.30 reads it; capitals mean nothing. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import by_lower_word, kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.abap import BUILTINS, KEYWORDS, NEW_KEYWORDS, TYPES

KINDS = kinds_of(({word.lower() for word in KEYWORDS}, Keyword), (TYPES, Keyword.Type))
CALLED = kinds_of(({word.lower() for word in NEW_KEYWORDS}, Keyword), (BUILTINS, Name.Builtin))


def read_called(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word before a bracket; after an arrow it is a method's."""
    if match[1]:
        yield match.start(1), Operator, match[1]
    yield match.start(2), Name if match[1] else CALLED.get(match[2].lower(), Name), match[2]
    yield match.start(3), Punctuation, match[3]


class AbapLexer(RougeLexer):
    """ABAP."""

    name = "ABAP"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r'".*', Comment.Single),
            (r"^\*.*", Comment.Multiline),
            (r"\d+", Number.Integer),
            (r"['`]", String.Single, "string"),
            (r"[\[\](){}.,:|]", Punctuation),
            (r"(->|=>)?([A-Za-z][A-Za-z0-9_-]*)(\()", read_called),
            (r"\w+", by_lower_word(KINDS, Name)),
            (r"[-*+%/~=&?<>!#@^]+", Operator),
        ],
        "string": [
            (r"\\.|''|``", String.Escape),
            (r"['`]", String.Single, "#pop"),
            (r"[^\\'`]+", String.Single),
        ],
    }
