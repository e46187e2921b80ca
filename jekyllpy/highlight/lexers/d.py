"""D as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.d import KEYWORDS, PSEUDO, TYPES

KINDS = kinds_of(
    (KEYWORDS, Keyword),
    (TYPES, Keyword.Type),
    (("false", "true", "null"), Keyword.Constant),
    (PSEUDO, Keyword.Pseudo),
    (("macro",), Keyword.Reserved),
    (("string", "wstring", "dstring", "size_t", "ptrdiff_t"), Name.Builtin),
)
FLOAT_END = r"[fFL]?i?"
PAIRS = {"bracket": r"\[\]", "parenthesis": "()", "angle": "<>", "brace": "{}"}


def read_known(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a word that means something; decline another one, for a string may begin with its letter."""
    kind = KINDS.get(match.group())
    return iter([(match.start(), kind, match.group())]) if kind else None


def delimited_states() -> dict[str, Rules]:
    """Return the states of strings between brackets, which nest."""
    states: dict[str, Rules] = {}
    for name, pair in PAIRS.items():
        open_sign, close = (rf"\{sign}" for sign in pair.replace("\\", ""))
        text = (rf"[^{pair}]+", String)
        states[name] = [text, (open_sign, String, f"inner-{name}"), (f'{close}"', String, "#pop")]
        states[f"inner-{name}"] = [text, (open_sign, String, "#push"), (close, String, "#pop")]
    return states


class DLexer(RougeLexer):
    """D."""

    name = "D"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/(?:\\\n)?\*", up_to(r"\*(?:\\\n)?/", Comment.Multiline)),
            (r"/\+", Comment.Multiline, "remark"),
            (r"[a-zA-Z_]\w*\b", read_known),
            (
                rf"0[xX](?:[0-9a-fA-F_]*\.[0-9a-fA-F_]+|[0-9a-fA-F_]+)[pP][+-]?[0-9_]+{FLOAT_END}",
                Number.Float,
            ),
            (rf"[0-9_]+(?:\.[0-9_]+[eE][+-]?[0-9_]+|\.[0-9_]*|[eE][+-]?[0-9_]+){FLOAT_END}", Number.Float),
            (rf"\.(?:0|[1-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?{FLOAT_END}", Number.Float),
            (r"0[Bb][01_]+", Number.Bin),
            (r"0[0-7_]+", Number.Oct),
            (r"0[xX][0-9a-fA-F_]+", Number.Hex),
            (r"(?:0|[1-9][0-9_]*)(?:[LUu]|Lu|LU|uL|UL)?", Number.Integer),
            (
                r"'(?:\\['\"?\\abfnrtv]|\\x[0-9a-fA-F]{2}|\\[0-7]{1,3}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}"
                r"|\\&\w+;|.)'",
                String.Char,
            ),
            (r'r"[^"]*"[cwd]?', String),
            (r"`[^`]*`[cwd]?", String),
            (r'"(?:\\[\\"]|[^"\\]|\\(?![\\"]))*(?:"|\\")[cwd]?', String),
            (
                r"\\(?:['\"?\\abfnrtv]|x[0-9a-fA-F]{2}|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|&\w+;)",
                String,
            ),
            (r'x"[0-9a-fA-F_\s]*"[cwd]?', String),
            (r'q"\[', String, "bracket"),
            (r'q"\(', String, "parenthesis"),
            (r'q"<', String, "angle"),
            (r'q"\{', String, "brace"),
            (r'q"([a-zA-Z_]\w*)\n.*?\n\1"', String),
            (r'q"(.).*?\1"', String),
            (r"q\{", String, "tokens"),
            (r"@(?:[a-zA-Z_]\w*)?", Name.Decorator),
            (r"\.{2,3}|[~^%*=!><+|&./()\[\]{}?,;:$-]", Punctuation),
            (r"[a-zA-Z_]\w*", Name),
            (r"#line\s.*\n", Comment.Special),
        ],
        "remark": [
            (r"/\+", Comment.Multiline, "#push"),
            (r"\+/", Comment.Multiline, "#pop"),
            (r"[^+/]+|[+/]", Comment.Multiline),
        ],
        "tokens": [(r"\{", Punctuation, "tokens-inside"), (r"\}", String, "#pop"), include("root")],
        "tokens-inside": [(r"\{", Punctuation, "#push"), (r"\}", Punctuation, "#pop"), include("root")],
        **delimited_states(),
    }
