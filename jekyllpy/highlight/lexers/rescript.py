"""ReScript as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Rules, by_word
from jekyllpy.highlight.lexers.ocaml import NAME, UPPER
from jekyllpy.highlight.lexers.reasonml import ReasonmlLexer
from jekyllpy.highlight.words.rescript import KEYWORDS, OPERATORS, TYPES

RESCRIPT_KINDS = kinds_of((KEYWORDS, Keyword), (OPERATORS, Operator.Word), (TYPES, Keyword.Type))


class RescriptLexer(ReasonmlLexer):
    """ReScript."""

    name = "ReScript"

    tokens: ClassVar[dict[str, Rules]] = {
        **ReasonmlLexer.tokens,
        "root": [
            (r"\s+|[,.:?~\\]", Text),
            (r"true|false\b", Keyword.Constant),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace, "dotted"),
            (rf"@{NAME}(?:\.{NAME})*", Name.Decorator),
            (rf"#{NAME}", Name.Class),
            (UPPER, Name.Class),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "remark"),
            (NAME, by_word(RESCRIPT_KINDS, Name)),
            (r"[(){}\[\];]+", Punctuation),
            (r"[;_!$%&*+/<=>@^|-]+", Operator),
            include("numbers"),
            include("quotes"),
            (r"`", String.Double, "template"),
        ],
        "template": [
            (r"\$\{", Punctuation, "field"),
            (r"`", String.Double, "#pop"),
            (r"\\[$`]", String.Escape),
            (r"[^$`\\]+|[\\$]", String.Double),
        ],
        "field": [(r"\}", Punctuation, "#pop"), include("root")],
    }
