"""Brainfuck as Rouge 3.30 reads it: all that is no command is a remark. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Name, Punctuation, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules


class BrainfuckLexer(RougeLexer):
    """Brainfuck; a loop at the very beginning is a remark too."""

    name = "Brainfuck"
    start: ClassVar[tuple[str, ...]] = ("root", "beginning")

    tokens: ClassVar[dict[str, Rules]] = {
        "beginning": [(r"\s+", Text), (r"\[", Comment.Multiline, "remark"), default("#pop")],
        "remark": [
            (r"\[", Comment.Multiline, "#push"),
            (r"\]", Comment.Multiline, "#pop"),
            (r"[^\[\]]+", Comment.Multiline),
        ],
        "commands": [
            (r"\[", Punctuation, "loop"),
            (r"[^><+\-.,\[\]]+", Comment.Single),
            (r"[><]+", Name.Builtin),
            (r"[+\-.,]+", Name.Function),
        ],
        "root": [(r"\]", Error), include("commands")],
        "loop": [(r"\]", Punctuation, "#pop"), include("commands")],
    }
