"""C# as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.csharp import DIRECTIVES, KEYWORDS, TYPES

NAME = r"@?[_a-zA-Z]\w*"


class CsharpLexer(RougeLexer):
    """C#."""

    name = "C#"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
        ],
        "nest": [(r"\{", Punctuation, "nest"), (r"\}", Punctuation, "#pop"), include("root")],
        "interpolated": [
            (r"\\.", String),
            (r"\{", Punctuation, "nest"),
            (r'"|\n', String, "#pop"),
            (r".", String),
        ],
        "interpolated-verbatim": [
            (r'""', String),
            (r"\{", Punctuation, "nest"),
            (r'"', String, "#pop"),
            (r".", String),
        ],
        "root": [
            include("blank"),
            (r'\$\s*"', String, "interpolated"),
            (r'\$@\s*"', String, "interpolated-verbatim"),
            (rf"<\[\s*(?:{NAME}:)?|\]>", Keyword),
            (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", Punctuation),
            (r'@"(?:""|[^"])*"', String),
            (r'"(?:\\.|[^"\\\n])*(?:["\n]|\\["\n])', String),
            (r"'(?:\\.|.)'", String.Char),
            (r"0[xX][0-9a-fA-F]+[lLuU]?", Number),
            (r"[0-9](?:\.[0-9]*)?(?:[eE][+-][0-9]+)?[flduFLDU]?", Number),
            (r"(?:class|struct|interface)\b", Keyword, "class"),
            (r"(?:namespace|using)\b", Keyword, "namespace"),
            (rf"^#[ \t]*(?:{'|'.join(sorted(DIRECTIVES))})\b.*\n", Comment.Preproc),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (words(TYPES, suffix=r"\b"), Keyword.Type),
            (rf"{NAME}(?=\s*\()", Name.Function),
            (NAME, Name),
        ],
        "class": [include("blank"), (NAME, Name.Class, "#pop")],
        "namespace": [
            include("blank"),
            (r"(?=\()", Text, "#pop"),
            (rf"(?:{NAME}|\.)+", Name.Namespace, "#pop"),
        ],
    }
