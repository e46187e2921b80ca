"""Markdown as Rouge 3.30 reads it, fenced code and tags by their own lexers. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Generic, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers import read_code
from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.names import find_tag
from jekyllpy.highlight.spans import Found

LINK = r"(!?\[)([^\]]*(?:\](?![(\[])[^\]\n]*)*)"


def read_front_matter(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Hand a page's front matter to YAML."""
    yield from read_code("yaml", match.group())


def read_fence(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Hand fenced code to the language that it names; without an end it is text."""
    yield match.start(1), Text, match[1]
    yield match.start(2), Punctuation, match[2]
    yield match.start(3), Name.Label, match[3]
    code, end = match[4] or match[6] or "", match[5] or ""
    name = match[3].strip()
    tag = find_tag(name) if name else "plaintext"
    if tag is None:
        cut = len(code.rstrip())
        yield 0, String.Backtick, code[:cut]
        yield 0, Text, code[cut:]
    else:
        yield from read_code(tag, code)
    yield 0, Punctuation, end


class MarkdownLexer(RougeLexer):
    """Markdown as pages are written in it."""

    name = "Markdown"
    start: ClassVar[tuple[str, ...]] = ("root", "begin")

    tokens: ClassVar[dict[str, Rules]] = {
        "begin": [
            (r"---\s*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?=\n)", read_front_matter, "#pop"),
            default("#pop"),
        ],
        "root": [
            (r"\\.", String.Escape),
            (r"^[\S ]+\n---+\n", Generic.Heading),
            (r"^[\S ]+\n===+\n", Generic.Subheading),
            (r"^#(?=[^#]).*", Generic.Heading),
            (r"^##*.*", Generic.Subheading),
            (r"^([ \t]*)(`{3,}|~{3,})([^\n]*\n)(?:([\s\S]*?)(\2)|([\s\S]*))", read_fence),
            (r"\n\n(?:(?:    |\t).*\n|\n)+", String.Backtick),
            (r"(`+)[\s\S]+?\1", String.Backtick),
            (r"^\s*([*-])\s*(?:\1\s*){2,}$", Punctuation),
            (r"^\s*(?:[*+-](?=\s)|\d+\.)", Punctuation),
            (r"^\s*>.*", Generic.Traceback),
            (
                r"^(\s*)(\[)([^\n]+?)(\]:)(\s*)",
                by_groups(Text, Punctuation, String.Symbol, Punctuation, Text),
                "target",
            ),
            (LINK + r"(\]\()", by_groups(Punctuation, Name.Variable, Punctuation), "inline"),
            (
                LINK + r"(\]\[)([^\]\n]*)(\])",
                by_groups(Punctuation, Name.Variable, Punctuation, String.Symbol, Punctuation),
            ),
            (r"\*\*.*?\*\*|__.*?__", Generic.Strong),
            (r"\*(?:\*\*|[^*\n])*\*|_(?:__|[^_\n])*_", Generic.Emph),
            (r"<(?:\w+://[^\s>]+|[^>\n]*@[^\s>]*\.[^\s>]*)>", Name.Variable),
            (r"<[^>\n]*>", go_on_with("html")),
            (r"&\S*?;", Name.Entity),
            (r"[&<\[]", Text),
            (r"[^\\`\[*\n&<]+", Text),
            (r"\n", Text),
        ],
        "target": [include("address"), default("#pop")],
        "inline": [(r"\s+", Text), include("address"), (r"\)", String.Other, "#pop"), default("#pop")],
        "address": [
            (r"(<)([^>\n]*)(>)", by_groups(Name.Tag, String.Other, Name.Tag), ("#pop", "title")),
            (r"[^<>\s)]+", String.Other, ("#pop", "title")),
        ],
        "title": [
            (r"(\s+)(\"[^\"\n]*\"|'[^'\n]*'|\([^)\n]*\))", by_groups(Text, Name.Namespace)),
            (r"(\s*)(\))", by_groups(Text, Punctuation), ("#pop", "again")),
            default("#pop"),
        ],
        "again": [(r"([ \t]*)(\()", by_groups(Text, Punctuation), ("#pop", "inline")), default("#pop")],
    }
