"""Fortran as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.token import Comment, Keyword, Literal, Name, Number, Operator, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.actions import by_lower_word, kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.fortran import INTRINSICS, KEYWORDS, TYPES

NAME = r"[A-Z][_A-Z0-9]*"
KIND = rf"(?:\d+|{NAME})"
EXPONENT = r"[ED][+-]?\d+"
KINDS = kinds_of((KEYWORDS, Keyword), (TYPES, Keyword.Type), (INTRINSICS, Name.Builtin))


class FortranLexer(RougeLexer):
    """Fortran in free form."""

    name = "Fortran"
    flags = re.IGNORECASE | re.MULTILINE
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Whitespace),
            (r"!.*", Comment.Single),
            (r"^#.*", Comment.Preproc),
            (r"::|[()/;,:&\[\]]", Punctuation),
            (r"^[0-9]+\b", Name.Label),
            (r"(FORMAT)(\s*)(\()", by_groups(Keyword, Whitespace, Punctuation), "format"),
            (rf"[+-]?(?:(?:\d+\.\d*|\.\d+)(?:{EXPONENT})?|\d+{EXPONENT})(?:_{KIND})?", Number.Float),
            (rf"[+-]?\d+(?:_{KIND})?", Number.Integer),
            (r"B'[01]+'|B\"[01]+\"", Number.Bin),
            (r"O'[0-7]+'|O\"[0-7]+\"", Number.Oct),
            (r"Z'[0-9A-F]+'|Z\"[0-9A-F]+\"", Number.Hex),
            (rf"(?:{KIND}_)?'", String.Single, "single"),
            (rf'(?:{KIND}_)?"', String.Double, "double"),
            (rf"\.(?:TRUE|FALSE)\.(?:_{KIND})?", Keyword.Constant),
            (r"\*\*|//|==|/=|<=|>=|=>|[-+*/<>=%]", Operator),
            (r"\.[A-Z]+\.", Operator.Word),
            (r"double\s+precision\b", Keyword.Type),
            (r"go\s+to\b|sync\s+(?:all|images|memory)\b|error\s+stop\b", Keyword),
            (NAME, by_lower_word(KINDS, Name)),
        ],
        "single": [(r"[^']+", String.Single), (r"''", String.Escape), (r"'", String.Single, "#pop")],
        "double": [(r'[^"]+', String.Double), (r'""', String.Escape), (r'"', String.Double, "#pop")],
        "format": [
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
            (r",", Punctuation),
            (r"\s+", Whitespace),
            (r"[^\s'\"(),]+", Literal),
        ],
    }
