"""TOML as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups

KEY = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s=])+"


class TomlLexer(RougeLexer):
    """TOML 1.0."""

    name = "TOML"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment),
            (r"(?:true|false)(?![\w-])", Keyword.Constant),
            (r"\[\[?\S+\]\]?", Name.Namespace),
            (rf"({KEY})(\s*)(=)(\s*)(\{{)", by_groups(Name.Namespace, Text, Operator, Text, Punctuation), "table"),
            (rf"({KEY})(\s*)(=)", by_groups(Name.Property, Text, Punctuation)),
            include("values"),
            (r"[a-zA-Z_]+", Error),
        ],
        "table": [
            (r"\}", Punctuation, "#pop"),
            (r",", Punctuation),
            include("root"),
        ],
        "array": [(r"\]", Punctuation, "#pop"), (r",", Punctuation), include("root")],
        "values": [
            (r'"""', String, "long"),
            (r'"', String, "basic"),
            (r"'''[\s\S]*?'''|'[^'\n]*'", String),
            (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", Literal.Date),
            (r"[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?|[eE][+-]?\d+(?:_\d+)*)", Number.Float),
            (r"[+-]?(?:nan|inf)", Number.Float),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Number.Hex),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"[+-]?\d+(?:_\d+)*", Number.Integer),
            (r"\[", Punctuation, "array"),
        ],
        "escapes": [(r"\\[tnr\\\"\n]", String.Escape), (r"\\", Error)],
        "basic": [(r'"', String, "#pop"), include("escapes"), (r'[^"\\]+', String)],
        "long": [(r'"""', String, "#pop"), include("escapes"), (r'[^"\\]+|"', String)],
    }
