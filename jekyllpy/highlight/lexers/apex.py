"""Apex as Rouge 3.30 reads it; capitals mean nothing in its words. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.apex import DECLARATIONS, KEYWORDS, QUERIES, TYPES

NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
DIGITS = r"(?:[0-9]_+[0-9]|[0-9])+"
KINDS = kinds_of(
    (KEYWORDS, Keyword),
    ({word.lower() for word in QUERIES}, Keyword),
    (DECLARATIONS, Keyword.Declaration),
    (TYPES, Keyword.Type),
    (("true", "false", "null"), Keyword.Constant),
    (("package",), Keyword.Namespace),
)


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word with the sign before it and the one after it; these tell what it names."""
    whole = KINDS.get(match.group().lower())
    if whole is None and match[1] == "@":
        whole = Name.Decorator
    kinds: dict[str, _TokenType] = {":": Name.Label, "(": Name.Function}
    kind = kinds.get(match[3]) or (Name.Property if match[1] == "." else None)
    if whole or kind is None:
        yield match.start(), whole or Name, match.group()
        return
    yield match.start(1), Operator, match[1]
    yield match.start(2), kind, match[2]
    yield match.start(3), Punctuation, match[3]


class ApexLexer(RougeLexer):
    """Apex."""

    name = "Apex"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (r"(?:class|interface)\b", Keyword.Declaration, "class"),
            (r"import\b", Keyword.Namespace, "import"),
            (rf"([@$.]?)({NAME})([:(]?)", read_name),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (rf"{DIGITS}\.{DIGITS}(?:[eE]{DIGITS})?[fd]?", Number.Float),
            (r"0[bB](?:[01]_+[01]|[01])+", Number.Bin),
            (r"0[xX](?:[0-9a-fA-F]_+[0-9a-fA-F]|[0-9a-fA-F])+", Number.Hex),
            (r"0(?:[0-7]_+[0-7]|[0-7])+", Number.Oct),
            (rf"{DIGITS}L?", Number.Integer),
            (r"[-+/*~^!%&<>|=.?]", Operator),
            (r"[\[\](){},:;]", Punctuation),
        ],
        "class": [(r"\s+", Text), (NAME, Name.Class, "#pop")],
        "import": [(r"\s+", Text), (r"[a-zA-Z0-9_.]+\*?", Name.Namespace, "#pop")],
        "double": [
            (r"\\[btnfr\\\"']", String.Escape),
            (r'[^\\"]+', String.Double),
            (r'"', String.Double, "#pop"),
        ],
        "single": [
            (r"\\[btnfr\\\"']", String.Escape),
            (r"[^\\']+", String.Double),
            (r"'", String.Double, "#pop"),
        ],
    }
