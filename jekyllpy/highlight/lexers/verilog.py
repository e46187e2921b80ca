"""Verilog and SystemVerilog as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.c import CLexer
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.verilog import KEYWORDS, TASKS, TYPES

NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
KINDS = kinds_of((KEYWORDS, Keyword), (TYPES, Keyword.Type), (TASKS, Name.Builtin))


class VerilogLexer(RougeLexer):
    """Verilog."""

    name = "Verilog"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [(r"\n+", Text, "line-inside"), include("blank"), default("statement")],
        "line": [(rf"{NAME}:(?!:)", Name.Label), include("line-inside")],
        "line-inside": [include("inline"), (r"`define", Comment.Preproc, "macro"), default("#pop")],
        "blank": [(r"\n+", Text, "line"), (r"//.*", Comment.Single, "line"), include("inline")],
        "inline": [
            (r"[ \t\r]+", Text),
            (r"\\\n", Text),
            (r"/(?:\\\n)?\*", up_to(r"\*(?:\\\n)?/", Comment.Multiline)),
        ],
        "string": CLexer.tokens["string"],
        "statement": [
            include("blank"),
            (r'L?"', String, "string"),
            (r"(?:[0-9_]+\.[0-9_]*|[0-9_]*\.[0-9_]+)(?:[eE][+-]?[0-9_]+)?", Number.Float),
            (r"[0-9_]+[eE][+-]?[0-9_]+", Number.Float),
            (r"[0-9]*'h[0-9a-fA-F_?]+", Number.Hex),
            (r"[0-9]*'b?[01xz_?]+", Number.Bin),
            (r"[0-9]*'d[0-9_?]+", Number.Integer),
            (r"[0-9_]+[lLuU]*", Number.Integer),
            (r"[-~!%^&*+=|?:<>/@{}]", Operator),
            (r"[()\[\],.$#;]", Punctuation),
            (r"`\w+", Comment.Preproc),
            (NAME, by_word(KINDS, Name)),
        ],
        "macro": [
            (r"\n", Comment.Preproc, "#pop"),
            include("inline"),
            (r";", Punctuation),
            (r"=", Operator),
            (r"\w+", Text),
        ],
    }
