"""INI files as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups

NAME = r"[a-zA-Z0-9_.-]+"


class IniLexer(RougeLexer):
    """Sections, keys and values; what has no equals sign is an error."""

    name = "INI"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "basic": [
            (r"(?=[;#])", Guard(r"[;#].*\n", r".*", Comment)),
            (r"\s+", Text),
            (r"\\\n", String.Escape),
        ],
        "root": [
            include("basic"),
            (r"(?=[\w.-])", Guard(rf"({NAME})(\s*)(=)", NAME, by_groups(Name.Property, Text, Punctuation)), "value"),
            (r"(?=\[)", Guard(r"\[.*?\]", r".*", Name.Namespace)),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            include("basic"),
            (r'"', String, "double"),
            (r"'[^'\n]*'", String),
            include("escape"),
            (r"[^\\\n]+", String),
        ],
        "double": [(r'"', String, "#pop"), include("escape"), (r'[^\\"]+', String)],
        "escape": [(r"\\[\s\S]", String.Escape)],
    }
