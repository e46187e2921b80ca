"""Puppet as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word

NAME = r"[a-z]\w*"
FULL_NAME = rf"(?:::)?(?:{NAME}::)*\w+"
WORDS = "and case class default define else elsif if in import inherits node unless"
KINDS = kinds_of((WORDS.split(), Keyword), (("false", "true", "undef"), Keyword.Constant))
META = dict.fromkeys(("before", "require", "notify", "subscribe"), Keyword.Pseudo)


class PuppetLexer(RougeLexer):
    """Puppet."""

    name = "Puppet"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [(r"\s+", Text), (r"#", up_to(r"\n", Comment))],
        "root": [
            include("blank"),
            (rf"\${FULL_NAME}", Name.Variable),
            (rf"{NAME}(?=\s*[=+]>)", by_word(META, Name.Property)),
            (rf"{FULL_NAME}(?=\s*\()", Name.Function),
            (r"[A-Z]\w*", Name.Class),
            (r"[+=|~-]>|<[|~-]|[|:}();\[\]]", Punctuation),
            (r"[{,]", Punctuation, "pattern-allowed"),
            (r"(?:in|and|or)\b", Operator.Word),
            (r"[=!<>]=", Operator),
            (r"[=!]~", Operator, "pattern-allowed"),
            (r"[.=<>!+*/-]", Operator),
            (rf"(class|include)(\s*)({FULL_NAME})", by_groups(Keyword, Text, Name.Class)),
            (r"node\b", Keyword, "pattern-allowed"),
            (r"'(?:\\[\\']|[^'\\]|\\(?![\\']))*(?:'|\\')", String.Single),
            (r'"', String.Double, "string"),
            (r"\d+(?:\.\d+)?(?:e[+-]\d+)?", Number),
            (FULL_NAME, by_word(KINDS, Name)),
        ],
        "pattern-allowed": [include("blank"), (r"/", String.Regex, "pattern"), default("#pop")],
        "pattern": [
            (r"/", String.Regex, "#pop"),
            (r"\\.", String.Escape),
            (r"[(){}]", String.Interpol),
            (r"\[", String.Interpol, "characters"),
            (r".", String.Regex),
        ],
        "characters": [
            (r"\]", String.Interpol, "#pop"),
            (r"-(?=\])", String.Regex),
            (r"-", String.Interpol),
            (r"\\.", String.Escape),
            (r"[^\\\]-]+", String.Regex),
        ],
        "string": [
            (r'"', String.Double, "#pop"),
            (r'[^$\\"]+', String.Double),
            (r"\\[\s\S]", String.Escape),
            (rf"\$(?:{FULL_NAME}|\{{{FULL_NAME}\}})", Name.Variable),
        ],
    }
