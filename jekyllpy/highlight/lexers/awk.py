"""Awk as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.awk import BUILTINS, CONSTANTS, KEYWORDS

KINDS = kinds_of(
    (KEYWORDS, Keyword),
    (("function",), Keyword.Declaration),
    (("BEGIN", "END"), Keyword.Reserved),
    (CONSTANTS, Keyword.Constant),
    (BUILTINS, Name.Builtin),
)


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name or a field; after a keyword a regular expression may follow."""
    name = match.group()
    kind = KINDS.get(name, Name.Variable if name[0] == "$" else Name.Other)
    if kind in (Keyword, Keyword.Declaration):
        scan.push("expression")
    yield match.start(), kind, name


class AwkLexer(RougeLexer):
    """Awk."""

    name = "Awk"

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [(r"\s+", Text), (r"#.*", Comment.Single)],
        "expression": [include("blank"), (r"/", String.Regex, ("#pop", "regex")), default("#pop")],
        "regex": [
            (r"/", String.Regex, "#pop"),
            (r"[^/]\n|\n", Error, "#pop"),
            (r"\[\^?", String.Escape, "regex-set"),
            (r"\\.", String.Escape),
            (r"\(\?[:=<!]|\{[\d,]+\}|[()?]", String.Escape),
            (r".", String.Regex),
        ],
        "regex-set": [
            (r"/", String.Escape),
            (r"[^/]\n", Error, ("#pop", "#pop")),
            (r"\]", String.Escape, "#pop"),
            (r"\\.", String.Escape),
            (r".", String.Regex),
        ],
        "root": [
            include("blank"),
            (r"[-<>+*/%\^!=]=?|in\b|\+\+|--|\|", Operator, "expression"),
            (r"&&|\|\||~!?", Operator, "expression"),
            (r"[(\[,]", Punctuation, "expression"),
            (r";", Punctuation, "statement"),
            (r"[)\].]", Punctuation),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[{}]", Punctuation, "statement"),
            (r"[$a-zA-Z_][a-zA-Z0-9_]*", read_name),
            (r"[0-9]+\.[0-9]+", Number.Float),
            (r"[0-9]+", Number.Integer),
            (r'"(?:\\[\\"]|[^"])*"', String.Double),
            (r":", Punctuation),
        ],
        "statement": [(r"[{}]", Punctuation), include("expression")],
        "ternary": [(r":", Punctuation, ("#pop", "expression")), include("root")],
    }
