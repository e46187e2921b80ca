"""BrightScript as Rouge 3.30 reads it; capitals mean nothing but in the names of classes. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.brightscript import BUILTINS, CLASSES, KEYWORDS, TYPES

NAME = r"[$a-zA-Z_][a-zA-Z0-9_]*"
KINDS = kinds_of(
    (KEYWORDS, Keyword.Reserved),
    (TYPES, Keyword.Type),
    (BUILTINS, Name.Builtin),
    (("AND", "AS", "MOD", "NOT", "OR", "THEN"), Operator.Word),
)


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word."""
    word = match.group()
    yield match.start(), Keyword.Reserved if word in CLASSES else KINDS.get(word.upper(), Name), word


class BrightscriptLexer(RougeLexer):
    """BrightScript."""

    name = "BrightScript"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Whitespace),
            (r"(?:'|(?i:REM)).*", Comment.Single),
            (r"[~!%^&*+=|?:<>/-]", Operator),
            (r"\d*\.\d+(?:[eE]-?\d+)?", Number.Float),
            (r"\d+[luLU]*", Number.Integer),
            (r'".*?"', String.Double),
            (rf"{NAME}(?=\s*\()", Name.Function),
            (r"[()\[\],.;{}]", Punctuation),
            (NAME, read_name),
        ],
    }
