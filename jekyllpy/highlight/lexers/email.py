"""A letter as Rouge 3.30 reads it: fields, then text with what it quotes. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Name, Operator, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules


class EmailLexer(RougeLexer):
    """An e-mail."""

    name = "Email"
    start: ClassVar[tuple[str, ...]] = ("root", "fields")

    tokens: ClassVar[dict[str, Rules]] = {
        "fields": [(r":", Operator, "field"), (r"[^\n\r:]+|[\n\r]", Name.Tag)],
        "field": [
            (r"(?:\r?\n){2}", Text, "#pop:2"),
            (r"\r?\n(?![ \v\t\f])", Text, "#pop"),
            (r"[^\n\r]+|[\n\r]", Name.Attribute),
        ],
        "root": [(r"\n", Text), (r"^>.*", Comment), (r".+", Text)],
    }
