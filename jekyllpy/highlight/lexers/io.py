"""Io as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.io import BUILTINS

KINDS = kinds_of((("nil", "false", "true"), Keyword.Constant), (BUILTINS, Name.Builtin))


class IoLexer(RougeLexer):
    """Io."""

    name = "Io"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"(?://|#).*", Comment.Single),
            (r"/(?:\\\n)?\*", up_to(r"\*(?:\\\n)?/", Comment.Multiline)),
            (r"/\+", Comment.Multiline, "remark"),
            (r'"(?:\\[\\"]|[^"\\]|\\(?![\\"]))*(?:"|\\")', String),
            (r":?:=", Keyword),
            (r"[()]", Punctuation),
            (r"[=;,*+><!/|^.%&\[\]{}-]", Operator),
            (r"[A-Z]\w*", Name.Class),
            (r"[a-z_]\w*", by_word(KINDS, Name)),
            (r"\d+\.?\d*(?:[eE][+-]?[0-9]+)?", Number.Float),
            (r"@@?", Keyword),
        ],
        "remark": [
            (r"[^/+]+", Comment.Multiline),
            (r"/\+", Comment.Multiline, "#push"),
            (r"\+/", Comment.Multiline, "#pop"),
        ],
    }
