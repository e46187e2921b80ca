"""ReasonML as Rouge 3.30 reads it: OCaml in other clothes. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Rules, by_word
from jekyllpy.highlight.lexers.ocaml import NAME, UPPER, OcamlLexer
from jekyllpy.highlight.words.reasonml import KEYWORDS, OPERATORS, TYPES

REASON_KINDS = kinds_of((KEYWORDS, Keyword), (OPERATORS, Operator.Word), (TYPES, Keyword.Type))


class ReasonmlLexer(OcamlLexer):
    """ReasonML."""

    name = "ReasonML"

    tokens: ClassVar[dict[str, Rules]] = {
        **OcamlLexer.tokens,
        "root": [
            (r"\s+", Text),
            (r"false|true|\(\)|\[\]", Name.Builtin.Pseudo),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace, "dotted"),
            (rf"`{NAME}", Name.Tag),
            (UPPER, Name.Class),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "remark"),
            (NAME, by_word(REASON_KINDS, Name)),
            (r"[(){}\[\];]+", Punctuation),
            (r"[;,_!$%&*+./:<=>?@^|~#-]+", Operator),
            include("numbers"),
            include("quotes"),
        ],
        "quotes": [
            (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2}|[^'/])'", String.Char),
            (r"'", Keyword),
            (r'"', String.Double, "string"),
        ],
        "remark": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[*/]", Comment.Multiline),
        ],
    }
