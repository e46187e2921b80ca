"""Visual Basic as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.vb import KEYWORDS, OPERATORS, TYPES

NAME = r"[a-zA-Z_]\w*"
KINDS = kinds_of(
    (KEYWORDS, Keyword),
    (TYPES, Keyword.Type),
    (OPERATORS, Operator.Word),
    (("Console", "ConsoleColor"), Name.Builtin),
)


class VbLexer(RougeLexer):
    """Visual Basic .NET."""

    name = "Visual Basic"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [
            (r"\s+", Text),
            (r"[rR][eE][mM]\b.*", Comment.Single),
            (r"%\{", up_to(r"%\}", Comment.Multiline)),
            (r"'.*", Comment.Single),
        ],
        "root": [
            include("blank"),
            (
                r"#If\b.*?\bThen|#ElseIf\b.*?\bThen|#End\s+(?:If|ExternalSource|Region)|#Const"
                r"|#(?:ExternalSource|Region).*\n|#ExternalChecksum",
                Comment.Preproc,
            ),
            (r"\.", Punctuation, "dotted"),
            (r"[(){}!#,:]", Punctuation),
            (r"Option\s+(?:Strict|Explicit|Compare)\s+(?:On|Off|Binary|Text)", Keyword.Declaration),
            (r"End\b", Keyword, "end"),
            (r"(?:Dim|Const)\b", Keyword, "variable"),
            (r"(?:Function|Sub|Property)\b", Keyword, "function"),
            (r"(?:Class|Structure|Enum)\b", Keyword, "class"),
            (r"(?:Module|Namespace|Imports)\b", Keyword, "namespace"),
            (r"[A-Z]\w*", by_word(KINDS, Name)),
            (r"&=|[*]=|/=|\\=|\^=|\+=|-=|<<=|>>=|<<|>>|:=|<=|>=|<>|[-&*/\\^+=<>.]", Operator),
            (r'"', String, "string"),
            (rf"{NAME}[%&@!#$]?", Name),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[fF][+-]?\d+)?", Number.Float),
            (r"\d+(?:[SILDFR]|US|UI|UL)?", Number.Integer),
        ],
        "dotted": [include("blank"), (NAME, Name, "#pop")],
        "string": [(r'""', String.Escape), (r'"C?', String, "#pop"), (r'[^"]+', String)],
        "variable": [include("blank"), (NAME, Name.Variable, "#pop"), default("#pop")],
        "function": [include("blank"), (NAME, Name.Function, "#pop")],
        "class": [include("blank"), (NAME, Name.Class, "#pop")],
        "namespace": [include("blank"), (rf"{NAME}(?:\.{NAME})*", Name.Namespace, "#pop")],
        "end": [
            include("blank"),
            (r"(?:Function|Sub|Property|Class|Structure|Enum|Module|Namespace)\b", Keyword, "#pop"),
            default("#pop"),
        ],
    }
