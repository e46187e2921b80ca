"""Groovy and Gradle as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.lexers.methods import MethodNames
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.groovy import DECLARATIONS, GRADLE_KEYWORDS, GRADLE_TYPES, KEYWORDS, TYPES

METHODS = MethodNames(
    compiled(r"[\w.\[\]\s]+", ascii_words=True), compiled(r"(?<=\s)\w+", ascii_words=True), compiled(r"\s[.\[\]]")
)
CONSTANTS = (("true", "false", "null"), Keyword.Constant)


def find_method(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a method's type and name and what opens its parameters; decline when none begins on this line."""
    found = METHODS.find(match, scan)
    return read_method(lexer, scan, match.start(), found) if found else None


def read_method(lexer: RougeLexer, scan: Scan, start: int, found: tuple[int, int]) -> Iterator[Found]:
    """Read what stands before a method's name by the same rules, in the states that are open here."""
    name, end = found
    scan.pos = scan.text.index("(", end) + 1
    yield from lexer.run(Scan(scan.text[start:name], scan.stack))
    yield name, Name.Function, scan.text[name:end]
    yield end, Text, scan.text[end : scan.pos - 1]
    yield scan.pos - 1, Operator, "("


def rules_for(kinds: Mapping[str, _TokenType]) -> dict[str, Rules]:
    """Return the states of a language that has these words."""
    return {
        "root": [
            (r"^(?=[\w\s])", find_method),
            (r"[^\S\n]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (r"@\w[\w.]*", Name.Decorator),
            (r"(?:class|interface|trait)\b", Keyword.Declaration, "class"),
            (r"(?:package|import)\b", Keyword.Namespace, "import"),
            (r'"""', up_to(r'"""', String.Double)),
            (r"'''", up_to(r"'''", String.Single)),
            (r'"(?:\\[\s\S]|[^"\\\n])*(?:"|\\")', String.Double),
            (r"'(?:\\[\s\S]|[^'\\\n])*(?:'|\\')", String.Single),
            (r"\$/", up_to(r"/\$", String)),
            (r"/(?:\\[\s\S]|[^/\\\n])*(?:/|\\/)", String),
            (r"'\\.'|'[^\\]'|'\\u[0-9a-f]{4}'", String.Char),
            (r"(\.)([a-zA-Z_]\w*)", by_groups(Operator, Name.Attribute)),
            (r"[a-zA-Z_]\w*:", Name.Label),
            (r"[a-zA-Z_$]\w*", by_word(kinds, Name)),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", Operator),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", Number.Float),
            (r"0x[0-9a-f]+", Number.Hex),
            (r"[0-9]+L?", Number.Integer),
            (r"\n", Text),
        ],
        "class": [(r"\s+", Text), (r"\w+", Name.Class, "#pop")],
        "import": [(r"\s+", Text), (r"[\w.]+\*?", Name.Namespace, "#pop")],
    }


class GroovyLexer(RougeLexer):
    """Groovy."""

    name = "Groovy"
    ascii_words = True
    tokens: ClassVar[dict[str, Rules]] = rules_for(
        kinds_of((KEYWORDS, Keyword), (DECLARATIONS, Keyword.Declaration), (TYPES, Keyword.Type), CONSTANTS)
    )


class GradleLexer(RougeLexer):
    """Gradle's build files: Groovy with more words."""

    name = "Gradle"
    ascii_words = True
    tokens: ClassVar[dict[str, Rules]] = rules_for(
        kinds_of(
            (KEYWORDS | GRADLE_KEYWORDS, Keyword),
            (DECLARATIONS, Keyword.Declaration),
            (TYPES | GRADLE_TYPES, Keyword.Type),
            CONSTANTS,
        )
    )
