"""TypeScript as Rouge 3.30 reads it: JavaScript with more words. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Name, Punctuation, Text

from jekyllpy.highlight.lexers.engine import Rules, by_groups
from jekyllpy.highlight.lexers.javascript import NAME, JavascriptLexer, read_name
from jekyllpy.highlight.words import typescript


class TypescriptLexer(JavascriptLexer):
    """TypeScript."""

    name = "TypeScript"

    tokens: ClassVar[dict[str, Rules]] = {
        **JavascriptLexer.tokens,
        "names": [(NAME, read_name(typescript))],
        "statement": [
            (rf"({NAME})(\??)(\s*)(:)", by_groups(Name.Label, Punctuation, Text, Punctuation), "expression"),
            *JavascriptLexer.tokens["statement"],
        ],
    }
