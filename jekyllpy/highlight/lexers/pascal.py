"""Pascal as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.pascal import KEYWORDS, TYPES


class PascalLexer(RougeLexer):
    """Pascal and Delphi."""

    name = "Pascal"
    flags = re.IGNORECASE | re.MULTILINE
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"(?://|--).*\n?", Comment.Single),
            (r"\(\*", up_to(r"\*\)", Comment.Multiline)),
            (r"\{", up_to(r"\}", Comment.Multiline)),
            (
                r"(?:0x[0-9a-f]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?)"
                r"(?-i:L|l|UL|ul|u|U|F|f|ll|LL|ull|ULL)?",
                Number,
            ),
            (r"\$[0-9a-f]+", Number.Hex),
            (r"[~!@#$%\^&*()+`\-={}\[\]:;<>?,./|\\]", Punctuation),
            (r"'(?:[^']|'')*'", String),
            (r"(?:true|false|nil)\b", Name.Builtin),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (words(TYPES, suffix=r"\b"), Keyword.Type),
            (r"[_a-z]\w*", Name),
        ]
    }
