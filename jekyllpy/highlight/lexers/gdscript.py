"""GDScript as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.gdscript import BUILTINS, KEYWORDS, TYPES

NAME = r"[a-zA-Z_]\w*"
GAP = r"[\s\\]+"


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of whole words."""
    return rf"(?:{'|'.join(sorted(words))})\b"


def string_states(quote: str, kind: _TokenType) -> dict[str, Rules]:
    """Return the states of strings with one quote and with three."""
    escapes: Rules = [
        (
            r"\\(?:[\\abfnrtv\"']|\n|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})",
            String.Escape,
        )
    ]
    text: Rules = [
        (
            r"%(?:\(\w+\))?[-#0 +]*(?:[0-9]+|\*)?(?:\.(?:[0-9]+|\*))?[hlL]?[E-GXc-giorsux%]",
            String.Interpol,
        ),
        (rf"[^\\{quote}%\n]+|\\|%", kind),
        ('"' if quote == "'" else "'", kind),
    ]
    return {
        quote: [*escapes, (quote, kind, "#pop"), *text],
        quote * 3: [*escapes, (quote * 3, kind, "#pop"), *text, (r"\n", kind)],
    }


class GdscriptLexer(RougeLexer):
    """GDScript."""

    name = "GDScript"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"[\[\]{}:(),;]", Punctuation),
            (r"\\\n", Text),
            (r"(?:in|and|or|not)\b", Operator.Word),
            (r"!=|[-~+/*%=<>&^.!|$]", Operator),
            (rf"(func)({GAP})", by_groups(Keyword, Text), "function"),
            (rf"(class)({GAP})", by_groups(Keyword, Text), "class"),
            (any_of(KEYWORDS), Keyword),
            (any_of(("do", "switch", "case")), Keyword.Reserved),
            (any_of(BUILTINS), Name.Builtin),
            (any_of(("self", "false", "true", "PI", "TAU", "NAN", "INF")), Name.Builtin.Pseudo),
            (any_of(TYPES), Keyword.Type),
            (r'"""', String.Double, '"""'),
            (r"'''", String.Double, "'''"),
            (r'"', String.Double, '"'),
            (r"'", String.Double, "'"),
            (NAME, Name),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?[0-9]+)?j?|\d+[eE][+-]?[0-9]+j?", Number.Float),
            (r"0[xX][a-fA-F0-9]+", Number.Hex),
            (r"\d+j?", Number.Integer),
        ],
        "function": [(NAME, Name.Function, "#pop")],
        "class": [(NAME, Name.Class, "#pop")],
        **string_states('"', String.Double),
        **string_states("'", String.Single),
    }
