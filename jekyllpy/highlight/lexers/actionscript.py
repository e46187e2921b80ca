"""ActionScript as Rouge 3.30 reads it; what stands before a slash decides what it begins. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.actionscript import BUILTINS, KEYWORDS, RESERVED

NAME = r"[$a-zA-Z_][a-zA-Z0-9_]*"
KINDS = kinds_of(
    (KEYWORDS, Keyword),
    (("var", "with", "function"), Keyword.Declaration),
    (RESERVED, Keyword.Reserved),
    (("true", "false", "null", "NaN", "Infinity", "undefined"), Keyword.Constant),
    (BUILTINS, Name.Builtin),
)


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word; an expression may begin after some."""
    kind = KINDS.get(match.group(), Name.Other)
    if kind in (Keyword, Keyword.Declaration):
        scan.push("expression")
    yield match.start(), kind, match.group()


def drop_line(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Leave a regular expression whose line ends."""
    scan.pop(2)
    yield match.start(), Error, match.group()


class ActionscriptLexer(RougeLexer):
    """ActionScript 3."""

    name = "ActionScript"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
        ],
        "expression": [
            include("blank"),
            (r"/", String.Regex, ("#pop", "regex")),
            (r"\{", Punctuation, "object"),
            default("#pop"),
        ],
        "regex": [
            (r"/", String.Regex, ("#pop", "regex-flags")),
            (r"[^/]?\n", Error, "#pop"),
            (r"\[\^?", String.Escape, "characters"),
            (r"\\.|\(\?[:=<!]|\{[\d,]+\}|[()?]", String.Escape),
            (r".", String.Regex),
        ],
        "regex-flags": [(r"[gim]+", String.Regex, "#pop"), default("#pop")],
        "characters": [
            (r"/", String.Escape),
            (r"[^/]\n", drop_line),
            (r"\]", String.Escape, "#pop"),
            (r"\\.", String.Escape),
            (r".", String.Regex),
        ],
        "root": [
            (r"\s*#!.*\n", Comment.Preproc, "statement"),
            (r"\n", Text, "statement"),
            include("blank"),
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|===|!==", Operator, "expression"),
            (r"[:-<>+*%&|^/!=]=?", Operator, "expression"),
            (r"[(\[,]", Punctuation, "expression"),
            (r";", Punctuation, "statement"),
            (r"[)\].]", Punctuation),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[{}]", Punctuation, "statement"),
            (NAME, read_name),
            (r"-?[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?", Number.Float),
            (r"0x[0-9a-fA-F]+", Number.Hex),
            (r"-?[0-9]+", Number.Integer),
            (r'"(?:\\[\\"]|[^"\\]|\\(?![\\"]))*(?:"|\\")', String.Double),
            (r"'(?:\\[\\']|[^'\\]|\\(?![\\']))*(?:'|\\')", String.Single),
        ],
        "statement": [
            (rf"({NAME})(\s*)(:)", by_groups(Name.Label, Text, Punctuation)),
            (r"[{}]", Punctuation),
            include("expression"),
        ],
        "object": [
            include("blank"),
            (r"\}", Punctuation, ("#pop", "statement")),
            (rf"({NAME})(\s*)(:)", by_groups(Name.Attribute, Text, Punctuation), "expression"),
            (r":", Punctuation),
            include("root"),
        ],
        "ternary": [(r":", Punctuation, ("#pop", "expression")), include("root")],
    }
