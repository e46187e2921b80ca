"""Meson's build files as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, read_again
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.meson import FUNCTIONS, KEYWORDS, VARIABLES

NAME = r"[^\W\d]\w*"
KINDS = kinds_of((VARIABLES, Name.Builtin), (KEYWORDS, Keyword))
FUNCTION_KINDS = dict.fromkeys(FUNCTIONS, Name.Builtin)


def open_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a string: the letter before it and its quote name the state that reads it."""
    scan.push(("f" if match[1] else "") + match[2])
    if match[1]:
        yield match.start(1), String.Affix, match[1]
    yield match.start(2), String, match[2]


def read_field(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read what stands between two signs of a string by itself."""
    return read_again(match, 0, lexer)


def string_states() -> dict[str, Rules]:
    """Return one state for each quote, with and without fields; the other quote is text."""
    states: dict[str, Rules] = {}
    for quote, other in (("'", "'''"), ("'''", "'(?!'')")):
        shared: Rules = [
            (r"[^'\\@]+", String),
            (other, String),
            (quote, String, "#pop"),
            (r"(?=\\)", String, "escape"),
        ]
        states[quote] = [*shared, (r"@", String)]
        states[f"f{quote}"] = [*shared, (r"@", String.Interpol, "field")]
    return states


class MesonLexer(RougeLexer):
    """Meson."""

    name = "Meson"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*\n?", Comment.Single),
            (r"[\[\]{}:(),;.]", Punctuation),
            (r"\\\n?", Text),
            (r"(?:in|and|or|not)\b", Operator.Word),
            (r"[-+/*%=<>]=?|!=", Operator),
            (r"([fF]?)('''|')", open_string),
            (rf"{NAME}\b\s*(?=\()", by_word(FUNCTION_KINDS, Name)),
            (rf"{NAME}(?!\s*:)", by_word(KINDS, Name)),
            (NAME, Name),
            (r"0[bB](?:_?[01])+", Number.Bin),
            (r"0[oO](?:_?[0-7])+", Number.Oct),
            (r"0[xX](?:_?[a-fA-F0-9])+", Number.Hex),
            (r"[1-9](?:_?[0-9])*|0(?:_?0)*", Number.Integer),
        ],
        **string_states(),
        "escape": [
            (
                r"\\(?:[\\abfnrtv']|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}"
                r"|x[a-fA-F0-9]{2}|[0-7]{1,3})",
                String.Escape,
                "#pop",
            ),
            (r"\\.", String, "#pop"),
        ],
        "field": [(r"[^@]+", read_field), (r"@", String.Interpol, "#pop")],
    }
