"""INI files as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.token import Comment, Error, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups


class IniLexer(RougeLexer):
    """Sections, keys and values; what has no equals sign is an error."""

    name = "INI"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"[;#].*\n", Comment),
            (r"([\w.-]+)(\s*)(=)", by_groups(Name.Property, Text, Punctuation), "value"),
            (r"(?=\[)", Guard(r"\[.*?\]", r".*", Name.Namespace)),
            (r"[\w.-]+", Error),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            (r"\s+", Text),
            (r'"[^"]*"?', String),
            (r"\\\n", String.Escape),
            (r"[^\\\n]+|\\", String),
        ],
    }
