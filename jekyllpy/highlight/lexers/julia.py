"""Julia as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, Token

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.julia import BUILTINS, DECLARATIONS, KEYWORDS, TYPES

SYMBOLS = r"$+<=>^`|~\u00a2-\u00a9\u00ac\u00ae-\u00b1\u00b4\u00b8\u00d7\u00f7\u2044\u2190-\u2bff"
NAMED = rf"(?:[^\W\d]|[{SYMBOLS}])(?:\w|[{SYMBOLS}!\"#%&'*,./:;?@\\\u00a1\u00a7\u00b6\u00b7\u00bf])*"
SPACE = r"((?:\s|\\\s)+)"


class JuliaLexer(RougeLexer):
    """Julia 1."""

    name = "Julia"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#=", Comment.Multiline, "comment"),
            (r"#.*", Comment),
            (r"[+=\-*/\\&|$~^%!<>.?:\u00f7\u2260\u2264\u2265]", Operator),
            (rf"(function|macro){SPACE}", by_groups(Keyword, Name.Function), "function"),
            (
                rf"((?:mutable )?struct|(?:abstract|primitive) type){SPACE}",
                by_groups(Keyword, Name.Class),
                "type",
            ),
            (words(TYPES, suffix=r"\b"), Keyword.Type),
            (words(DECLARATIONS, suffix=r"\b"), Keyword.Declaration),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (words((*BUILTINS, "\u03c0", "\u212f"), suffix=r"\b"), Name.Builtin),
            (r"`[^`\n]*`", String.Backtick),
            (
                r"'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,3}|\\u[a-fA-F0-9]{1,4}|\\U[a-fA-F0-9]{1,6}|[^\\'\n])'",
                String.Char,
            ),
            (r'[ILE]?"', String, "string"),
            (r"@[a-zA-Z0-9_.]+", Name.Decorator),
            (r"[a-zA-Z_\u00a1-\uffff][a-zA-Z_0-9\u00a1-\uffff]*!*", Name),
            (r"[\[\]{}(),;]", Token.Other),
            include("numbers"),
        ],
        "numbers": [
            (r"(?:\d+(?:_\d+)+\.\d*|\d*\.\d+(?:_\d+)+)(?:[eEf][+-]?[0-9]+)?", Number.Float),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eEf][+-]?[0-9]+)?", Number.Float),
            (r"\d+(?:_\d+)*[eEf][+-]?[0-9]+", Number.Float),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0x[a-fA-F0-9]+(?:_[a-fA-F0-9]+)*", Number.Hex),
            (r"\d+(?:_\d+)*", Number.Integer),
        ],
        "function": [
            (NAMED, Name.Function, "#pop"),
            (r"\([^\sa-zA-Z0-9_{]{1,2}\)", Operator, "#pop"),
            (r"[^\sa-zA-Z0-9_{]{1,2}", Operator, "#pop"),
        ],
        "type": [(NAMED, Name.Class, "#pop")],
        "comment": [
            (r"#=", Comment.Multiline, "#push"),
            (r"=#", Comment.Multiline, "#pop"),
            (r"[^=#]+|[=#]", Comment.Multiline),
        ],
        "string": [
            (
                r"\\(?:[\\abfnrtv\"']|\n|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})",
                String.Escape,
            ),
            (r'"', String, "#pop"),
            (r"\$(?:\([a-zA-Z0-9_]+\))?[-#0 +]*(?:[0-9]+|\*)?(?:\.(?:[0-9]+|\*))?", String.Interpol),
            (r'[^\\"$]+|\\', String),
        ],
    }
