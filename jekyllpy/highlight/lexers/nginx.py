"""nginx's settings as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups

NAME = r"[^\s$;{}()#]+"


class NginxLexer(RougeLexer):
    """nginx.conf."""

    name = "nginx"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(include)(\s+)([^\s;]+)", by_groups(Keyword, Text, Name)),
            (NAME, Keyword, "statement"),
            include("base"),
        ],
        "block": [(r"\}", Punctuation, "#pop"), (NAME, Keyword.Namespace, "statement"), include("base")],
        "statement": [
            (r"\{", Punctuation, ("#pop", "block")),
            (r";", Punctuation, "#pop"),
            include("base"),
        ],
        "base": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"(?:on|off)\b", Name.Constant),
            (r"\$[\w-]+", Name.Variable),
            (r"([a-zA-Z0-9.-]+)(:)([0-9]+)", by_groups(Name.Function, Punctuation, Number.Integer)),
            (r"[a-zA-Z-]+/[a-zA-Z-]+", Name.Class),
            (r"[0-9]+[kmgKMG]?\b", Number.Integer),
            (r"(~)(\s*)([^\s{]+)", by_groups(Punctuation, Text, String.Regex)),
            (r"[:=~]", Punctuation),
            (rf"/(?:{NAME})?", Name),
            (r"[^#\s;{}$\\]+", String),
            (r"[$;]", Text),
        ],
    }
