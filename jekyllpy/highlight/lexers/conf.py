"""Configuration files of no particular kind as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Name, Number, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules


class ConfLexer(RougeLexer):
    """Words, numbers, strings and remarks."""

    name = "Config File"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(?=#)", Guard(r"#.*\n", r".*", Comment)),
            (r'"[^"\n]*"', String.Double),
            (r"'[^'\n]*'", String.Single),
            (r"[a-zA-Z]\w*", Name),
            (r"\d+", Number),
            (r"[^\w#\"']+", Text),
        ]
    }
