"""Liquid as Rouge 3.30 reads it: tags, outputs, filters and their arguments. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Whitespace, _TokenType

from jekyllpy.highlight.lexers.actions import starting_over
from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found

FILTER = (Punctuation, Whitespace, Name.Function)
ENDED = (Punctuation, Whitespace, Name.Tag, Whitespace, Punctuation)


def by_quotes(text: str, default: _TokenType) -> _TokenType:
    """Return the kind of what may hold quotes."""
    if text.count("'") > 1:
        return String.Single
    return String.Double if text.count('"') > 1 else default


def with_value(number: int, default: _TokenType, *kinds: _TokenType) -> Action:
    """Return an action that gives each group its kind, but one of them that of its quotes."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        for at, kind in enumerate(kinds, start=1):
            if match[at]:
                yield match.start(at), by_quotes(match[at], default) if at == number else kind, match[at]

    return read


class LiquidLexer(RougeLexer):
    """Templates of Liquid."""

    name = "Liquid"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^{]+", Text),
            (r"(\{%-?)(\s*)", by_groups(Punctuation, Whitespace), "tag-name"),
            (r"(\{\{-?)(\s*)", by_groups(Punctuation, Whitespace), "output"),
            (r"\{", Text),
        ],
        "tag-name": [
            (r"(?:if|elsif|unless|case)\b", Keyword.Reserved, "condition"),
            (r"when\b", Keyword.Reserved, "when"),
            (r"(else)(\s*)(-?%\})", by_groups(Keyword.Reserved, Whitespace, Punctuation), "#pop"),
            (
                r"(capture|(?:in|de)crement)(\s+)([^\s%]+)(\s*)(-?%\})",
                by_groups(Name.Tag, Whitespace, Name.Variable, Whitespace, Punctuation),
                "#pop",
            ),
            (r"(comment)(\s*)(-?%\})", by_groups(Name.Tag, Whitespace, Punctuation), "comment"),
            (r"(raw)(\s*)(-?%\})", by_groups(Name.Tag, Whitespace, Punctuation), "raw"),
            (r"(end(?:if|unless|case))(\s*)(-?%\})", by_groups(Keyword.Reserved, Whitespace, Punctuation), "#pop"),
            (r"(end[^\s%]+)(\s*)(-?%\})", by_groups(Name.Tag, Whitespace, Punctuation), "#pop"),
            (r"(?:assign|echo)\b", Name.Tag, "assign"),
            (r"(?:include|render)\b", Name.Tag, "include"),
            (
                r"(cycle)(\s+)(?:([^\s:]*)(\s*)(:))?(\s*)",
                with_value(3, Name.Attribute, Name.Tag, Whitespace, String, Whitespace, Punctuation, Whitespace),
                "variable-tag",
            ),
            (
                r"(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)((?:\"[^\"]*\"|'[^']*'|[^\s%,|'\"])+)(\s*)",
                with_value(
                    *(7, Name.Variable),
                    *(Name.Tag, Whitespace, Name.Variable, Whitespace, Name.Tag, Whitespace, String, Whitespace),
                ),
                "tag",
            ),
            (r"([^\s%]+)(\s*)", by_groups(Name.Tag, Whitespace), "tag"),
        ],
        "output": [
            (r"(\|)(\s*)([a-zA-Z_][^\s}|:]*)", by_groups(*FILTER), "filters"),
            include("end-of-output"),
            include("value"),
        ],
        "filters": [
            (r"(\|)(\s*)([a-zA-Z_][^\s%}|:]*)", by_groups(*FILTER)),
            include("end-of-output"),
            include("end-of-tag"),
            include("variable-argument"),
        ],
        "condition": [
            (r"[=!]=|[<>]=?", Operator),
            (r"(?:and|or|contains)\b", Operator.Word),
            include("end-of-tag"),
            include("value"),
        ],
        "when": [include("end-of-tag"), include("value")],
        "end-of-output": [(r"-?\}\}", starting_over(Punctuation))],
        "end-of-tag": [(r"-?%\}", starting_over(Punctuation))],
        "argument": [
            include("literals"),
            (r"([^\s=:]+)(\s*)([=:])", by_groups(Name.Attribute, Whitespace, Operator)),
            (r"[,:]", Punctuation),
        ],
        "variable-argument": [include("argument"), include("variable"), (r"\S+", Text)],
        "tag": [
            (r"reversed\b", Name.Attribute),
            include("end-of-tag"),
            include("argument"),
            (r"\S+", Text),
        ],
        "variable-tag": [include("end-of-tag"), include("variable-argument")],
        "variable": [
            (r"(?:empty|blank|forloop\.[^\s%}|:]+)\b", Name.Builtin),
            (r"\.(?=\w)|\[|\]", Punctuation),
            (r"(?:first|last|size)\b", Name.Function),
            (r"[a-zA-Z_][\w-]*\??", Name.Variable),
        ],
        "literals": [
            (r"[ \t]+", Whitespace),
            (r"(?:false|true|nil)\b", Keyword.Constant),
            (r"'[^']*'", String.Single),
            (r'"[^"]*"', String.Double),
            (r"-", Operator),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
        ],
        "value": [include("literals"), include("variable")],
        "comment": [
            (r"[^{]+", Comment),
            (r"(\{%-?)(\s*)(endcomment)(\s*)(-?%\})", starting_over(*ENDED)),
            (r"\{", Comment),
        ],
        "raw": [
            (r"[^{]+", Text),
            (r"(\{%-?)(\s*)(endraw)(\s*)(-?%\})", starting_over(*ENDED)),
            (r"\{", Text),
        ],
        "assign": [
            (r"=", Operator),
            (r"(\|)(\s*)([a-zA-Z_][^\s%|:]*)", by_groups(*FILTER), "filters"),
            include("end-of-tag"),
            include("value"),
        ],
        "include": [
            (r"(\{\{-?)(\s*)", by_groups(Punctuation, Whitespace), "embedded"),
            (r"(?:with|for)\b", Name.Tag),
            (r"[/\w-]+(?:\.[\w-]+)+\b", Text),
            include("variable-tag"),
        ],
        "embedded": [
            (r"(\|)(\s*)([a-zA-Z_][^\s}|:]*)", by_groups(*FILTER)),
            (r"-?\}\}", Punctuation, "#pop"),
            include("variable-argument"),
        ],
    }
