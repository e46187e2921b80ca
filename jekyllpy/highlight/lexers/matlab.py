"""MATLAB as Rouge 3.30 reads it. Written from its answers.

A quote with another on its line begins a string, any other transposes.
"""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.words.matlab import BUILTINS, KEYWORDS

KINDS = {**dict.fromkeys(BUILTINS, Name.Builtin), **dict.fromkeys(KEYWORDS, Keyword)}


class MatlabLexer(RougeLexer):
    """MATLAB; Octave is written the same way."""

    name = "MATLAB"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"(\.\.\.)(.*)", by_groups(Keyword, Comment)),
            (r"%.*", Comment.Single),
            (r"^(!)(.*)", by_groups(Keyword, Text)),
            (r"[a-zA-Z][_a-zA-Z0-9]*", by_word(KINDS, Name)),
            (r"[{}()\[\]:;,/\\]", Punctuation),
            (r"\.'|[-~+*=<>&^|.@]", Operator),
            (r"(?:\d+\.\d*)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+", Number.Float),
            (r"\d+L", Number.Integer.Long),
            (r"\d+", Number.Integer),
            (r"'(?=.*')", String.Single, "single"),
            (r"'", Operator),
            (r'"', String.Double, "double"),
        ],
        "single": [(r"''", String.Escape), (r"'", String.Single, "#pop"), (r"[^'\n]+", String.Single)],
        "double": [(r'""', String.Escape), (r'"', String.Double, "#pop"), (r'[^"\n]+', String.Double)],
    }
