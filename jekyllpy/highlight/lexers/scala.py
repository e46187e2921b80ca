"""Scala as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.lexers.ruby_classes import UPPER
from jekyllpy.highlight.words.scala import KEYWORDS

LETTER = r"(?:[^\W\d]|\$)"
SYMBOLS = (
    "\u00a6\u00a9\u00ac\u00ae\u00b0\u00b1\u00d7\u00f7\u2190-\u23ff\u2500-\u2767\u2794-\u27e5\u27f0-\u2982\u2999-\u2bff"
)
SIGN = rf"[!#%&'*+\-/:<=>?@\\^`|~\x7f{SYMBOLS}]"
NAME = rf"{LETTER}(?:{LETTER}|\d)*(?:(?<=_){SIGN}+)?"
ANY_NAME = rf"(?:{NAME}|{SIGN}+|`[^`]+`)"
CHUNK = rf"(?:{NAME}|{SIGN}+\`[^`]+`)"


class ScalaLexer(RougeLexer):
    """Scala 2 and what 3 shares with it."""

    name = "Scala"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(class|trait|object)(\s+)", by_groups(Keyword, Text), "class"),
            (rf"'{NAME}(?!')", String.Symbol),
            (r"[^\S\n]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (rf"@{NAME}", Name.Decorator),
            (rf"(def)(\s+)({ANY_NAME})(\s*)", by_groups(Keyword, Text, Name.Function, Text)),
            (rf"(val)(\s+)({ANY_NAME})(\s*)", by_groups(Keyword, Text, Name.Variable, Text)),
            (rf"(this)(\n*)(\.)({NAME})", by_groups(Keyword, Text, Operator, Name.Property)),
            (rf"({NAME}|_)(\n*)(\.)({NAME})", by_groups(Name.Variable, Text, Operator, Name.Property)),
            (rf"[{UPPER}$_]{NAME}\b", Name.Class),
            (rf"({NAME})(\s*)(\()", by_groups(Name.Function, Text, Operator)),
            (rf"(\.)({NAME})", by_groups(Operator, Name.Property)),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"(?:<[%:-]|=>|>:|[#=@_\u21d2\u2190])(?:\b|(?=\s)|$)", Keyword),
            (rf":(?!{SIGN})", Keyword, "type"),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (r"(import|package)(\s+)", by_groups(Keyword, Text), "import"),
            (r"(type)(\s+)", by_groups(Keyword, Text), "type"),
            (r'"""', up_to(r'"""(?!")', String)),
            (r'"(?:\\[\\"]|[^"])*"', String),
            (r"'\\.'|'[^\\]'|'\\u[0-9a-fA-F]{4}'", String.Char),
            (NAME, Name),
            (r"`[^`]+`", Name),
            (r"\[", Operator, "type-parameter"),
            (r"[(){};,.#]", Operator),
            (rf"{SIGN}+", Operator),
            (r"(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?", Number.Float),
            (r"\d+[fFdD]", Number.Float),
            (r"0x[0-9a-fA-F]+", Number.Hex),
            (r"\d+L?", Number.Integer),
            (r"\n", Text),
        ],
        "class": [
            (rf"({ANY_NAME})(\s*)(\[)", by_groups(Name.Class, Text, Operator), "type-parameter"),
            (r"\s+", Text),
            (r"[{(]", Operator, "#pop"),
            (r"//.*", Comment.Single, "#pop"),
            (ANY_NAME, Name.Class, "#pop"),
        ],
        "type": [
            (r"\s+", Text),
            (r"<[%:]|>:|[#_\u21d2]|forSome|type", Keyword),
            (r"([,);}]|=>|=)(\s*)", by_groups(Operator, Text), "#pop"),
            (r"[({]", Operator, "#push"),
            (
                rf"({CHUNK}(?:\.{CHUNK})*)(\s*)(\[)",
                by_groups(Keyword.Type, Text, Operator),
                ("#pop", "type-parameter"),
            ),
            (rf"({CHUNK}(?:\.{CHUNK})*)(\s*)$", by_groups(Keyword.Type, Text), "#pop"),
            (r"//.*", Comment.Single, "#pop"),
            (rf"\.|{ANY_NAME}", Keyword.Type),
        ],
        "type-parameter": [
            (r"[\s,]+", Text),
            (r"<[%:]|=>|>:|[#_\u21d2]|forSome|type", Keyword),
            (r"[\])}]", Operator, "#pop"),
            (r"[(\[{]", Operator, "#push"),
            (rf"\.|{ANY_NAME}", Keyword.Type),
        ],
        "comment": [
            (r"[^/*]+", Comment.Multiline),
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[*/]", Comment.Multiline),
        ],
        "import": [(rf"(?:{NAME}|\.)+", Name.Namespace, "#pop")],
    }
