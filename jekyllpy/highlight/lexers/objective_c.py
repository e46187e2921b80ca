"""Objective-C and Objective-C++ as Rouge 3.30 reads them: C with messages and classes. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, read_again
from jekyllpy.highlight.lexers.c import CLexer, word_kinds
from jekyllpy.highlight.lexers.cpp import KINDS as CPP_KINDS
from jekyllpy.highlight.lexers.cpp import CppLexer
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words import c

NAME = r"[a-zA-Z$_][a-zA-Z0-9$_]*"
PLAIN = r"[a-zA-Z_][a-zA-Z0-9_]*"
AT_WORDS = (
    *("selector", "private", "protected", "public", "encode", "synchronized", "try", "throw", "catch", "finally"),
    *("end", "property", "synthesize", "dynamic", "optional", "interface", "implementation", "import"),
    "autoreleasepool",
)
AT_KINDS = kinds_of((AT_WORDS, Keyword), (("true", "false", "YES", "NO"), Name.Builtin))
BUILTINS = dict.fromkeys(("YES", "NO", "nil"), Name.Builtin)
CALLED = by_groups(Name.Function, Text, Punctuation)


def read_at_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word after an at sign; one that is not known is an error."""
    yield match.start(), AT_KINDS.get(match[1], Error), match.group()


def read_sign(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the sign before a method and the type it returns."""
    scan.push("method")
    yield match.start(1), Keyword, match[1]
    yield match.start(2), Text, match[2]
    if match[3]:
        yield from read_again(match, 3, lexer)
    yield match.start(4), Text, match[4]


def read_argument(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read an argument's type and name."""
    yield from read_again(match, 1, lexer)
    yield match.start(2), Name.Variable, match[2]


# What messages, classes and methods are read by, whatever the language around them.
STATES: dict[str, Rules] = {
    "ternary": [(r":", Punctuation, "#pop"), include("statements")],
    "any-message": [(r"[\]{]", Punctuation, "#pop"), (r";", Error), include("statements")],
    "message": [
        (rf"({NAME})(\s*)(:)", CALLED, ("#pop", "message-with-arguments")),
        (rf"({NAME})(\s*)(\])", CALLED, "#pop"),
        include("any-message"),
    ],
    "message-with-arguments": [
        (r"\{", Punctuation, "body"),
        (rf"({NAME})(\s*)(:)", CALLED, "#pop"),
        include("any-message"),
    ],
    "array": [(r"\]", Punctuation, "#pop"), (r",", Punctuation), include("statements")],
    "dictionary": [(r"\}", Punctuation, "#pop"), (r",", Punctuation), include("statements")],
    "object-class": [
        include("blank"),
        (
            rf"({NAME})(\s*)(:)(\s*)({NAME})",
            by_groups(Name.Class, Text, Punctuation, Text, Name.Class),
            "#pop",
        ),
        (
            rf"({NAME})(\s*)(\()(\s*)({NAME})(\s*)(\))",
            by_groups(Name.Class, Text, Punctuation, Text, Name.Label, Text, Punctuation),
            "#pop",
        ),
        (NAME, Name.Class, "#pop"),
    ],
    "forward-class": [
        include("blank"),
        (rf"({NAME})(\s*)(,)(\s*)", by_groups(Name.Class, Text, Punctuation, Text), "#push"),
        (rf"({NAME})(\s*)(;?)", by_groups(Name.Class, Text, Punctuation), "#pop"),
    ],
    "method": [
        (r",", Punctuation),
        (r"\.\.\.", Punctuation),
        (rf"(\(.*?\))({NAME})", read_argument),
        (rf"({NAME})(\s*)(:)", CALLED),
        (r";", Punctuation, "#pop"),
        (r"\{", Punctuation, ("#pop", "body")),
        include("inline"),
        (r"//.*\n", Comment.Single),
        (r"\s+", Text),
        default("#pop"),
    ],
}


def add_objects(tokens: Mapping[str, Rules]) -> dict[str, Rules]:
    """Return a language's states with those of messages and classes."""
    return {
        **tokens,
        "root": [(rf"([-+])(\s*)(\(.*?\))?(\s*)(?={NAME}:?)", read_sign), *tokens["root"]],
        "statements": [
            (r'@"', String, "string"),
            (r"@'(?:\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|\\.|[^\\'\n]')", String.Char),
            (r"@(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[lL]?", Number.Float),
            (r"@(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?", Number.Float),
            (r"@0x[0-9a-fA-F]+[lL]?", Number.Hex),
            (r"@0[0-7]+[lL]?", Number.Oct),
            (r"@\d+l?", Number.Integer),
            (r"in\b", Keyword),
            (r"@(?:interface|implementation)\b", Keyword, "object-class"),
            (r"@(?:class|protocol)\b", Keyword, "forward-class"),
            (r"@([^\W_]+)", read_at_word),
            (r"\?", Punctuation, "ternary"),
            (r"\[", Punctuation, "message"),
            (r"@\[", Punctuation, "array"),
            (r"@\{", Punctuation, "dictionary"),
            *tokens["statements"],
        ],
        **STATES,
    }


class ObjectiveCLexer(CLexer):
    """Objective-C."""

    name = "Objective-C"

    tokens: ClassVar[dict[str, Rules]] = {
        **add_objects(CLexer.tokens),
        "names": [(PLAIN, by_word({**BUILTINS, **word_kinds(c)}, Name))],
    }


class ObjectiveCppLexer(CppLexer):
    """Objective-C++."""

    name = "Objective-C++"

    tokens: ClassVar[dict[str, Rules]] = {
        **add_objects(CppLexer.tokens),
        "names": [(PLAIN, by_word({**BUILTINS, **CPP_KINDS}, Name))],
        "statements": [
            (r"(\.)(class)", by_groups(Operator, Name.Builtin.Pseudo)),
            (
                r"(@selector)(\()(class)(\))",
                by_groups(Keyword, Punctuation, Name.Builtin.Pseudo, Punctuation),
            ),
            *add_objects(CppLexer.tokens)["statements"],
        ],
    }
