"""SAS as Rouge 3.30 reads it; capitals mean nothing, a procedure has words of its own. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Literal, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words import sas as words

PROCEDURE = "procedure around"
NO_WORDS: frozenset[str] = frozenset()
SEMICOLON = re.compile(";")


def read_remark(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a semicolon and the remark after it; decline when that has no end."""
    end = scan.find_end(SEMICOLON, match.end())
    if end < 0:
        return None
    scan.pos = end
    start = match.start(3)
    return iter(
        [
            (match.start(1), Punctuation, match[1]),
            (match.start(2), Text, match[2]),
            (start, Comment.Single, scan.text[start:end]),
        ]
    )


def open_procedure(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a procedure."""
    name = scan.memory[PROCEDURE] = match[3].upper()
    scan.push("procedure")
    yield match.start(1), Keyword, match[1]
    yield match.start(2), Text, match[2]
    yield match.start(3), Keyword if name in words.PROCEDURES else Name, match[3]


def is_keyword(word: str) -> bool:
    """Tell whether a word means something everywhere."""
    return word in words.STATEMENTS or word in words.FUNCTIONS


def read_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word outside all procedures."""
    yield match.start(), Keyword if is_keyword(match.group().upper()) else Name, match.group()


def read_word_inside(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word of a procedure."""
    word = match.group().upper()
    own: frozenset[str] = (
        getattr(words, scan.memory[PROCEDURE], NO_WORDS) if scan.memory[PROCEDURE] in words.PROCEDURES else NO_WORDS
    )
    yield match.start(), Keyword if is_keyword(word) or word in own else Name, match.group()


def read_macro(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word of the macro language."""
    yield match.start(), Keyword if match.group().upper() in words.MACROS else Name, match.group()


class SasLexer(RougeLexer):
    """SAS."""

    name = "SAS"
    ascii_words = True
    flags = re.MULTILINE | re.IGNORECASE

    tokens: ClassVar[dict[str, Rules]] = {
        "basics": [
            (r"\s+", Text),
            (r"^%?\*", up_to(";", Comment.Single)),
            (r"(;)(\s*)(%?\*)", read_remark),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (r"'[0-9a-z]+'d", Literal.Date),
            (r"(?=')", Guard(r"'.+?'dt", r".*", Literal.Date, re.IGNORECASE)),
            (r"'[0-9:]+(?:[a|p]m)?'t", Literal.Date),
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
            (r"&[a-z0-9_&.]+", Name.Variable),
            (r"\d[0-9a-f]*x", Number.Hex),
            (r"\d[0-9e.-]+", Number),
            (r"_(?:n|error|file|infile|msg|iorc|cmd)_\b", Name.Builtin.Pseudo),
            (r"_(?:character|numeric|all)_\b", Name.Builtin),
            (r"(datalines|cards)(\s*)(;)", by_groups(Keyword, Text, Punctuation), "data"),
            (r"(datalines4|cards4)(\s*)(;)", by_groups(Keyword, Text, Punctuation), "long-data"),
            (r"\*\*|[*/+-]|[^¬~]?=:?|[<>]=?:?", Operator),
            (r"(?:eq|ne|gt|lt|ge|le|in)\b", Operator.Word),
            (r"[&|!¦¬∘~]", Operator),
            (r"(?:and|or|not|of|like)\b", Operator.Word),
            (r"\d+", Number.Integer),
            (r"\$", Keyword.Type),
            (r"(%macro|%mend)(\s*)(\w+)", by_groups(Keyword, Text, Name.Function)),
            (r"(?-i:%mend)", Keyword),
            (r"%\w+", read_macro),
        ],
        "rest": [
            (r"[(),;:{}\[\]\\.]", Punctuation),
            (r"[@?]", String.Symbol),
            (r"[^\s]+", Text),
        ],
        "root": [
            include("basics"),
            (r"(proc)(\s+)(\w+)", open_procedure),
            (r"(data)(\s+)([\w.]+)", by_groups(Keyword, Text, Name.Variable)),
            (r"(libname)(\s+)(\w+)", by_groups(Keyword, Text, Name.Variable)),
            (r"\w+", read_word),
            include("rest"),
        ],
        "procedure": [
            (r"quit|run", Keyword, "#pop"),
            include("basics"),
            (r"\w+", read_word_inside),
            include("rest"),
        ],
        "single": [(r"''", String.Escape), (r"'", String.Single, "#pop"), (r"[^']+", String.Single)],
        "double": [
            (r"&[a-z0-9_&]+\.?", String.Interpol),
            (r'""', String.Escape),
            (r'"', String.Double, "#pop"),
            (r'[^&"]+|&', String.Double),
        ],
        "data": [(r"[^;]+", String.Heredoc), (r";", Punctuation, "#pop")],
        "long-data": [(r";{4}", Punctuation, "#pop"), (r"[^;]+|;{1,3}", String.Heredoc)],
    }
