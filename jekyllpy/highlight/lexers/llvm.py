"""LLVM's assembly as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_word
from jekyllpy.highlight.words.llvm import KEYWORDS, TYPES

PLAIN = r"[-a-zA-Z$._][-a-zA-Z$._0-9]*"
NAME = rf"(?:{PLAIN}|\"[^\"]*\")"


class LlvmLexer(RougeLexer):
    """LLVM."""

    name = "LLVM"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Text),
            (r"(?=[-a-zA-Z$._])", Guard(rf"{PLAIN}\s*:", r"[-a-zA-Z$._0-9]+", Name.Label)),
            (r'"[^"]*"\s*:', Name.Label),
            (rf"@(?:{NAME}|\d+)|#\d+", Name.Variable.Global),
            (rf"[%!](?:{NAME}|\d+)", Name.Variable),
            (r'c?"[^"]*"', String),
            (r"0[xX][a-fA-F0-9]+", Number),
            (r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+(?:\.\d+)?)?", Number),
            (r"[=<>{}\[\]()*.,!x]", Punctuation),
            (r"i[1-9]\d*", Keyword.Type),
            (r"\w+", by_word(kinds_of((TYPES, Keyword.Type), (KEYWORDS, Keyword)), Error)),
        ]
    }
