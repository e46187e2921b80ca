"""Dart as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.methods import MethodNames
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.dart import DECLARATIONS, KEYWORDS, TYPES

NAME = r"[a-zA-Z_]\w*"
METHODS = MethodNames(
    compiled(r"[a-zA-Z0-9_.\[\]\s]+"), compiled(r"(?<=\s)[a-zA-Z_][a-zA-Z0-9_]*"), compiled(r"\s[^\sa-zA-Z_]")
)


def find_method(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a method's type and name and what opens its parameters; decline when none begins on this line."""
    found = METHODS.find(match, scan)
    return read_method(lexer, scan, match.start(), found) if found else None


def read_method(lexer: RougeLexer, scan: Scan, start: int, found: tuple[int, int]) -> Iterator[Found]:
    """Read what stands before a method's name by the same rules, then the name."""
    name, end = found
    scan.pos = scan.text.index("(", end) + 1
    yield from lexer.get_tokens_unprocessed(scan.text[start:name])
    yield name, Name.Function, scan.text[name:end]
    yield end, Text, scan.text[end : scan.pos - 1]
    yield scan.pos - 1, Punctuation, "("


class DartLexer(RougeLexer):
    """Dart."""

    name = "Dart"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^(?=[a-zA-Z_\s])", find_method),
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (r'"', String, "double"),
            (r"'", String, "single"),
            (r"r\"[^\"]*\"|r'[^']*'", String.Other),
            (rf"#(?:{NAME})?", String.Symbol),
            (rf"@{NAME}", Name.Decorator),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (words(DECLARATIONS, suffix=r"\b"), Keyword.Declaration),
            (words(TYPES, suffix=r"\b"), Keyword.Type),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (r"(?:class|interface|mixin)\b", Keyword.Declaration, "class"),
            (r"(?:import|deferred|export|library|part\s*of|part|source)\b", Keyword.Namespace, "import"),
            (rf"(\.)({NAME})", by_groups(Operator, Name.Attribute)),
            (rf"{NAME}:", Name.Label),
            (rf"\$?{NAME}", Name),
            (r"[~^*!%&|+=:/?-]", Operator),
            (r"[\[\](){}<>.,;]", Punctuation),
            (r"\d*\.\d+(?:[eE]-?\d+)?", Number.Float),
            (r"0x[0-9a-fA-F]+", Number.Hex),
            (r"\d+L?", Number.Integer),
        ],
        "class": [(r"\s+", Text), (NAME, Name.Class, "#pop")],
        "double": [(r'"', String, "#pop"), (r'[^\\$"]+', String), include("parts")],
        "single": [(r"'", String, "#pop"), (r"[^\\$']+", String), include("parts")],
        "import": [(r";", Operator, "#pop"), (r"(?:show|hide)\b", Keyword.Declaration), include("root")],
        "parts": [
            (rf"\${NAME}|\$\{{[^}}]+\}}", String.Interpol),
            (r"\\[nrt\"'\\]", String.Escape),
        ],
    }
