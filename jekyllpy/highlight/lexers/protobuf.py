"""Protocol buffers as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.protobuf import KEYWORDS, TYPES


class ProtobufLexer(RougeLexer):
    """Protocol buffers 2 and 3."""

    name = "Protobuf"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"[,;{}\[\]()]", Punctuation),
            (r"/(?:\\\n)?/(?:$|[\s\S]*?[^\\]$)", Comment.Single),
            (r"/(?:\\\n)?\*", up_to(r"\*(?:\\\n)?/", Comment.Multiline)),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (words(TYPES, suffix=r"\b"), Keyword.Type),
            (r"true|false", Keyword.Constant),
            (r"(package)(\s+)", by_groups(Keyword.Namespace, Text), "package"),
            (r"(message|extend)(\s+)", by_groups(Keyword.Declaration, Text), "message"),
            (r"(enum|group|service)(\s+)", by_groups(Keyword.Declaration, Text), "type"),
            (r"\"[^\"\n]*\"|'[^'\n]*'", String),
            (r"(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[LlUu]*", Number.Float),
            (r"(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?", Number.Float),
            (r"-?(?:inf|nan)\b", Number.Float),
            (r"0x[0-9a-fA-F]+[LlUu]*", Number.Hex),
            (r"0[0-7]+[LlUu]*", Number.Oct),
            (r"\d+[LlUu]*", Number.Integer),
            (r"[+-=]", Operator),
            (r"([a-zA-Z_][\w.]*)([ \t]*)(=)", by_groups(Name.Attribute, Text, Operator)),
            (r"[a-zA-Z_][\w.]*", Name),
        ],
        "package": [(r"[a-zA-Z_]\w*", Name.Namespace, "#pop"), default("#pop")],
        "message": [(r"[a-zA-Z_]\w*", Name.Class, "#pop"), default("#pop")],
        "type": [(r"[a-zA-Z_]\w*", Name, "#pop"), default("#pop")],
    }
