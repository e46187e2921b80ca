"""Kotlin as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups
from jekyllpy.highlight.lexers.ruby_classes import UPPER
from jekyllpy.highlight.words.kotlin import KEYWORDS

# letters that have a case, or modify one
LETTERS = (
    "A-Za-z_\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u01ba\u01bc-\u01bf\u01c4-\u0293\u0295-\u02c1"
    "\u0370-\u0374\u0376-\u0377\u037a-\u037d\u037f\u0386\u0388-\u0481\u048a-\u052f\u1e00-\u1fff\u2160-\u2188"
)
REST = rf"[-0-9\u0300-\u036f\u203f{LETTERS}]*"
CLASS = rf"`?[{UPPER}]{REST}`?"
NAME = rf"`?[{LETTERS}]{REST}`?"
DIGITS = r"[0-9](?:[0-9_]*[0-9])?"
EXPONENT = rf"[eE][+-]?{DIGITS}"
FLOAT = rf"(?:(?:{DIGITS})?\.{DIGITS}(?:{EXPONENT})?|{DIGITS}{EXPONENT})[fF]?|{DIGITS}[fF]"


class KotlinLexer(RougeLexer):
    """Kotlin."""

    name = "Kotlin"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(companion)(\s+)(object)\b", by_groups(Keyword, Text, Keyword)),
            (r"(class|data\s+class|interface|object)(\s+)", by_groups(Keyword.Declaration, Text), "class"),
            (r"(fun)(\s+)", by_groups(Keyword, Text), "function"),
            (r"(package|import)(\s+)", by_groups(Keyword, Text), "package"),
            (r"(val|var)(\s+)(\()", by_groups(Keyword.Declaration, Text, Punctuation), "destructured"),
            (r"(val|var)(\s+)", by_groups(Keyword.Declaration, Text), "property"),
            (rf"(return|continue|break|this|super)(@{NAME})?\b", by_groups(Keyword, Name.Decorator)),
            (r"fun\b", Keyword),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"^(?=[\s\[])", Guard(r"^\s*\[.*?\]", r"\s*", Name.Attribute)),
            (r"[^\S\n]+", Text),
            (r"\\\n", Text),
            (r"//.*", Comment.Single),
            (r"/\*.*\*/", Comment.Multiline),
            (r"/\*.*", Comment.Multiline, "comment"),
            (r"\n", Text),
            (r"(::)(class)", by_groups(Operator, Keyword)),
            (r"::|!!|\?[:.]|\.\.", Operator),
            (r"(?=[0-9.])", Guard(FLOAT, r"[0-9_]+", Number.Float)),
            (r"0[bB](?:[01][01_]*[01]|[01])[uU]?L?", Number.Bin),
            (r"0[xX](?:[0-9a-fA-F][0-9a-fA-F_]*[0-9a-fA-F]|[0-9a-fA-F])[uU]?L?", Number.Hex),
            (r"(?:[1-9][0-9_]*[0-9]|[0-9])[uU]?L?", Number.Integer),
            (r"[~!%^&*()+=|\[\]:;,.<>/?{}-]", Punctuation),
            (r'@"(?:""|[^"])*"', String),
            (r'"""', up_to(r'"""', String)),
            (r'"(?:\\[\\"]|[^"\n])*["\n]', String),
            (r"'\\.'|'[^\\]'", String.Char),
            (rf"@{CLASS}", Name.Decorator),
            (rf"({CLASS})(<)", by_groups(Name.Class, Punctuation), "type-parameters"),
            (CLASS, Name.Class),
            (rf"{NAME}(?=\s*[({{])", Name.Function),
            (rf"{NAME}@", Name.Decorator),
            (NAME, Name),
        ],
        "package": [(r"\S+", Name.Namespace, "#pop")],
        "class": [(CLASS, Name.Class, "#pop")],
        "function": [
            (r"<", Punctuation, "type-parameters"),
            (r"\s+", Text),
            (rf"({CLASS})(\.)", by_groups(Name.Class, Punctuation)),
            (NAME, Name.Function, "#pop"),
        ],
        "type-parameters": [
            (CLASS, Name.Class),
            (r"<", Punctuation, "#push"),
            (r"reified|out|in", Keyword),
            (r"[,:.?]", Punctuation),
            (r"\s+", Text),
            (r">", Punctuation, "#pop"),
        ],
        "property": [
            (r"<", Punctuation, "type-parameters"),
            (r"\s+", Text),
            (NAME, Name.Property, "#pop"),
        ],
        "destructured": [
            (r",", Punctuation),
            (r"\)", Punctuation, "#pop"),
            (r"\s+", Text),
            (NAME, Name.Property),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[/*]", Comment.Multiline),
        ],
    }
