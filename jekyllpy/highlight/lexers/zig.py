"""Zig as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.zig import BUILTINS, KEYWORDS

NAME = r"[a-zA-Z_]\w*"
ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"
EXPONENT = r"e[-+]?[0-9_]+"
KINDS = kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin))


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name with the point before it and the bracket after it; these tell what it names."""
    kind = KINDS.get(match[3], Name)
    if kind is Name and match[1]:
        kind = Name.Function if match[5] else Name.Property
    for number, each in enumerate((Punctuation, Text, kind, Text, Punctuation), start=1):
        yield match.start(number), each, match[number]


def read_raw_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a raw string up to its own delimiter; decline where that is missing."""
    end = scan.find_end(compiled(f'"{match[1]}'), match.end())
    if end < 0:
        return None
    scan.pos = end
    return iter([(match.start(), String, scan.text[match.start() : end])])


class ZigLexer(RougeLexer):
    """Zig."""

    name = "Zig"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "line": [
            (r"\s+", Text),
            (r"//[^\n]*", Comment),
            (r"#\s[^\n]*", Comment.Special),
            default("#pop"),
        ],
        "root": [
            (r"\n", Text, "line"),
            (r"\s+", Text),
            (r"//[^\n]*", Comment),
            (r"(?:[iu][0-9]+|f(?:16|32|64|128)|[iu]size)\b", Keyword.Type),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (rf"'(?:{ESCAPE}|[^\\])'", String.Char),
            (r'"', String, "string"),
            (r'r(#*)"', read_raw_string),
            (rf"[0-9]+(?:\.[0-9_]+(?:{EXPONENT})?|{EXPONENT})", Number.Float),
            (r"0b[10_]+|0x[0-9a-fA-F_]+|[0-9_]+", Number.Integer),
            (rf"'{NAME}", Name.Variable),
            (rf"(\.?)(\s*)(@?{NAME})(\s*)(\(?)", read_name),
            (r"[()\[\]{}|,:;]", Punctuation),
            (r"[*/!@~&+%^<>=?-]|\.{1,3}", Operator),
        ],
        "string": [(r'"', String, "#pop"), (ESCAPE, String.Escape), (r'[^"\\]+', String)],
    }
