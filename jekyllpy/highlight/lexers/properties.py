"""Java's properties as Rouge 3.30 reads them: INI files without sections. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, Rules, by_groups
from jekyllpy.highlight.lexers.ini import NAME, IniLexer


class PropertiesLexer(IniLexer):
    """Keys and values."""

    name = "Properties"

    tokens: ClassVar[dict[str, Rules]] = {
        **IniLexer.tokens,
        "basic": [
            (r"(?=[!#])", Guard(r"[!#].*\n", r".*", Comment)),
            (r"\s+", Text),
            (r"\\\n", String.Escape),
        ],
        "root": [
            include("basic"),
            (r"(?=[\w.-])", Guard(rf"({NAME})(\s*)([=:])", NAME, by_groups(Name.Property, Text, Punctuation)), "value"),
        ],
        "escape": [(r"\\(?:u[0-9]{4}|[\s\S])", String.Escape)],
    }
