"""CSS as Rouge 3.30 reads it: selectors, properties it knows or not, values. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.css import ATTRIBUTES, BUILTINS, CONSTANTS, VENDOR_PREFIXES

NAME = r"(?:[^\W\d]|-)[\w-]*"
VALUES = {**dict.fromkeys(BUILTINS, Name.Builtin), **dict.fromkeys(CONSTANTS, Name.Constant)}
PREFIXES = tuple(VENDOR_PREFIXES)


def read_property(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Tell a property that CSS knows, or a browser's own, from any other."""
    name = match[1]
    known = name in ATTRIBUTES or name.startswith(PREFIXES)
    yield match.start(), Name.Label if known else Name.Property, name
    yield match.start(2), Text, match[2]
    yield match.start(3), Punctuation, match[3]


class CssLexer(RougeLexer):
    """CSS 3."""

    name = "CSS"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            include("blank"),
            (r"\{", Punctuation, "rule"),
            (rf"::?{NAME}", Name.Decorator),
            (rf"\.{NAME}", Name.Class),
            (rf"#{NAME}", Name.Function),
            (rf"@{NAME}", Keyword, "at"),
            (NAME, Name.Tag),
            (r"[~^*!%&\[\]()<>|+=@:;,./?-]", Operator),
            include("strings"),
        ],
        "blank": [(r"\s+", Text), (r"/\*[\s\S]*?\*/", Comment)],
        "strings": [
            (r'"(?:\\[\s\S]|[^\\"])*"', String.Single),
            (r"'(?:\\[\s\S]|[^\\'])*'", String.Double),
        ],
        "value": [
            include("blank"),
            (r"url\(.*?\)", String.Other),
            (r"#[0-9a-fA-F]{1,6}", Number),
            (
                r"(?i)-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:%|(?:em|px|cm|mm|in|pt|pc|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|hz|khz)(?![\w-]))?",
                Number,
            ),
            (r"[\[\]():/.,]", Punctuation),
            include("strings"),
            (r"!\s*important(?!\w)", Comment.Preproc),
            (NAME, by_word(VALUES, Name)),
        ],
        "at": [
            (rf"\{{(?=\s*{NAME}\s*:)", Punctuation, ("#pop", "rule")),
            (r"\{", Punctuation, ("#pop", "at-content")),
            (r";", Punctuation, "#pop"),
            include("value"),
        ],
        "at-content": [(r"\}", Punctuation, "#pop"), include("root")],
        "rule": [
            include("blank"),
            (r"\}", Punctuation, "#pop"),
            (rf"({NAME})(\s*)(:)", read_property, "property"),
        ],
        "property": [
            (r";", Punctuation, "#pop"),
            (r"(?=\})", Text, "#pop"),
            include("value"),
        ],
    }
