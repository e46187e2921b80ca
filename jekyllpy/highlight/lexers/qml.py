"""QML as Rouge 3.30 reads it: JavaScript in a tree of types. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Keyword, Name, Punctuation, Text

from jekyllpy.highlight.lexers.engine import Rules, by_groups
from jekyllpy.highlight.lexers.javascript import JavascriptLexer

NAME = r"[$a-zA-Z_][a-zA-Z0-9_.]*"


class QmlLexer(JavascriptLexer):
    """QML."""

    name = "QML"

    tokens: ClassVar[dict[str, Rules]] = {
        **JavascriptLexer.tokens,
        "root": [
            (rf"({NAME})(\s*)(\{{)", by_groups(Keyword.Type, Text, Punctuation), "type"),
            (
                rf"({NAME})(\s+)(on)(\s+)({NAME})(\s*)(\{{)",
                by_groups(Keyword.Type, Text, Keyword, Text, Name.Label, Text, Punctuation),
                "type",
            ),
            (r"\{", Punctuation, "#push"),
            *JavascriptLexer.tokens["root"],
        ],
        "type": [
            (
                rf"(id)(\s*)(:)(\s*)({NAME})",
                by_groups(Name.Label, Text, Punctuation, Text, Keyword.Declaration),
            ),
            (rf"({NAME})(\s*)(:)", by_groups(Name.Label, Text, Punctuation), "expression"),
            (rf"(signal)(\s+)({NAME})", by_groups(Keyword.Declaration, Text, Name.Label), "signal"),
            (
                rf"(property)(\s+)({NAME})(\s+)({NAME})(\s*)(:?)",
                by_groups(Keyword.Declaration, Text, Keyword.Type, Text, Name.Label, Text, Punctuation),
                "expression",
            ),
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        "signal": [include("blank"), (r"\(", Punctuation, ("#pop", "parameters")), default("#pop")],
        "parameters": [
            include("blank"),
            (
                rf"({NAME})(\s+)({NAME})(\s*)(,?)",
                by_groups(Keyword.Type, Text, Name, Text, Punctuation),
            ),
            (r"\)", Punctuation, "#pop"),
        ],
    }
