"""Solidity as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_word
from jekyllpy.highlight.words.solidity import BUILTINS, CONSTANTS, KEYWORDS, RESERVED, TYPES

KINDS = kinds_of(
    (KEYWORDS, Keyword),
    (BUILTINS, Name.Builtin),
    (CONSTANTS, Keyword.Constant),
    (TYPES, Keyword.Type),
    (RESERVED, Keyword.Reserved),
)


class SolidityLexer(RougeLexer):
    """Solidity."""

    name = "Solidity"
    ascii_words = True
    start: ClassVar[tuple[str, ...]] = ("root", "line")

    tokens: ClassVar[dict[str, Rules]] = {
        "line": [include("inline"), default("#pop")],
        "inline": [(r"[ \t\r]+", Text), (r"\\\n", Text), (r"/\*", Comment.Multiline, "comment")],
        "blank": [
            (r"\n+", Text, "line"),
            (r"(?=//)", Guard(r"//.*\n", r".*", Comment.Single), "line"),
            include("inline"),
        ],
        "root": [include("blank"), default("statement")],
        "statement": [
            (r";", Punctuation, "#pop"),
            include("blank"),
            (r'(?:hex)?"', String, "double"),
            (r"(?:hex)?'", String, "single"),
            (r"\d+\.\d+(?:[eE]\d+)?", Number.Float),
            (r"0[xX][0-9a-fA-F]+", Number.Hex),
            (r"\d+(?:[eE]\d+)?", Number.Integer),
            (r"\*/", Error),
            (r"[~!%^&*+=|?:<>/-]", Operator),
            (r"[()\[\],.]", Punctuation),
            (r"u?fixed\d+x\d+", Keyword.Reserved),
            (r"bytes\d+|u?int\d+", Keyword.Type),
            (r"[a-zA-Z$_][\w$]*", by_word(KINDS, Name)),
            (r"[{}]", Punctuation),
        ],
        "text": [
            (r"\\(?:u[a-fA-F0-9]{4}|x..|[^x])", String.Escape),
            (r"[^\\\"'\n]+|\\\n|\\", String),
        ],
        "double": [include("text"), (r'"', String, "#pop"), (r"'", String)],
        "single": [include("text"), (r"'", String, "#pop"), (r'"', String)],
        "comment": [(r"\*/", Comment.Multiline, "#pop"), (r"[^*/]+|[*/]", Comment.Multiline)],
    }
