"""VHDL 2008 as Rouge 3.30 reads it; capitals mean nothing. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import by_lower_word, kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.vhdl import KEYWORDS, OPERATORS, TYPES

NAME = r"[a-zA-Z][a-zA-Z0-9_]*"
KINDS = kinds_of((KEYWORDS, Keyword), (TYPES, Keyword.Type), (OPERATORS, Operator.Word))


class VhdlLexer(RougeLexer):
    """VHDL."""

    name = "VHDL"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"--.*", Comment.Single),
            (r"-?\d+", Number.Integer),
            (r'[boxBOX]?"[^"]*"', String.Single),
            (r"'[^']?'", String.Char),
            (rf"'{NAME}", Name.Attribute),
            (r"[(),:;]", Punctuation),
            (r"(?i:true|false|null)\b", Name.Builtin),
            (NAME, by_lower_word(KINDS, Name)),
            (r"[#&'*+./<=>?@^-]", Operator),
        ],
    }
