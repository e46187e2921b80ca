"""Eiffel as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, Token

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.eiffel import KEYWORDS

CODE = r"%/(?:0[xX][0-9a-fA-F](?:_*[0-9a-fA-F])*|0[cC][0-7](?:_*[0-7])*|0[bB][01](?:_*[01])*|\d(?:_*\d)*)/"
ESCAPE = rf"%[A-DFHLNQR-V%'\"()<>]|{CODE}"
VERBATIM = rf"[^\"%\x08\f\v]|{ESCAPE}"


class EiffelLexer(RougeLexer):
    """Eiffel."""

    name = "Eiffel"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r'"\[', String.Other, "aligned"),
            (r'"\{', String.Other, "verbatim"),
            (rf'"(?:[^%\x08\f\n\r\v"]|{ESCAPE})*"', String.Double),
            (r"--.*", Comment.Single),
            (rf"'(?:[^%\x08\f\n\r\t\v]|{ESCAPE})'", String.Char),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"(?:Current|Result)\b", Token.Keyword.Variable),
            (r"(?:True|False)\b", Keyword.Constant),
            (r"0[xX][0-9a-fA-F](?:_*[0-9a-fA-F])*b", Number.Hex),
            (r"0[cC][0-7](?:_*[0-7])*\b", Number.Oct),
            (r"0[bB][01](?:_*[01])*\b", Number.Bin),
            (r"\d(?:_*\d)*", Number.Integer),
            (r"\.(?:(?:\d(?:_*\d)*)?[eE][+-]?)?\d(?:_*\d)*", Number.Float),
            (r":=|<<|>>|\(\||\|\)|->|\.|[{}\[\];(),:?]", Token.Punctuation.Indicator),
            (r"\\\\|\|\.\.\||\.\.|/[~/]?|[></]=?|[-+*^=~]", Operator),
            (r"[A-Z][0-9A-Z_]*", Name.Class),
            (r"[A-Za-z][0-9A-Za-z_]*", Name),
            (r"\s+", Text),
        ],
        "aligned": [(r'\]"', String.Other, "#pop"), (VERBATIM, String.Other)],
        "verbatim": [(r'\}"', String.Other, "#pop"), (VERBATIM, String.Other)],
    }
