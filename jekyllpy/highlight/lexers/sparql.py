"""SPARQL as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Whitespace,
    _TokenType,
)

from jekyllpy.highlight.lexers.actions import by_lower_word, kinds_of, up_to
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.sparql import BUILTINS, KEYWORDS

# Three of the built-in names have small letters, so that no word is ever like them in capitals.
KINDS = kinds_of(
    ({word.lower() for word in BUILTINS if word.isupper()}, Name.Builtin),
    ({word.lower() for word in KEYWORDS}, Keyword),
)
PREFIXED = Guard(r"([\w-]*)(:)([\w-]+)?", r"[\w-]*", by_groups(Name.Namespace, Operator, String.Symbol))


def string_states(quote: str, kind: _TokenType, name: str) -> dict[str, Rules]:
    """Return the states of strings with one quote and with three."""
    shared: Rules = [
        (r"\\(?:[tbnrf\"'\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})", String.Escape),
        (rf"\\|[^{quote}\\]+", kind),
    ]
    return {
        name: [(quote, kind, ("#pop", "after-string")), *shared],
        f"long-{name}": [(quote * 3, kind, ("#pop", "after-string")), (quote, kind), *shared],
    }


class SparqlLexer(RougeLexer):
    """SPARQL."""

    name = "SPARQL"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Whitespace),
            (r"#.*", Comment.Single),
            (r'"""', String.Double, "long-double"),
            (r'"', String.Double, "double"),
            (r"'''", String.Single, "long-single"),
            (r"'", String.Single, "single"),
            (r"[$?]\w+", Name.Variable),
            (r"(?=[\w:-])", PREFIXED),
            (r"<", up_to(r">", Name.Namespace)),
            (r"(?i:true|false)", Keyword.Constant),
            (r"a\b", Keyword),
            (r"[a-zA-Z]\w+", by_lower_word(KINDS, Error)),
            (r"[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?[0-9]+)?", Number.Float),
            (r"[+-]?\d+", Number.Integer),
            (r"[\]\[(){}.,;=]", Punctuation),
            (r"[/?*+=!<>]|&&|\|\||\^\^", Operator),
        ],
        **string_states('"', String.Double, "double"),
        **string_states("'", String.Single, "single"),
        "after-string": [
            (r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)", by_groups(Operator, Name.Property)),
            (r"\^\^", Operator),
            default("#pop"),
        ],
    }
