"""Go as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.go import BUILTINS, CONSTANTS, KEYWORDS, TYPES

ESCAPE = r"\\(?:[abfnrtv'\"\\]|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"


class GoLexer(RougeLexer):
    """Go 1."""

    name = "Go"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"//[^\n]*", Comment),
            (r"/\*[\s\S]*?\*/", Comment),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (words(TYPES, suffix=r"\b"), Keyword.Type),
            (words(CONSTANTS, suffix=r"\b"), Name.Constant),
            (words(BUILTINS, suffix=r"\b"), Name.Builtin),
            (r"(?:\d+\.\d*|\.\d+|\d+)(?:[eE][+-]?\d+)?i|\d+\.\d*(?:[eE][+-]?\d+)?", Number),
            (r"\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+", Number),
            (r"0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*", Number),
            (rf"'(?:{ESCAPE}|[^\\'\n])'", String.Char),
            (r"`[^`]*`?", String),
            (r'"', String, "string"),
            (r"\+\+|--|<-|\.\.\.|&\^=?|[-+*/%&|^<>=!:]=|<<=?|>>=?|&&|\|\||[-+*/%&|^<>=!:.]", Operator),
            (r"[()\[\]{},;]", Punctuation),
            (r"[^\W\d]\w*", Name),
            (r"\s+", Text),
        ],
        "string": [(r'"', String, "#pop"), (ESCAPE, String.Escape), (r"\\.", Error), (r'[^"\\]+', String)],
    }
