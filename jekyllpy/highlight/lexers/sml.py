"""Standard ML as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.sml import KEYWORDS

NAME = r"[\w']+"
SYMBOL = r"[!%&$#/:<=>?@\\~`^|*+-]+"
EQUALS = rf"=(?!{SYMBOL})"
KINDS = kinds_of((KEYWORDS, Keyword.Reserved), ((":", "|", "=", "=>", "->", "#", ":>"), Punctuation))


def word(names: str) -> str:
    """Return the pattern of keywords; with a prime they would be names."""
    return rf"(?:{names})\b(?!')"


def read_qualifier(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a structure's name and the point after it."""
    yield match.start(1), Error if match[1] in KEYWORDS else Name.Namespace, match[1]
    yield match.start(2), Punctuation, match[2]


def string_rules(kind: _TokenType) -> Rules:
    """Return the rules of a text in quotes."""
    return [
        (r'[^"\\]+', kind),
        (r'"', kind, "#pop"),
        (r"\\(?:[\\\"abtnvfr]|\^[@-^]|[0-9]{3}|u[0-9a-fA-F]{4})", String.Escape),
        (r"\\\s+\\", String.Interpol),
    ]


class SmlLexer(RougeLexer):
    """Standard ML."""

    name = "SML"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [(r"\s+", Text), (r"\(\*", Comment, "remark")],
        "delimiters": [
            (r"[(\[{]", Punctuation, "main"),
            (r"[)\]}]", Punctuation, "#pop"),
            (word("let|if|local"), Keyword.Reserved, ("#push", "#push")),
            (word("struct|sig|while"), Keyword.Reserved, "#push"),
            (word("do|else|end|in|then"), Keyword.Reserved, "#pop"),
        ],
        "core": [
            (r"[()\[\]{},;_]|\.\.\.", Punctuation),
            (r'#"', String.Char, "character"),
            (r'"', String.Double, "string"),
            (r"~?0x[0-9a-fA-F]+|0wx[0-9a-fA-F]+", Number.Hex),
            (r"0w\d+", Number.Integer),
            (r"~?\d+(?:\.\d+)?[eE]~?\d+|~?\d+\.\d+", Number.Float),
            (r"~?\d+", Number.Integer),
            (rf"#\s*(?:[1-9][0-9]*|{NAME})|#\s+{SYMBOL}", Name.Label),
            (word("datatype|abstype"), Keyword.Reserved, "data-name"),
            (rf"(?={word('exception')})", Text, "exception"),
            (word("functor|include|open|signature|structure"), Keyword.Reserved, "structure-name"),
            (word("type|eqtype"), Keyword.Reserved, "type-name"),
            (rf"'{NAME}", Name.Decorator),
            (rf"({NAME})(\.)", read_qualifier, "qualified"),
            (rf"{NAME}|{SYMBOL}", by_word(KINDS, Name)),
        ],
        "qualified": [
            (rf"({NAME})(\.)", read_qualifier),
            (rf"{NAME}|{SYMBOL}", by_word(KINDS, Name), "#pop"),
        ],
        "root": [(r"#!.*\n", Comment.Preproc), default("main")],
        "main": [
            include("blank"),
            (word("val|and"), Keyword.Reserved, "value-name"),
            (word("fun"), Keyword.Reserved, ("#pop", "main-function", "function-name")),
            include("delimiters"),
            include("core"),
        ],
        "main-function": [
            include("blank"),
            (word("fun|and"), Keyword.Reserved, "function-name"),
            (word("val"), Keyword.Reserved, ("#pop", "main", "value-name")),
            (r"\|", Punctuation, "function-name"),
            (word("case|handle"), Keyword.Reserved, ("#pop", "main")),
            include("delimiters"),
            include("core"),
        ],
        "string": string_rules(String.Double),
        "character": string_rules(String.Char),
        "breakout": [(rf"(?={word('|'.join(sorted(KEYWORDS)))})", Text, "#pop")],
        "structure-name": [include("blank"), include("breakout"), (NAME, Name.Namespace), default("#pop")],
        "annotations": [(r"'[\w']*", Name.Decorator), (r"\(", Punctuation, "type-variables")],
        "function-name": [
            include("blank"),
            include("annotations"),
            (rf"{NAME}|{SYMBOL}", Name.Function, "#pop"),
        ],
        "value-name": [
            include("blank"),
            include("annotations"),
            (rf"({NAME})(\s*)({EQUALS})", by_groups(Name.Variable, Text, Punctuation), "#pop"),
            (rf"({SYMBOL})(\s*)({EQUALS})", by_groups(Name.Variable, Text, Punctuation)),
            (rf"{NAME}|{SYMBOL}", Name.Variable, "#pop"),
            default("#pop"),
        ],
        "type-name": [
            include("blank"),
            include("breakout"),
            include("annotations"),
            (EQUALS, Punctuation, ("#pop", "type-binding")),
            (rf"{NAME}|{SYMBOL}", Keyword.Type),
        ],
        "type-binding": [
            include("blank"),
            (word("and"), Keyword.Reserved, ("#pop", "type-name")),
            include("breakout"),
            include("core"),
        ],
        "data-name": [
            include("blank"),
            include("breakout"),
            include("annotations"),
            (r"(=)(\s*)(datatype)\b", by_groups(Punctuation, Text, Keyword.Reserved), "#pop"),
            (EQUALS, Punctuation, ("#pop", "data-binding", "data-constructor")),
            (rf"{NAME}|{SYMBOL}", Keyword.Type),
        ],
        "data-binding": [
            include("blank"),
            (word("and"), Keyword.Reserved, ("#pop", "data-name")),
            (word("withtype"), Keyword.Reserved, ("#pop", "type-name")),
            (word("of"), Keyword.Reserved),
            (rf"(\|)(\s*)({NAME})", by_groups(Punctuation, Text, Name.Class)),
            (rf"(\|)(\s+)({SYMBOL})", by_groups(Punctuation, Text, Name.Class)),
            include("breakout"),
            include("core"),
        ],
        "exception": [
            include("blank"),
            (rf"(exception|and)(\s+)({NAME})", by_groups(Keyword.Reserved, Text, Name.Class)),
            (rf"(exception|and)(\s*)({SYMBOL})", by_groups(Keyword.Reserved, Text, Name.Class)),
            (word("of"), Keyword.Reserved),
            include("breakout"),
            include("core"),
        ],
        "data-constructor": [include("blank"), (rf"{NAME}|{SYMBOL}", Name.Class, "#pop")],
        "type-variables": [
            include("blank"),
            (r"'[\w']*", Name.Decorator),
            (NAME, Name),
            (r",", Punctuation),
            (r"\)", Punctuation, "#pop"),
            (SYMBOL, Name),
        ],
        "remark": [
            (r"[^(*)]+", Comment.Multiline),
            (r"\(\*", Comment.Multiline, "#push"),
            (r"\*\)", Comment.Multiline, "#pop"),
            (r"[(*)]", Comment.Multiline),
        ],
    }
