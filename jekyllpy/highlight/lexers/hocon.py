"""HOCON as Rouge 3.30 reads it: JSON for people. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Literal, Name, Number, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups

KEY = by_groups(Name.Label, Whitespace, Punctuation)
FIELD = (r"\$\{\??", String.Interpol, "interpolation")
WORD = "[-a-zA-Z0-9_.]"


class HoconLexer(RougeLexer):
    """Settings of the JVM."""

    name = "HOCON"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "comments": [(r"(?://|#).*", Comment.Single)],
        "root": [
            include("comments"),
            (r"\s+", Whitespace),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "array"),
            include("name"),
            include("value"),
            (r"[\]}]", Punctuation),
        ],
        "object": [
            (r"(?:include|url|file|classpath)\b", Keyword),
            (r"\s+", Whitespace),
            include("name"),
            include("value"),
            (r"\}", Punctuation, "#pop"),
            (r",", Punctuation),
        ],
        "name": [
            (r'(?=")', Guard(r'(".*?")(\s*)([:=]|(?=\{))', r".*", KEY)),
            (r"(?=[-\w.])", Guard(rf"({WORD}+)(\s*)([:=]|(?=\{{))", rf"{WORD}+", KEY)),
        ],
        "value": [
            include("comments"),
            (r"\s+", Whitespace),
            (r"(?=\d)", Guard(r"\d+\.(?:\d+\.?){3,}", r"\d+", Literal)),
            (r"true|false|null", Keyword.Constant),
            (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][+-]?\d+)?", Number.Float),
            (r"-?(?:0|[1-9]\d*)(?:[eE][+-]?\d+)?", Number.Integer),
            FIELD,
            (r'"""', String.Double, "long-string"),
            (r'"', String.Double, "string"),
            (r"\[", Punctuation, "array"),
            (r"\{", Punctuation, "object"),
            (r"[()=]", Punctuation),
            (r"[^$\"{}\[\]:=,+#`^?!@*&]", Literal),
        ],
        "array": [include("value"), (r"\]", Punctuation, "#pop"), (r",", Punctuation)],
        "interpolation": [(r"[\w.-]", Name.Variable), (r"\}", String.Interpol, "#pop")],
        "string": [
            FIELD,
            (r'[^\\"${]+', String.Double),
            (r'[^\\"]+', String.Double),
            (r"\\.", String.Escape),
            (r'"', String.Double, "#pop"),
        ],
        "long-string": [
            (r'"[^"]{1,2}', String.Double),
            include("string"),
            (r'"""', String.Double, "#pop"),
        ],
    }
