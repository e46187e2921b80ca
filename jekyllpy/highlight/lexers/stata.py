"""Stata as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Token, Whitespace

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_word
from jekyllpy.highlight.words.stata import FUNCTIONS, KEYWORDS, RESERVED, TYPES

BODY = r"(?:\\.|[^{0}\\\n]|\\(?=\n))*"
SIMPLE, COMPOUND = BODY.format("'"), r"(?:\\.|[^\"\\\n]|\"(?!')|\\(?=\n))*"
ANY_KEYWORD = "|".join(sorted(map(re.escape, KEYWORDS), reverse=True))
KINDS = kinds_of((RESERVED, Keyword.Reserved), (TYPES, Keyword.Type))
LINE = r"\s*"


class StataLexer(RougeLexer):
    """Stata."""

    name = "Stata"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^(?=[\s#])", Guard(r"^\s*#.*", LINE, Comment.Preproc)),
            (r"^\*!.*", Token.Comment.Hashbang),
            (r"^(?=[\s*])", Guard(r"^\s*\*.*", LINE, Comment.Single)),
            (r"^(?=[\s\w])", Guard(rf"^\s*(?:{ANY_KEYWORD})\b", LINE, Keyword)),
            (r"[ \t]+", Whitespace),
            (r"[\n\r]+", Text),
            (r"//.*", Comment.Single),
            (r"/(?:\\\n)?\*", up_to(r"\*(?:\\\n)?/", Comment.Multiline)),
            (r"(?=`\")", Guard(rf"`\"{COMPOUND}(?:\"'|\\\"')", rf"`\"{COMPOUND}", String.Double)),
            (rf'"{BODY.format(chr(34))}(?:"|\\")', String.Double),
            (r"(?=`)", Guard(rf"`{SIMPLE}(?:'|\\')", rf"`{SIMPLE}", String.Double)),
            (r"\$\w+", String.Double),
            (r"%\S+", Name.Property),
            (r"str(?:204[0-5]|20[0-3][0-9]|[01][0-9]{3}|[0-9]{3}|[0-9]{2}|[1-9])\b", Keyword.Type),
            (words(FUNCTIONS, suffix=r"(?=\()"), Name.Function),
            (r"(?=\.\.)", Guard(r"\.\.(?=.*\])", r".*", Operator)),
            (r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?", Number),
            (r"[ICOicoLFDSlfds]\w*\.", Operator),
            (r"(?=[ICOicoLFDSlfds]\w*\()", Guard(r"[ICOicoLFDSlfds]\w*(?=\(.*\)\.)", r".*", Operator)),
            (r"\w+", by_word(KINDS, Name)),
            (r"[\[\]{}();,]", Punctuation),
            (r"[-<>?*+'^/\\!#.=~:&|]", Operator),
        ]
    }
