"""TOML as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found

KEY = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s=]+)"
ASSIGNED = rf"({KEY})(\s*)(=)(?:(\s*)(\{{))?"


def read_key(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a key and its equals sign; before a table in braces both have other kinds."""
    table = match[5] is not None
    yield match.start(1), Name.Namespace if table else Name.Property, match[1]
    yield match.start(2), Text, match[2]
    yield match.start(3), Operator if table else Punctuation, match[3]
    scan.push("value")
    if table:
        yield match.start(4), Text, match[4]
        yield match.start(5), Punctuation, match[5]
        scan.push("table")


class TomlLexer(RougeLexer):
    """TOML 1.0."""

    name = "TOML"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment),
            (r"true|false", Keyword.Constant),
            (r"(?=\[)", Guard(r"\[\[?\S+\]\]?", r"\S+", Name.Namespace)),
            include("numbers"),
            (r"(?=[^\s=])", Guard(ASSIGNED, r"[^\s=]+", read_key)),
            (r"[a-zA-Z_]", Error),
        ],
        "numbers": [
            (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", Literal.Date),
            (r"[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?|[eE][+-]?\d+(?:_\d+)*)", Number.Float),
            (r"[+-]?(?:nan|inf)", Number.Float),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Number.Hex),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"[+-]?\d+(?:_\d+)*", Number.Integer),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            (r"(?=[}\]])", Text, "#pop"),
            (r"[ \t\r]+", Text),
            (r",", Punctuation),
            include("content"),
        ],
        "content": [
            (r"(?=\[)", Guard(r"\[\[?\S+\]\]?", r"\S+", Name.Namespace)),
            (r"(?=[^\s=])", Guard(ASSIGNED, r"[^\s=]+", read_key)),
            (r'"""', String, "long"),
            (r'"', String, "basic"),
            (r"(?=''')", Guard(r"'''[\s\S]*?'''", r"[\s\S]*", String)),
            (r"'[^'\n]*'?", String),
            (r"\[", Punctuation, "array"),
            include("root"),
        ],
        "table": [(r"\}", Punctuation, "#pop"), (r",", Punctuation), include("content")],
        "array": [(r"\]", Punctuation, "#pop"), (r",", Punctuation), include("content")],
        "escapes": [(r"\\[tnr\\\"\n]", String.Escape), (r"\\", Error)],
        "basic": [(r'"', String, "#pop"), include("escapes"), (r'[^"\\\n]+', String)],
        "long": [(r'"""', String, "#pop"), include("escapes"), (r'[^"\\]+|"', String)],
    }
