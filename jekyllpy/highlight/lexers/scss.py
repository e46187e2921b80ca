"""SCSS as Rouge 3.30 reads it: Sass in braces. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Punctuation, Text

from jekyllpy.highlight.lexers.actions import starting_over, up_to
from jekyllpy.highlight.lexers.engine import Rules
from jekyllpy.highlight.lexers.sass import SassParts


class ScssLexer(SassParts):
    """Sass in braces."""

    name = "SCSS"

    tokens: ClassVar[dict[str, Rules]] = {
        **SassParts.tokens,
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (r"@import\b", Keyword, "value"),
            include("directives"),
            (r"(?=[^;{}][;}])", Text, "attribute"),
            (r"(?=[^;{}:\[]+:[^a-z])", Text, "attribute"),
            default("selector"),
        ],
        "end": [(r"\n", Text), (r"[;{}]", starting_over(Punctuation))],
    }
