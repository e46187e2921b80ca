"""JSX and TSX as Rouge 3.30 reads them: elements where an expression may begin. Written from its answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Name, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, Rules
from jekyllpy.highlight.lexers.javascript import JavascriptLexer
from jekyllpy.highlight.lexers.typescript import TypescriptLexer


def add_elements(tokens: Mapping[str, Rules]) -> dict[str, Rules]:
    """Return a language's states with those of elements."""
    return {
        **tokens,
        "expression": [
            (r"<(?=[A-Z]\w*,)", Punctuation, "#pop"),  # type parameters
            (r"<", Punctuation, ("element", "element-name")),
            *tokens["expression"],
        ],
        "element-name": [
            (r"[A-Z]\w*", Name.Class),
            (r"\.", Punctuation),
            (r"[a-z_]\w*", Name.Tag),
            default("#pop"),
        ],
        "element": [
            include("blank"),
            (r"/>", Punctuation, "#pop"),
            (r">", Punctuation, ("#pop", "children")),
            (r"\{", String.Interpol, ("embedded", "expression")),
            (r"[a-zA-Z_][\w:-]*", Name.Attribute),
            (r"=", Punctuation),
            (r"\"[^\"]*\"|'[^']*'", String),
        ],
        "children": [
            (r"</", Punctuation, ("#pop", "closing", "element-name")),
            (r"<", Punctuation, ("element", "element-name")),
            (r"\{", String.Interpol, ("embedded", "expression")),
            (r"(?=&)", Guard(r"&[^\s;]*;", r"\S+", Name.Entity)),
            (r"[^<{&]+|&", Text),
        ],
        "closing": [(r"\s+", Text), (r">", Punctuation, "#pop"), (r"[a-zA-Z_][\w:-]*", Name.Attribute)],
        "embedded": [
            (r"\}", String.Interpol, "#pop"),
            (r"\{", Punctuation, ("block", "statement")),
            include("root"),
        ],
        "block": [
            (r"\}", Punctuation, ("#pop", "statement")),
            (r"\{", Punctuation, ("#push", "statement")),
            include("root"),
        ],
    }


class JsxLexer(JavascriptLexer):
    """JavaScript with elements."""

    name = "JSX"
    start: ClassVar[tuple[str, ...]] = ("root", "expression")
    tokens: ClassVar[dict[str, Rules]] = add_elements(JavascriptLexer.tokens)


class TsxLexer(TypescriptLexer):
    """TypeScript with elements."""

    name = "TSX"
    start: ClassVar[tuple[str, ...]] = ("root", "expression")
    tokens: ClassVar[dict[str, Rules]] = add_elements(TypescriptLexer.tokens)
