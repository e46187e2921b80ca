"""Lua as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import default, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules
from jekyllpy.highlight.words.lua import BUILTINS

KEYWORDS = ["break", "do", "else", "elseif", "end", "for", "if", "in", "repeat", "return", "then", "until", "while"]


class LuaLexer(RougeLexer):
    """Lua 5."""

    name = "Lua"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\A#!.*", Comment.Preproc),
            (r"(?=--\[\[)", Guard(r"--\[\[[\s\S]*?\]\]", r"[\s\S]*", Comment.Multiline)),
            (r"(?=--\[=)", Guard(r"--\[(=+)\[[\s\S]*?\]\1\]", r"[\s\S]*", Comment.Multiline)),
            (r"--.*", Comment.Single),
            (r"(?:\d*\.\d+|\d+\.\d*)[eE][+-]?\d+|\d+[eE][+-]?\d+", Number.Float),
            (r"0[xX][0-9a-fA-F]+", Number.Hex),
            (r"\d+", Number.Integer),
            (r"\s+", Text),
            (r"(?=\[\[)", Guard(r"\[\[[\s\S]*?\]\]", r"[\s\S]*", String)),
            (r"(?=\[=)", Guard(r"\[(=+)\[[\s\S]*?\]\1\]", r"[\s\S]*", String)),
            (r"==|~=|<=|>=|\.\.\.|\.\.|//|[=+/*%^<>#~-]", Operator),
            (r"::|[\[\]{}().,:;]", Punctuation),
            (r"(?:and|or|not)\b", Operator.Word),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"local\b", Keyword.Declaration),
            (r"(?:true|false|nil)\b", Keyword.Constant),
            (r"function\b", Keyword, "function"),
            (words(BUILTINS, suffix=r"\b"), Name.Builtin),
            (r"[A-Za-z_]\w*", Name),
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
        ],
        "function": [
            (r"\s+", Text),
            (r"[A-Za-z_]\w*(?=\s*\.)", Name.Class),
            (r"\.", Punctuation),
            (r"[A-Za-z_]\w*", Name.Function, "#pop"),
            default("#pop"),
        ],
        "single": [(r"'", String.Single, "#pop"), (r"[^']+", String.Single)],
        "double": [(r'"', String.Double, "#pop"), (r'[^"]+', String.Double)],
    }
