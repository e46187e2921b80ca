"""Lua as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.lua import BUILTINS

KEYWORDS = ["break", "do", "else", "elseif", "end", "for", "if", "in", "repeat", "return", "then", "until", "while"]
NAME = r"[A-Za-z_][A-Za-z0-9_]*"


def long_brackets(kind: _TokenType) -> Action:
    """Return an action that reads up to brackets of the same level; it declines where they are missing."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
        close = f"]{match[1]}]"
        at = scan.text.find(close, match.end())
        if at < 0:
            return None
        scan.pos = at + len(close)
        return iter([(match.start(), kind, scan.text[match.start() : scan.pos])])

    return read


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name, or a field of one; the pattern that gsub takes is coloured."""
    name, at = match.group(), match.start()
    if name == "gsub":
        scan.push("gsub")
    if name == "gsub" or name in BUILTINS:
        yield at, Name.Builtin, name
        return
    table, dot, field = name.partition(".")
    yield at, Name, table
    yield at + len(table), Punctuation, dot
    yield at + len(table) + 1, Name, field


class LuaLexer(RougeLexer):
    """Lua 5."""

    name = "Lua"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [(r"#!.*", Comment.Preproc), default("base")],
        "base": [
            (r"--\[(=*)\[", long_brackets(Comment.Multiline)),
            (r"--.*", Comment.Single),
            (r"(?:\d*\.\d+|\d+\.\d*)(?:[eE][+-]?\d+)?'", Number.Float),
            (r"\d+[eE][+-]?\d+", Number.Float),
            (r"0[xX][0-9a-fA-F]*", Number.Hex),
            (r"\d+", Number.Integer),
            (r"\s+", Text),
            (r"\[(=*)\[", long_brackets(String)),
            (r"==|~=|<=|>=|\.\.\.|\.\.|[=+\-*/%^<>#]", Operator),
            (r"[\[\]{}().,:;]", Punctuation),
            (r"(?:and|or|not)\b", Operator.Word),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"local\b", Keyword.Declaration),
            (r"(?:true|false|nil)\b", Keyword.Constant),
            (r"function\b", Keyword, "function"),
            (rf"{NAME}(?:\.{NAME})?", read_name),
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
        ],
        "function": [
            (r"\s+", Text),
            (rf"(?:({NAME})(\.))?({NAME})", by_groups(Name.Class, Punctuation, Name.Function), "#pop"),
            (r"\(", Punctuation, "#pop"),
        ],
        "gsub": [
            (r"\)", Punctuation, "#pop"),
            (r"[(,]", Punctuation),
            (r"\s+", Text),
            (r'"', String.Regex, "regex"),
        ],
        "regex": [
            (r'"', String.Regex, ("#pop", "regex-end")),
            (r"\[\^?", String.Escape, "regex-set"),
            (r"\\.", String.Escape),
            (r"\(\?[:=<!]|\{[\d,]+\}|[()?]", String.Escape),
            (r".", String.Regex),
        ],
        "regex-end": [(r"\$+", String.Regex, "#pop"), default("#pop")],
        "regex-set": [
            (r"/", String.Escape),
            (r"\]", String.Escape, "#pop"),
            (r"(\\)(.)", by_groups(String.Escape, String.Regex)),
            (r".", String.Regex),
        ],
        "escapes": [(r"\\(?:[abfnrtv\\\"']|\d{1,3})", String.Escape)],
        "single": [include("escapes"), (r"'", String.Single, "#pop"), (r"[^']+", String.Single)],
        "double": [include("escapes"), (r'"', String.Double, "#pop"), (r'[^"]+', String.Double)],
    }
