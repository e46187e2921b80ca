"""C++ as Rouge 3.30 reads it: C with classes, templates and raw strings. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Keyword, Literal, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.c import NAME, CLexer, word_kinds
from jekyllpy.highlight.lexers.engine import Rules, by_word
from jekyllpy.highlight.words import cpp

UNITS = r"(?:h|min|s|ms|us|ns|il|if|i|d|y)"
KINDS = {**word_kinds(cpp), "nullptr": Name.Builtin}


class CppLexer(CLexer):
    """C++ 20 and before."""

    name = "C++"

    tokens: ClassVar[dict[str, Rules]] = {
        **CLexer.tokens,
        "root": [(r"\}", Punctuation), *CLexer.tokens["root"]],
        "statements": [
            (r"template\b", Keyword, "template"),
            (r"(?:class|struct)\b", Keyword, "class-name"),
            (r"typename\b", Keyword, "type-name"),
            (r'(?:u8|u|U|L)?R"([^ ()\\\t\n]*)\([\s\S]*?\)\1"', String),
            (rf"\d+(?:'\d+)*(?:\.\d+(?:'\d+)*)?{UNITS}\b", Literal.Number.Other),
            *CLexer.tokens["statements"],
        ],
        "body": [(r"[{}]", Punctuation), include("statements")],
        "floats": [
            (r"(?:\d+(?:'\d+)*\.(?:\d+(?:'\d+)*)?|\.\d+)(?:[eE][+-]?\d+[lL]?)?", Number.Float),
            (r"\d+(?:'\d+)*[eE][+-]?\d+[lL]?", Number.Float),
        ],
        "names": [(NAME, by_word(KINDS, Name))],
        "template": [(r"[>;]", Punctuation, "#pop"), include("statements")],
        "type-name": [(r"\s+", Text), (rf"{NAME}(?=\s*::)", Name, "#pop"), default(("#pop", "class-name"))],
        "class-name": [
            (r"\s+", Text),
            (r"\.\.\.", Operator),
            (NAME, Name.Class, "#pop"),
            default("#pop"),
        ],
    }
