"""Common Lisp as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text, Token

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.common_lisp import (
    CLASSES,
    DECLARATIONS,
    FUNCTIONS,
    LAMBDA_LIST,
    MACROS,
    SPECIAL_FORMS,
    TYPES,
)

SIGN = r"(?:\\.|[a-zA-Z0-9!$%&*+-/<=>?@\[\]^_{}~])"
SYMBOL = rf"(?:\|[^|]+\||{SIGN}(?:{SIGN}|[#.:])*)"
END = r"(?=[ \"'()\n,;`])"
KINDS = kinds_of(
    (FUNCTIONS, Name.Builtin),
    (SPECIAL_FORMS, Keyword),
    (MACROS, Name.Builtin),
    (LAMBDA_LIST, Keyword),
    (DECLARATIONS, Keyword),
    (TYPES, Keyword.Type),
    (CLASSES, Name.Class),
)
Special = Token.Comment.Special


def close_form(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a closing bracket; one that nothing opened is an error."""
    yield match.start(), Error if len(scan.stack) == 1 else Punctuation, match.group()
    scan.pop()


class CommonLispLexer(RougeLexer):
    """Common Lisp, and whatever is written in its manner."""

    name = "Common Lisp"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r";.*", Comment.Single),
            (r"#\|", Comment.Multiline, "comment"),
            (r"#\d*Y.*", Special),
            (r'"(?:\\.|[^"\\])*"', String),
            (rf"[:']{SYMBOL}", String.Symbol),
            (r"['`]", Operator),
            (rf"[-+]?\d+\.?{END}|[-+]?\d+/\d+{END}", Number.Integer),
            (r"[-+]?(?:\d*\.\d+(?:[defls][-+]?\d+)?|\d+(?:\.\d*)?[defls][-+]?\d+)", Number.Float),
            (rf"#\\.{END}|#\\{SYMBOL}", String.Char),
            (r"#\(", Operator, "#push"),
            (r"#\d*\*[01]*", Token.Other),
            (rf"#:{SYMBOL}", String.Symbol),
            (r"#[.,]", Operator),
            (r"#'", Name.Function),
            (r"#[bB][+-]?[01]+(?:/[01]+)?", Number),
            (r"#[oO][+-]?[0-7]+(?:/[0-7]+)?", Number.Oct),
            (r"#[xX][+-]?[0-9a-fA-F]+(?:/[0-9a-fA-F]+)?", Number),
            (r"(#[cC])(\()", by_groups(Number, Punctuation), "#push"),
            (r"(#(?:\d+[aA]|[sS]))(\()", by_groups(String.Other, Punctuation), "#push"),
            (r'#[pP]?"(?:\\.|[^"\\]|\\(?=\n))*(?:"|\\")', String.Symbol),
            (r"#\d+[=#]", Operator),
            (r"(?=#)", Guard(rf"#+nil{END}\s*\(", r"#+", Comment), "commented-form"),
            (r"#[+-]", Operator),
            (r",@|,|\.", Operator),
            (rf"(?:t|nil){END}", Name.Constant),
            (rf"\*{SYMBOL}\*", Name.Variable.Global),
            (SYMBOL, by_word(KINDS, Name.Variable)),
            (r"\(", Punctuation, "#push"),
            (r"\)", close_form),
        ],
        "comment": [
            (r"#\|", Comment.Multiline, "#push"),
            (r"\|#", Comment.Multiline, "#pop"),
            (r"[^|#]+|[|#]", Comment.Multiline),
        ],
        "commented-form": [
            (r"\(", Comment, "#push"),
            (r"\)", Comment, "#pop"),
            (r"[^()]+", Comment),
        ],
    }
