"""JSX and TSX as Rouge 3.30 reads them: elements where an expression may begin. Written from its answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Name, Punctuation, String

from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import Rules, by_groups
from jekyllpy.highlight.lexers.javascript import JavascriptLexer
from jekyllpy.highlight.lexers.typescript import TypescriptLexer

ELEMENT = (r"<", Punctuation, ("children", "element", "element-name"))
FIELD = (r"\{", String.Interpol, ("embedded", "expression"))
WORD = "[a-zA-Z0-9_]"


def add_elements(tokens: Mapping[str, Rules]) -> dict[str, Rules]:
    """Return a language's states with those of elements."""
    return {
        **tokens,
        "expression": [ELEMENT, *tokens["expression"]],
        "children": [
            (r"</", Punctuation, ("#pop", "element", "element-name")),
            ELEMENT,
            FIELD,
            (r"[^<{]+", go_on_with("html")),
        ],
        "element": [
            include("blank"),
            (r"/>", Punctuation, ("#pop", "#pop")),
            (r">", Punctuation, "#pop"),
            FIELD,
            (rf"{WORD}[a-zA-Z0-9_-]*", Name.Attribute),
            (r"=", Punctuation),
            (r"\"[^\"\n]*\"|'[^'\n]*'", String),
        ],
        "element-name": [
            (rf"[A-Z]{WORD}*", Name.Class),
            (rf"{WORD}+", Name.Tag),
            (r"\.", Punctuation),
            default("#pop"),
        ],
        "embedded": [
            (r"\}", String.Interpol, "#pop"),
            (r"\{", Punctuation, ("block", "statement")),
            include("root"),
        ],
        "block": [(r"\}", Punctuation, ("#pop", "statement")), include("root")],
    }


class JsxLexer(JavascriptLexer):
    """JavaScript with elements."""

    name = "JSX"
    start: ClassVar[tuple[str, ...]] = ("root", "expression")
    tokens: ClassVar[dict[str, Rules]] = add_elements(JavascriptLexer.tokens)


class TsxLexer(TypescriptLexer):
    """TypeScript with elements; a name and a comma where one would be named are type parameters."""

    name = "TSX"
    start: ClassVar[tuple[str, ...]] = ("root", "expression")
    tokens: ClassVar[dict[str, Rules]] = {
        **add_elements(TypescriptLexer.tokens),
        "element-name": [
            (rf"({WORD}+)(,)", by_groups(Name.Other, Punctuation), ("#pop", "#pop", "#pop")),
            *add_elements(TypescriptLexer.tokens)["element-name"],
        ],
    }
