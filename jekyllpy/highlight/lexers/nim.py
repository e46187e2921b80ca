"""Nim as Rouge 3.30 reads it; underscores in words mean nothing. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.nim import KEYWORDS, OPERATORS, TYPES

NAME = r"[^\W\d_](?:[^\W_]|_(?!_)\w)*"


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of words in which an underscore may follow each letter."""
    return "(?:" + "|".join("".join(f"{sign}_?" for sign in word) for word in sorted(words)) + r")\b"


class NimLexer(RougeLexer):
    """Nim."""

    name = "Nim"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "character": [
            (r"\\(?:[\\abcefnrtvl\"']|x[a-fA-F0-9]{2}|[0-9]{1,3})", String.Escape),
            (r"'", String.Char, "#pop"),
            (r".", String.Char),
        ],
        "text": [
            (r"\$[\w#]+", String.Interpol),
            (r"[^\\'\"$\n]+", String),
            (r"['\"\\$]", String),
        ],
        "string": [
            (r"\\(?:[\\abcefnrtvl\"']|\n|x[a-fA-F0-9]{2}|[0-9]{1,3})", String.Escape),
            (r'"', String, "#pop"),
            include("text"),
        ],
        "raw-string": [(r'"(?!")', String, "#pop"), (r'"', String.Escape, "#pop"), include("text")],
        "long-string": [(r'"""(?!")', String, "#pop"), include("text"), (r"\n", String)],
        "function": [
            (NAME, Name.Function, "#pop"),
            (r"`.+`", Name.Function, "#pop"),
        ],
        "fraction": [
            (r"\.(?!\.)[0-9_]*", Number.Float),
            (r"[eE][+-]?[0-9][0-9_]*", Number.Float),
            default("#pop"),
        ],
        "float-suffix": [(r"'?[fF](?:32|64)", Number.Float), default("#pop")],
        "suffix": [
            (r"'?[iI](?:32|64)", Number.Integer.Long),
            (r"'?[iI](?:8|16)", Number.Integer),
            (r"'?[uU]", Number.Integer),
            default("#pop"),
        ],
        "root": [
            (r"##.*", String.Doc),
            (r"#.*", Comment),
            (r"[*=><+\-/@$~&%!?|\\\[\]]", Operator),
            (r"\.\.|\.\]|\.\}|\.\)|\{\.|\(\.|[.,{}():^`;]", Punctuation),
            (r'\w+"', String, "raw-string"),
            (r'"""', String, "long-string"),
            (r'"', String, "string"),
            (r"'", String.Char, "character"),
            (any_of(OPERATORS), Operator.Word),
            (r"p_?r_?o_?c_?\s(?![(\[\]])", Keyword, "function"),
            (any_of(KEYWORDS), Keyword),
            (any_of(TYPES), Keyword.Type),
            (any_of(("true", "false")), Keyword.Pseudo),
            (NAME, Name),
            (r"[0-9][0-9_]*(?=[eE.]|'?[fF](?:32|64))", Number.Float, ("float-suffix", "fraction")),
            (r"0[xX][a-fA-F0-9][a-fA-F0-9_]*", Number.Hex, "suffix"),
            (r"0[bB][01][01_]*", Number, "suffix"),
            (r"0o[0-7][0-7_]*", Number.Oct, "suffix"),
            (r"[0-9][0-9_]*", Number.Integer, "suffix"),
            (r"\s+", Text),
            (r".+$", Error),
        ],
    }
