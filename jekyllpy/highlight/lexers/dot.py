"""Graphviz's DOT as Rouge 3.30 reads it, with the HTML of its labels. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.embed import forget
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.html import HtmlLexer
from jekyllpy.highlight.spans import Found

CLOSE = re.compile(">")
HTML = HtmlLexer()


def open_html(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a label of HTML."""
    forget(scan, "html")
    scan.push("html")
    yield match.start(), Punctuation, match.group()


def read_html(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a piece of text or a tag of a label; a tag must have an end."""
    if match.group().startswith("<"):
        end = scan.find_end(CLOSE, match.end())
        if end < 0:
            return None
        scan.pos = end
    part = scan.memory.setdefault("html", HTML.begin(""))
    return HTML.resume(part, scan.text[match.start() : scan.pos])


class DotLexer(RougeLexer):
    """DOT."""

    name = "DOT"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [
            (r"\s+", Text),
            (r"(?:#|//).*", Comment.Single),
            (r"/(?:\\\n)?\*", up_to(r"\*(?:\\\n)?/", Comment.Multiline)),
        ],
        "html": [(r"[^<>]+|<[\s\S]", read_html), (r">", Punctuation, "#pop")],
        "name": [
            (r"([a-zA-Z][a-zA-Z_0-9]*)(\s*)(=)", by_groups(Name, Text, Punctuation)),
            (r"[a-zA-Z][a-zA-Z_0-9]*", Name.Variable),
            (r"[0-9]*\.[0-9]+", Number.Float),
            (r"[0-9]+", Number.Integer),
            (r'"(?:\\"|[^"])*"', String.Double),
            (r"<", open_html),
        ],
        "attributes": [
            include("blank"),
            include("name"),
            (r"[=;,]", Punctuation),
            (r"\]", Operator, "#pop"),
        ],
        "root": [
            include("blank"),
            (r"(?i:strict|(?:sub|di)?graph|node|edge)\b", Keyword),
            (r"[{};:=]", Punctuation),
            (r"-[->]", Operator),
            (r"\[", Operator, "attributes"),
            include("name"),
        ],
    }
