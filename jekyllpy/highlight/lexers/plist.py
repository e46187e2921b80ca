"""Property lists in their older form, without tags, as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Literal, Number, Punctuation, String, Whitespace

from jekyllpy.highlight.lexers.actions import quoted, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules


class PlistLexer(RougeLexer):
    """Property lists."""

    name = "Plist"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"//.*", Comment),
            (r"/\*[\s\S]", up_to(r"\*/", Comment)),
            (r"\s+", Whitespace),
            (r"\{", Punctuation, "dictionary"),
            (r"\(", Punctuation, "array"),
            (r'(?=")', quoted('"', String.Double)),
            (r"(?=')", quoted("'", String.Single)),
            (r"<", Punctuation, "data"),
            (r"[\w$/:.-]+", Literal),
        ],
        "dictionary": [include("root"), (r"[=;]", Punctuation), (r"\}", Punctuation, "#pop")],
        "array": [include("root"), (r",", Punctuation), (r"\)", Punctuation, "#pop")],
        "data": [(r"[0-9a-fA-F\s]+", Number.Hex), (r">", Punctuation, "#pop")],
    }
