"""C++ as Rouge 3.30 reads it: C with classes, templates and raw strings. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Keyword, Name, Number, Operator, Punctuation, String

from jekyllpy.highlight.lexers.c import NAME, CLexer, word_kinds
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words import cpp

DIGITS = r"\d(?:'?\d)*"
UNITS = r"(?:h|min|s|ms|us|ns|il|if|i|d|y)"
KINDS = {**word_kinds(cpp), "nullptr": Name.Builtin}


def read_raw_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a raw string up to its own delimiter; decline where that is missing."""
    close = f'){match[1]}"'
    at = scan.text.find(close, match.end())
    if at < 0:
        return None
    scan.pos = at + len(close)
    return iter([(match.start(), String, scan.text[match.start() : scan.pos])])


class CppLexer(CLexer):
    """C++ 20 and before."""

    name = "C++"

    tokens: ClassVar[dict[str, Rules]] = {
        **CLexer.tokens,
        "root": [(r"__(?:(?:blocking)?offload|outer)\b", Keyword.Pseudo), *CLexer.tokens["root"]],
        "statements": [
            (r"(?:class|struct)\b", Keyword, "class-name"),
            (r"template\b", Keyword, "template"),
            include("numbers"),
            (r'(?:u8|u|U|L)?R"([\w{}\[\]#<>%:;.?*+\-/^&|~!=,"\']{0,16})\(', read_raw_string),
            (r"::|<=>", Operator),
            (r"[{}]", Punctuation),
            *CLexer.tokens["statements"],
        ],
        "numbers": [
            (rf"{DIGITS}(?:\.{DIGITS})?{UNITS}\b", Number.Other),
            (rf"(?:{DIGITS}\.(?:{DIGITS})?|\.{DIGITS})(?:[eE][+-]?{DIGITS}[lLuU]*)?", Number.Float),
            (rf"{DIGITS}[eE][+-]?{DIGITS}[lLuU]*", Number.Float),
            (r"0[xX][0-9a-fA-F](?:'?[0-9a-fA-F])*[lLuU]*", Number.Hex),
            (r"0b[01]+(?:'[01]+)*", Number.Bin),
            (r"0[0-7](?:'?[0-7])*[lLuU]*", Number.Oct),
            (rf"{DIGITS}[lLuU]*", Number.Integer),
        ],
        "names": [(NAME, by_word(KINDS, Name))],
        "case": [(r":(?!:)", Punctuation, "#pop"), include("statements")],
        "template": [
            (r"[>;]", Punctuation, "#pop"),
            (r"typename\b", Keyword, "class-name"),
            include("statements"),
        ],
        "class-name": [
            (NAME, Name.Class, "#pop"),
            include("blank"),
            (r"\.\.\.", Operator),
            (r",", Punctuation, "#pop"),
            default("#pop"),
        ],
    }
