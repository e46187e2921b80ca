"""Java as Rouge 3.30 reads it; a name after words and before a bracket is a method. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.lexers.methods import MethodNames
from jekyllpy.highlight.lexers.ruby_classes import UPPER, compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.java import CONSTANTS, DECLARATIONS, KEYWORDS, TYPES

NAME = r"[^\W\d]\w*"
METHODS = MethodNames(
    compiled(r"[a-zA-Z0-9_.\[\]<>\s]+"), compiled(r"(?<=\s)[a-zA-Z_][a-zA-Z0-9_]*"), compiled(r"\s[^\sa-zA-Z_]")
)
KINDS = kinds_of((DECLARATIONS, Keyword.Declaration), (TYPES, Keyword.Type), (CONSTANTS, Keyword.Constant))


def find_method(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read the type and the name of a method; decline when no method begins here."""
    found = METHODS.find(match, scan)
    return read_method(lexer, scan, match.start(), found) if found else None


def read_method(lexer: RougeLexer, scan: Scan, start: int, found: tuple[int, int]) -> Iterator[Found]:
    """Read what stands before a method's name by the same rules, then the name."""
    name, end = found
    yield from lexer.get_tokens_unprocessed(scan.text[start:name])
    yield name, Name.Function, scan.text[name:end]
    scan.pos = end


class JavaLexer(RougeLexer):
    """Java 17 and before."""

    name = "Java"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^\S\n]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"(?=[a-zA-Z_\n])", find_method),
            (r"\n", Text),
            (r"@" + NAME, Name.Decorator),
            (r"(?:class|interface)\b", Keyword.Declaration, "class"),
            (r"(?:import|package)\b", Keyword.Namespace, "import"),
            (words((*DECLARATIONS, *TYPES, *CONSTANTS), suffix=r"\b"), by_word(KINDS, Name)),
            (r'"(?:\\[\\"]|[^"])*"', String),
            (r"'(?:\\.|[^\\]|\\u[0-9a-f]{4})'", String.Char),
            (rf"(\.)({NAME})", by_groups(Operator, Name.Attribute)),
            (rf"{NAME}:", Name.Label),
            (rf"[{UPPER}][{UPPER}\d_]*\b", Name.Constant),
            (rf"[{UPPER}][^\W_]*\b", Name.Class),
            (rf"\$?{NAME}", Name),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", Operator),
            (r"\d(?:_*\d)*\.\d(?:_*\d)*(?:[eE]\d(?:_*\d)*)?[fd]?", Number.Float),
            (r"0[bB][01](?:_*[01])*", Number.Bin),
            (r"0[xX][0-9a-fA-F](?:_*[0-9a-fA-F])*", Number.Hex),
            (r"0[0-7](?:_*[0-7])*", Number.Oct),
            (r"\d(?:_*\d)*L?", Number.Integer),
        ],
        "class": [(r"\s+", Text), (NAME, Name.Class, "#pop")],
        "import": [(r"\s+", Text), (r"[a-zA-Z0-9_.]+\*?", Name.Namespace, "#pop")],
    }
