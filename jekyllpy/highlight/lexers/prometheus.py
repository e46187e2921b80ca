"""Prometheus' queries as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.words.prometheus import FUNCTIONS

KINDS = dict.fromkeys(FUNCTIONS, Name.Builtin)
AGGREGATES = "sum|min|max|avg|stddev|stdvar|count|count_values|bottomk|topk"


def quoted(quote: str, kind: _TokenType) -> Rules:
    """Return the rules of a string in quotes."""
    return [(rf"\\[\\abfnrtv{quote}]", String.Escape), (rf"[^\\{quote}]+", kind), (quote, kind, "#pop")]


class PrometheusLexer(RougeLexer):
    """PromQL."""

    name = "Prometheus"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "strings": [
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (r"`.*`", String.Backtick),
        ],
        "blank": [(r"[ \t\r]+|\n\s*", Text), (r"#.*", Comment)],
        "root": [
            include("strings"),
            include("blank"),
            (r"-?\d+\.\d+", Number.Float),
            (r"-?\d+[smhdwy]?", Number.Integer),
            (r"[+*/%^<>=-]|!=|and|or|unless", Operator),
            (rf"(?:{AGGREGATES})\b", Name.Function),
            (r"(ignoring|on)(\()", by_groups(Keyword.Pseudo, Punctuation), "labels"),
            (r"(group_left|group_right)(\()", by_groups(Keyword.Type, Punctuation)),
            (r"(?:bool|offset)\b", Keyword),
            (r"(?:without|by)\b", Keyword, "labels"),
            (r"[\w:]+", by_word(KINDS, Name)),
            (r"[()\]:.,\[]", Punctuation),
            (r"\{", Punctuation, "filters"),
        ],
        "filters": [
            (r"[ \t\r]+", Text),
            (r",", Punctuation),
            (r"[a-zA-Z0-9_:-]+", Name.Attribute),
            (r"![=~]|=~?", Operator),
            include("strings"),
            (r"\}", Punctuation, "#pop"),
        ],
        "labels": [
            (r"[(,]", Punctuation),
            (r"[a-zA-Z0-9_:-]+", Name.Attribute),
            include("blank"),
            (r"\)", Punctuation, "#pop"),
        ],
        "double": quoted('"', String.Double),
        "single": quoted("'", String.Single),
    }
