"""OCaml as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.ocaml import KEYWORDS, OPERATORS, TYPES

NAME = r"[a-zA-Z_][\w']*"
UPPER = r"[A-Z][\w']*"
KINDS = kinds_of((KEYWORDS, Keyword), (OPERATORS, Operator.Word), (TYPES, Keyword.Type))


class OcamlLexer(RougeLexer):
    """OCaml."""

    name = "OCaml"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"false|true|\(\)|\[\]", Name.Builtin.Pseudo),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace, "dotted"),
            (rf"`{NAME}", Name.Tag),
            (UPPER, Name.Class),
            (r"\(\*(?!\))", Comment, "comment"),
            (NAME, by_word(KINDS, Name)),
            (r"[(){}\[\];]+", Punctuation),
            (r"[;,_!$%&*+./:<=>?@^|~#-]+", Operator),
            include("numbers"),
            (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", String.Char),
            (r"'\.'", String.Char),
            (r"'", Keyword),
            (r'"', String.Double, "string"),
        ],
        "numbers": [
            (r"-?\d[\d_]*+(?:[^\d_\n][\d_]*+)?[eE][+-]?\d[\d_]*", Number.Float),
            (r"0[xX][0-9a-fA-F][0-9a-fA-F_]*", Number.Hex),
            (r"0[oO][0-7][0-7_]*", Number.Oct),
            (r"0[bB][01][01_]*", Number.Bin),
            (r"\d[\d_]*", Number.Integer),
        ],
        "comment": [
            (r"[^(*)]+", Comment),
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (r"[(*)]", Comment),
        ],
        "string": [
            (r'[^\\"]+', String.Double),
            (r"\\(?:[\\\"'ntbr]|\d{3}|x[0-9a-fA-F]{2})", String.Escape),
            (r"\\\n", String.Double),
            (r'"', String.Double, "#pop"),
        ],
        "dotted": [
            (r"\s+", Text),
            (r"\.", Punctuation),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace),
            (UPPER, Name.Class, "#pop"),
            (NAME, Name, "#pop"),
            (r"[({\[]", Punctuation, "#pop"),
        ],
    }
