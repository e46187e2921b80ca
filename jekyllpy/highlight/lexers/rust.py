"""Rust as Rouge 3.30 reads it; what follows a name tells a call, a path and a field apart. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.rust import BUILTINS, KEYWORDS

NAME = r"[^\W\d]\w*"
KINDS = dict.fromkeys(BUILTINS, Name.Builtin)
ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F_]+\}|U[0-9a-fA-F]{8}|u[0-9a-fA-F]{4})"


class RustLexer(RougeLexer):
    """Rust 2021 and before."""

    name = "Rust"
    flags = re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^# .*", Comment.Special),
            include("blank"),
            (r"#!?\[", Name.Decorator, "attribute"),
            (words(KEYWORDS, suffix=r"\b"), by_word({"fn": Keyword}, Keyword)),
            (r"=>|->", Keyword),
            (rf"{NAME}!(?!=)", Name.Decorator),
            (r"'static\b", Keyword),
            (rf"'{NAME}(?!')", Name.Variable),
            (r"\$\w+:\w+|\$\w+|\$(?=\()", Name.Variable),
            include("literals"),
            (r"\.await\b", Keyword),
            (rf"\.{NAME}(?=\s*\()", Name.Function),
            (rf"\.{NAME}", Name.Property),
            (r"\.\d+", Name.Attribute),
            (rf"{NAME}(?=\s*\()", Name.Function),
            (rf"{NAME}(?=::)", Name.Namespace),
            (NAME, by_word(KINDS, Name)),
            (r"::|[()\[\]{}|,:;]", Punctuation),
            (r"\.\.=?\.?|&&|\|\||<<=?|>>=?|[-+*/%&|^!=<>]=|[-*/!@~&+%^<>=?]", Operator),
        ],
        "blank": [
            (r"\s+", Text),
            (r"//(?:/(?!/)|!).*", Comment.Doc),
            (r"//.*", Comment.Single),
            (r"/\*[*!](?![*/])", Comment.Doc, "doc-comment"),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[/*]", Comment.Multiline),
        ],
        "doc-comment": [
            (r"/\*", Comment.Doc, "#push"),
            (r"\*/", Comment.Doc, "#pop"),
            (r"[^/*]+|[/*]", Comment.Doc),
        ],
        "attribute": [
            (r'"', String, "string"),
            (rf"'(?:{ESCAPE}|[^\\'\n])'", String.Char),
            (r"\[", Name.Decorator, "#push"),
            (r"\]", Name.Decorator, "#pop"),
            (r"\s+", Text),
            (r"\d+", Number.Integer),
            (r"[a-zA-Z_]\w*|[(),:=]", Name.Decorator),
        ],
        "literals": [
            (rf"b?'(?:{ESCAPE}|[^\\'\n])'", String.Char),
            (r'b?r(#*)"[\s\S]*?"\1', String),
            (r'b?"', String, "string"),
            (r"\d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?[\d_]+)?|[eE][+-]?[\d_]+)(?:f32|f64)?", Number.Float),
            (r"\d[\d_]*(?:f32|f64)|\d[\d_]*\.(?![.\w])", Number.Float),
            (r"(?:0b[10_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|\d[\d_]*)(?:[ui](?:8|16|32|64|128|size))?", Number.Integer),
        ],
        "string": [
            (r'"', String, "#pop"),
            (ESCAPE, String.Escape),
            (r"\\\n", String.Escape),
            (r"\\", Error),
            (r'[^"\\]+', String),
        ],
    }
