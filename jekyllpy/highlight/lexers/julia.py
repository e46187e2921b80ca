"""Julia as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, Token

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.words.julia import BUILTINS, DECLARATIONS, KEYWORDS, TYPES

NAME = r"[a-zA-Z_\u00a1-\uffff][a-zA-Z_0-9!\u00a1-\uffff]*"
KINDS = {
    **dict.fromkeys((*BUILTINS, "π", "ℯ"), Name.Builtin),
    **dict.fromkeys(TYPES, Keyword.Type),
    **dict.fromkeys(DECLARATIONS, Keyword.Declaration),
    **dict.fromkeys(KEYWORDS, Keyword),
}


class JuliaLexer(RougeLexer):
    """Julia 1."""

    name = "Julia"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#=", Comment.Multiline, "comment"),
            (r"#.*", Comment),
            (r"[\[\]{}(),;]", Token.Other),
            (r"'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,3}|\\u[a-fA-F0-9]{1,4}|[^\\'\n])'", String.Char),
            (r'"', String, "string"),
            (r"`(?:\\.|[^\\`])*`", String.Backtick),
            (r"(function|macro)\b([ \t]+)(\([^\w\s\u00a1-\uffff]*)", by_groups(Keyword, Name.Function, Operator)),
            (r"(function|macro)\b(\s*[^\s({]*)", by_groups(Keyword, Name.Function)),
            (
                r"((?:mutable[ ])?struct|(?:abstract|primitive)[ ]type)\b(\s*[^\s({]*)",
                by_groups(Keyword, Name.Class),
            ),
            (r"@[a-zA-Z_.][\w!.]*", Name.Decorator),
            (r"[≤≥≠]", Operator),
            (words(KINDS, suffix=r"(?=!)"), by_word(KINDS, Name)),
            (NAME, by_word(KINDS, Name)),
            (r"0b[01_]+", Number.Bin),
            (r"0o[0-7_]+", Number.Oct),
            (r"0x[a-fA-F0-9_]+", Number.Hex),
            (r"\d[\d_]*(?:\.[\d_]*(?:[eEf][+-]?[\d_]+)?|[eEf][+-]?[\d_]+)(?!\.)", Number.Float),
            (r"\d+(?:_\d+)*", Number.Integer),
            (
                r"\.\.\.|->|::|<:|>:|=>|\|>|<\||===|!==|\.?(?:==|!=|<=|>=|&&|\|\||//|<<|>>>?|[-+*/\\^%&|<>=!~?:$÷≤≥≠∉∋]=?)|\.",
                Operator,
            ),
        ],
        "comment": [
            (r"#=", Comment.Multiline, "#push"),
            (r"=#", Comment.Multiline, "#pop"),
            (r"[^=#]+|[=#]", Comment.Multiline),
        ],
        "string": [
            (r'"', String, "#pop"),
            (r"\\(?:[\\\"'nbrt$]|x[a-fA-F0-9]{1,2}|u[a-fA-F0-9]{1,4}|U[a-fA-F0-9]{1,6}|[0-7]{1,3})", String.Escape),
            (r"\$(?:\([a-zA-Z_]\w*\))?", String.Interpol),
            (r'[^\\"$]+|.|\n', String),
        ],
    }
