"""MATLAB as Rouge 3.30 reads it. Written from its answers.

A quote with another on its line begins a string, any other transposes.
"""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.embed import handing_over
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.words.matlab import BUILTINS, KEYWORDS

KINDS = kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin))


class MatlabLexer(RougeLexer):
    """MATLAB; Octave is written the same way."""

    name = "MATLAB"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"\{%", up_to(r"%\}", Comment.Multiline)),
            (r"%.*", Comment.Single),
            (r"(\.\.\.)(.*)", by_groups(Keyword, Comment)),
            (r"^(!)([^%\n]*)", handing_over(Keyword, "shell")),
            (r"[a-zA-Z][_a-zA-Z0-9]*", by_word(KINDS, Name)),
            (r"[(){};:,/\\\]\[]", Punctuation),
            (r"~=|==|<<|>>|[-~+*=<>&^|.@]", Operator),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?[0-9]+)?", Number.Float),
            (r"\d+[eE][+-]?[0-9]+", Number.Float),
            (r"\d+L", Number.Integer.Long),
            (r"\d+", Number.Integer),
            (r"'(?=.*')", String.Single, "single"),
            (r'"(?=.*")', String.Double, "double"),
            (r"'", Operator),
        ],
        "single": [(r"[^']+", String.Single), (r"''", String.Escape), (r"'", String.Single, "#pop")],
        "double": [(r'[^"]+', String.Double), (r'""', String.Escape), (r'"', String.Double, "#pop")],
    }
