"""Vala as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.vala import KEYWORDS, TYPES

NAME = r"@?[_a-zA-Z]\w*"


class ValaLexer(RougeLexer):
    """Vala."""

    name = "Vala"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
        ],
        "root": [
            include("blank"),
            (r"^\[.*?\]", Name.Attribute),
            (rf"<\[\s*(?:{NAME}:)?", Keyword),
            (r"\]>", Keyword),
            (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", Punctuation),
            (r'@"(?:\\.|[^\\"\n]|\\(?=\n))*(?:"|\\")', String),
            (r'"(?:\\.|[^\\"\n]|\\(?=\n))*(?:["\n]|\\")', String),
            (r"'\\?.'", String.Char),
            (r"0[xX][0-9a-fA-F]+[luLU]?", Number),
            (r"[0-9](?:\.[0-9]*)?(?:[eE][+-][0-9]+)?[flduFLDU]?", Number),
            (rf"(?:{'|'.join(sorted(KEYWORDS))})\b", Keyword),
            (rf"(?:{'|'.join(sorted(TYPES))})\b", Keyword.Type),
            (r"class|struct", Keyword, "class"),
            (r"namespace|using", Keyword, "namespace"),
            (rf"{NAME}(?=\s*\()", Name.Function),
            (NAME, Name),
            (r"#.*", Comment.Preproc),
        ],
        "class": [include("blank"), (NAME, Name.Class, "#pop")],
        "namespace": [
            include("blank"),
            (r"(?=\()", Text, "#pop"),
            (rf"(?:{NAME}|\.)+", Name.Namespace, "#pop"),
        ],
    }
