"""The settings of SSH as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules


class SshLexer(RougeLexer):
    """`ssh_config`."""

    name = "SSH"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [(r"(?a:(?i:[a-z0-9]+))", Keyword, "statement"), include("blank")],
        "statement": [
            (r"\n", Text, "#pop"),
            (r"(?:yes|no|confirm|ask|always|auto|none|force)\b", Name.Constant),
            (r"\d+", Number),
            (r"[^#\s;{}$\\]+", Text),
            include("blank"),
        ],
        "blank": [(r"\s+", Text), (r"#.*", Comment.Single)],
    }
