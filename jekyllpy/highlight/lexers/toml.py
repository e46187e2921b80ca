"""TOML as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups

QUOTED = r"(\"[^\"]+\"|'[^']+')"
TABLE = r"(\s*)(=)(\s*)(\{)"
TABLE_KINDS = by_groups(Name.Namespace, Text, Operator, Text, Punctuation)
KEY_KINDS = by_groups(Name.Property, Text, Punctuation)


class TomlLexer(RougeLexer):
    """TOML 1.0."""

    name = "TOML"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "basic": [
            (r"\s+", Text),
            (r"#.*", Comment),
            (r"true|false", Keyword.Constant),
            (r"(?=\S)", Guard(rf"(\S+){TABLE}", r"\S+", TABLE_KINDS), "table"),
            (QUOTED + TABLE, TABLE_KINDS, "table"),
            (r"(?=\[)", Guard(r"\[\S+\]", r"\S+", Name.Namespace)),
            (r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", Literal.Date),
            (r"[+-]?\d+(?:_\d+)*\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?", Number.Float),
            (r"[+-]?\d+(?:_\d+)*[eE][+-]?\d+(?:_\d+)*", Number.Float),
            (r"[+-]?(?:nan|inf)", Number.Float),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Number.Hex),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"[+-]?\d+(?:_\d+)*", Number.Integer),
        ],
        "root": [
            include("basic"),
            (r"(?=\S)", Guard(r"(\S+)(\s*)(=)", r"\S+", KEY_KINDS), "value"),
            (rf"{QUOTED}(\s*)(=)", KEY_KINDS, "value"),
        ],
        "value": [(r"\n", Text, "#pop"), include("content")],
        "content": [
            include("basic"),
            (r"(?=\S)", Guard(r"(\S+)(\s*)(=)", r"\S+", KEY_KINDS)),
            (rf"{QUOTED}(\s*)(=)", KEY_KINDS),
            (r'"""', String, "long-double"),
            (r'"', String, "double"),
            (r"'''", String, "long-single"),
            (r"'", String, "single"),
            include("escapes"),
            (r",", Punctuation),
            (r"\[", Punctuation, "array"),
        ],
        "escapes": [(r"\\[0t\tn\n \"\\r]", String.Escape)],
        "double": [(r'"', String, "#pop"), (r"\n", Error, "#pop"), include("escapes"), (r'[^\\"\n]+', String)],
        "long-double": [(r'"""', String, "#pop"), include("escapes"), (r'[^\\"]+', String), (r'"+', String)],
        "single": [(r"'", String, "#pop"), (r"\n", Error, "#pop"), (r"[^'\n]+", String)],
        "long-single": [(r"'''", String, "#pop"), (r"[^']+", String), (r"'+", String)],
        "array": [include("content"), (r"\]", Punctuation, "#pop")],
        "table": [include("content"), (r"\}", Punctuation, "#pop")],
    }
