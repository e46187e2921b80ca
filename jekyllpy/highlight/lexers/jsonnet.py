"""Jsonnet as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.jsonnet import BUILTINS, KEYWORDS

WHOLE = r"-?(?:0|[1-9]\d*)"
EXPONENT = r"(?:[eE][+-]\d+)?"
KINDS = kinds_of(
    (KEYWORDS, Keyword),
    (("function",), Keyword.Declaration),
    (("null", "true", "false"), Keyword.Constant),
    (BUILTINS, Name.Builtin),
)


class JsonnetLexer(RougeLexer):
    """Jsonnet."""

    name = "Jsonnet"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"(?://|#).*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (rf"{WHOLE}\.\d+{EXPONENT}", Number.Float),
            (rf"{WHOLE}{EXPONENT}", Number.Integer),
            (r"[{}:.,;+\[\]=%()]", Punctuation),
            (r'"', String, "double"),
            (r"'", String, "single"),
            (r"\|\|\|", String, "block"),
            (r"\$", Keyword),
            (r"[a-zA-Z_][a-zA-Z0-9_]*", by_word(KINDS, Name.Other)),
        ],
        "escapes": [(r"\\(?:u[0-9a-fA-F]{4}|.)", String.Escape)],
        "double": [include("escapes"), (r'"', String, "#pop"), (r'[^\\"]+', String)],
        "single": [include("escapes"), (r"'", String, "#pop"), (r"[^\\']+", String)],
        "block": [include("escapes"), (r"\|\|\|", String, "#pop"), (r"[^|\\]+|\|", String)],
    }
