"""Fluent's translations as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Name, Number, Punctuation, String, Text, Token, Whitespace

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups

NAME = r"[a-zA-Z][a-zA-Z0-9_-]*"


class FluentLexer(RougeLexer):
    """Fluent."""

    name = "Fluent"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"( *)(=)( *)", by_groups(Whitespace, Punctuation, Whitespace), "text"),
            (r"(?:[^\S\n]*\n)+", Whitespace),
            (r"#{1,3}(?: .*)?$", Comment.Single),
            (NAME, Name.Constant),
            (rf"-{NAME}", Name.Entity),
            (rf"\s*\.{NAME}", Name.Attribute),
            (r"\s+(?=[^\s.])", Whitespace, "text"),
        ],
        "text": [
            (r"\n", Whitespace, "#pop"),
            (r"[^{\n}*]+", Text),
            (r"\{", Punctuation, "field"),
            (r"(?=\})", Punctuation, "#pop"),
        ],
        "field": [
            (r"\s+", Whitespace),
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            (rf"\${NAME}", Name.Variable),
            (rf"-{NAME}", Name.Entity),
            (rf"\.{NAME}", Name.Attribute),
            (r"[A-Z]+", Name.Builtin),
            (NAME, Name.Constant),
            (r"[(),:]|->", Punctuation),
            (r"\*", Token.Punctuation.Indicator),
            (r"-?\d+\.\d", Number.Float),
            (r"-?\d+", Number.Integer),
            (r'"', String.Double, "string"),
            (r"(\[)(-?\d+\.\d+)(\])", by_groups(Punctuation, Number.Float, Punctuation), "text"),
            (r"(\[)(-?\d+)(\])", by_groups(Punctuation, Number.Integer, Punctuation), "text"),
            (r"(\[)([a-zA-Z][a-zA-Z0-9_-]+)(\])", by_groups(Punctuation, String.Symbol, Punctuation), "text"),
        ],
        "string": [
            (r"\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{6}|\\.", String.Escape),
            (r'[^"\\]', String.Double),
            (r'"', String.Double, "#pop"),
        ],
    }
