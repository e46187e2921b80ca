"""Mathematica as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Generic, Name, Number, Operator, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.mathematica import BUILTINS

NUMBER = r"(?:\.\d+|\d+\.\d*|\d+)"
PRECISION = rf"`(?:`?{NUMBER})?"
STRING = r'"(?:\\[\\"]|[^"])*"'
NAME = r"[a-zA-Z$][$a-zA-Z0-9]*"
SYMBOL = rf"(?:[a-zA-Z$]|\\\[{NAME}\])(?:[a-zA-Z$]|(?<!\])[0-9]|\\\[{NAME}\])*"
KINDS = kinds_of((("Module", "With", "Block"), Name.Builtin.Pseudo), (BUILTINS, Name.Builtin))


class MathematicaLexer(RougeLexer):
    """The Wolfram language; line ends within remarks are errors, as in Rouge."""

    name = "Mathematica"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Whitespace),
            (r"\(\*", Comment, "comment"),
            (rf"\d+\^\^(?:\.\w+|\w+\.\w*|\w+)(?:{PRECISION})?(?:\*\^[+-]?\d+)?", Number),
            (rf"{NUMBER}(?:{PRECISION})?(?:\*\^[+-]?\d+)?", Number),
            (rf"::(?:{NAME}|{STRING})", Name.Tag),
            (r"(?:In|Out)\[[0-9]+\]:?=", Generic.Prompt),
            (rf"`?{SYMBOL}(?:`{SYMBOL})*`?", by_word(KINDS, Name.Variable)),
            (rf"#(?:{NAME}|\"{NAME}\")|#[0-9]*", Name.Function),
            (r"[+\-*/|,;.:@~=><&`'^?!_%]", Operator),
            (r"[\[\](){}]", Punctuation),
            (STRING, String),
        ],
        "comment": [
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (rf"::{NAME}::", Comment.Preproc),
            (r"[ ]:[a-zA-Z$\s](?:[a-zA-Z$\s]|(?<!\s)[0-9])*:[ ]", Comment.Preproc),
            (r".", Comment),
        ],
    }
