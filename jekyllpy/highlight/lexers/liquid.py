"""Liquid as Rouge 3.30 reads it: tags, outputs, filters and their arguments. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text, Whitespace

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups

CONDITIONS = r"(?:end)?(?:if|unless|case)\b|(?:elsif|else|when)\b"


class LiquidLexer(RougeLexer):
    """Templates of Liquid."""

    name = "Liquid"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^{]+", Text),
            (
                r"(\{%-?)(\s*)(comment)(\s*)(-?%\})([\s\S]*?)(?=\{%-?\s*endcomment\s*-?%\})",
                by_groups(Punctuation, Whitespace, Name.Tag, Whitespace, Punctuation, Comment),
            ),
            (
                r"(\{%-?)(\s*)(raw)(\s*)(-?%\})([\s\S]*?)(?=\{%-?\s*endraw\s*-?%\})",
                by_groups(Punctuation, Whitespace, Name.Tag, Whitespace, Punctuation, Text),
            ),
            (r"(\{%-?)(\s*)", by_groups(Punctuation, Whitespace), ("tag", "tag-name")),
            (r"(\{\{-?)(\s*)", by_groups(Punctuation, Whitespace), "output"),
            (r"\{", Text),
        ],
        "tag-name": [
            (CONDITIONS, Keyword.Reserved, ("#pop", "condition")),
            (
                r"(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)(\([^\s)]*\)|[\w.\[\]-]+)",
                by_groups(Name.Tag, Whitespace, Name.Variable, Whitespace, Name.Tag, Whitespace, Name.Variable),
                ("#pop", "loop"),
            ),
            (r"(assign)(\s+)", by_groups(Name.Tag, Whitespace), ("#pop", "assign")),
            (r"(capture|increment|decrement)(\s+)", by_groups(Name.Tag, Whitespace), ("#pop", "assign")),
            (r"(include|render|cycle)(\s+)", by_groups(Name.Tag, Whitespace), ("#pop", "values")),
            (r"[^\s%]+", Name.Tag, "#pop"),
            default("#pop"),
        ],
        "end": [(r"-?%\}", Punctuation, "#pop")],
        "spaces": [(r"\s+", Whitespace)],
        "condition": [
            (r"(?=-?%\})", Text, "#pop"),
            include("spaces"),
            (r"[=!]=|[<>]=?", Operator),
            (r"(?:and|or|contains)\b", Operator.Word),
            include("value"),
        ],
        "loop": [
            (r"(?=-?%\})", Text, "#pop"),
            include("spaces"),
            (r"reversed\b", Name.Attribute),
            (r"\|", Text),
            include("attribute"),
            include("value"),
        ],
        "assign": [
            (r"(?=-?%\})", Text, "#pop"),
            include("spaces"),
            (r"=", Operator),
            (r"(\|)(\s*)", by_groups(Punctuation, Whitespace), "filter"),
            include("value"),
        ],
        "literals": [
            (r'"[^"]*"', String.Double),
            (r"'[^']*'", String.Single),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"(?:true|false|nil)\b", Keyword.Constant),
        ],
        "values": [
            (r"(?=-?%\})", Text, "#pop"),
            (r"[^\S\n]+", Whitespace),
            (r"(\{\{-?)(\s*)", by_groups(Punctuation, Whitespace), "output"),
            (r"(\|)(\s*)", by_groups(Punctuation, Whitespace), "filter"),
            (r",", Punctuation),
            include("attribute"),
            include("literals"),
            (r"[a-zA-Z_][\w-]*(?=\s|-?%\}|,)", Name.Variable),
            (r"[\w./-]+", Text),
        ],
        "attribute": [(r"([a-zA-Z_][\w-]*)(\s*)([=:])", by_groups(Name.Attribute, Whitespace, Operator))],
        "tag": [
            include("end"),
            include("spaces"),
            (r",", Punctuation),
            include("attribute"),
            include("literals"),
            (r"-", Operator),
            (r"[a-zA-Z_][^\s%,]*|[^\s%]|%", Text),
        ],
        "output": [
            (r"-?\}\}", Punctuation, "#pop"),
            include("spaces"),
            (r"(\|)(\s*)", by_groups(Punctuation, Whitespace), "filter"),
            include("value"),
        ],
        "filter": [
            (r"([a-zA-Z_]\w*)(\s*)(:)", by_groups(Name.Function, Whitespace, Punctuation), ("#pop", "arguments")),
            (r"[a-zA-Z_]\w*", Name.Function, "#pop"),
            default("#pop"),
        ],
        "arguments": [
            include("spaces"),
            (r",", Punctuation),
            (r"(?=\||-?\}\}|-?%\})", Text, "#pop"),
            include("attribute"),
            include("value"),
        ],
        "value": [
            (r'"[^"]*"', String.Double),
            (r"'[^']*'", String.Single),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"-(?=\d)", Operator),
            (r"(?:true|false|nil)\b", Keyword.Constant),
            (r"(?:blank|empty|forloop\.\w+|tablerowloop\.\w+)\b", Name.Builtin),
            (r"(?:first|last|size)(?![\w-])", Name.Function),
            (r"\.(?=\w)|[\[\]]", Punctuation),
            (r"[a-zA-Z_][\w-]*\??", Name.Variable),
            (r".", Error),
        ],
    }
