"""TeX and LaTeX as Rouge 3.30 reads them; within dollars and brackets, mathematics. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups

COMMAND = r"\\(?:[a-zA-Z]+|\s+|.)"


class TexLexer(RougeLexer):
    """TeX, LaTeX and what is built on them."""

    name = "TeX"

    tokens: ClassVar[dict[str, Rules]] = {
        "general": [(r"%.*", Comment), (r"[{}&_^]", Punctuation)],
        "root": [
            (r"\\\[", Punctuation, "display"),
            (r"\\\(", Punctuation, "inline"),
            (r"\$\$", Punctuation, "display"),
            (r"\$", Punctuation, "inline"),
            (r"\\(?:begin|end)\{[^}\n]*\}", Name.Tag),
            (r"(\\verb)\b(\S)(.*?)(\2)", by_groups(Name.Builtin, Keyword.Pseudo, String.Other, Keyword.Pseudo)),
            (COMMAND, Keyword, "command"),
            include("general"),
            (r"[^\\$%&_^{}]+", Text),
        ],
        "command": [(r"\[[^\]\n]*\]", Name.Attribute), (r"\*", Keyword), default("#pop")],
        "math": [
            (COMMAND, Name.Variable),
            include("general"),
            (r"[0-9]+", Number),
            (r"[-=!+*/()\[\]]", Operator),
            (r"[^=!+*/()\[\]\\$%&_^{}0-9-]+", Name.Builtin),
        ],
        "inline": [(r"\\\)", Punctuation, "#pop"), (r"\$", Punctuation, "#pop"), include("math")],
        "display": [
            (r"\\\]", Punctuation, "#pop"),
            (r"\$\$", Punctuation, "#pop"),
            (r"\$", Name.Builtin),
            include("math"),
        ],
    }
