"""Python as Rouge 3.30 reads it: strings, imports and definitions. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.python import BUILTINS, KEYWORDS, PSEUDO

WORD = r"[^\W\d]\w*"
DOTTED = r"(?:[^\W\d]|\.)[\w.]*"
GAP = r"(?:\s|\\\s)+"
KINDS = {
    **dict.fromkeys(PSEUDO, Name.Builtin.Pseudo),
    **dict.fromkeys(BUILTINS, Name.Builtin),
    **dict.fromkeys(KEYWORDS, Keyword),
    **dict.fromkeys(("in", "is", "not", "and", "or"), Operator.Word),
}
ESCAPE = (
    r"\\(?:[\\abfnrtv\"'\n]|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})"
)
QUOTES = {"'''": "sss", '"""': "ddd", "'": "s", '"': "d"}


def open_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a string: its quote and the letters before it name the state that reads it."""
    letters = match[1].lower()
    if letters:
        yield match.start(1), String.Affix, match[1]
    yield match.start(2), String, match[2]
    scan.push(("raw-" if "r" in letters else "") + ("f-" if "f" in letters else "") + QUOTES[match[2]])


def string_states() -> dict[str, Rules]:
    """Return one state for every quote, raw or not, with or without replacement fields."""
    states: dict[str, Rules] = {}
    for quote, state in QUOTES.items():
        for raw in ("", "raw-"):
            escapes: Rules = [(r"\\.", String)] if raw else [(ESCAPE, String.Escape), (r"\\.", String)]
            text = rf"[^\\{quote[0]}{{]+"
            longer: Rules = [(quote * 3, String)] if len(quote) == 1 else []  # three quotes don't end a string of one
            shared: Rules = [*longer, (quote, String, "#pop"), *escapes]
            states[raw + state] = [(rf"[^\\{quote[0]}]+", String), *shared, (quote[0], String)]
            fields: Rules = [(r"\{\{", String), (r"\{", String.Interpol, "field"), (quote[0], String)]
            states[f"{raw}f-{state}"] = [(text, String), *shared, *fields]
    return states


class PythonLexer(RougeLexer):
    """Python 2 and 3 in one."""

    name = "Python"
    flags = re.DOTALL

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#[^\n]*\n?", Comment.Single),
            (r"[()\[\]{}:,;.]+(?<!\.\d)", Punctuation),
            include("body"),
        ],
        "body": [
            (r"\\\n", Text),
            (r"\\", Text),
            (
                rf"(from)({GAP})({DOTTED})({GAP})(import)\b",
                by_groups(Keyword.Namespace, Text, Name.Namespace, Text, Keyword.Namespace),
            ),
            (rf"(import)(\s+)({DOTTED})", by_groups(Keyword.Namespace, Text, Name.Namespace)),
            (rf"(def)({GAP})", by_groups(Keyword, Text), "function"),
            (rf"(class)({GAP})", by_groups(Keyword, Text), "class"),
            include("strings"),
            include("numbers"),
            (WORD, by_word(KINDS, Name)),
            (r"`[^`\n]*`", String.Backtick),
            (r"!==?|[-~+/*%=<>&^|@]+|!=", Operator),
        ],
        "strings": [(rf"(?i)([fbu]?r|r[fbu]|[fbu]{{0,2}})({'|'.join(QUOTES)})", open_string)],
        "numbers": [
            (r"(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?", Number.Float),
            (r"\d(?:_?\d)*[eE][+-]?\d(?:_?\d)*[jJ]?", Number.Float),
            (r"\d(?:_?\d)*[jJ]", Number.Float),
            (r"0[bB](?:_?[01])+", Number.Bin),
            (r"0[oO](?:_?[0-7])+", Number.Oct),
            (r"0[xX](?:_?[a-fA-F0-9])+", Number.Hex),
            (r"\d+L", Number.Integer.Long),
            (r"[1-9](?:_?\d)*|0(?:_?0)*", Number.Integer),
        ],
        "function": [(WORD, Name.Function, "#pop")],
        "class": [(WORD, Name.Class, "#pop")],
        "field": [
            (r"\{", String.Interpol, "#push"),
            (r"\}", String.Interpol, "#pop"),
            (r":|![rsa](?=[:}])", String.Interpol),
            (r"[()\[\],;.]+", Punctuation),
            include("root"),
        ],
        **string_states(),
    }
