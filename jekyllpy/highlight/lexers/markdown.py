"""Markdown as Rouge 3.30 reads it, fenced code and tags by their own lexers. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Error, Generic, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers import read_code
from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.names import find_tag
from jekyllpy.highlight.spans import Found

LABEL = r"(!?\[)([^\]]*(?:\](?![(\[])[^\]\n]*)*)"
REFERENCE = by_groups(Punctuation, Name.Variable, Punctuation, String.Symbol, Punctuation)
BACKTICKS = re.compile("`+")
ADDRESS = re.compile(r"\w+://\S+$|.*@[^\s@]*\.[^\s@]*$")


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


def find_fence(scan: Scan, start: int, width: int) -> int:
    """Return how many of the backticks that begin here open a code span: the most that come again."""
    if BACKTICKS not in scan.notes:
        scan.notes[BACKTICKS] = [(found.start(), len(found.group())) for found in BACKTICKS.finditer(scan.text)][::-1]
    runs = scan.notes[BACKTICKS]
    while runs and runs[-1][0] <= start:
        runs.pop()
    longest = max((size for _, size in runs[-200:]), default=0)
    return max((width - 1) // 2, min(width, longest))


def read_code_span(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a code span; a backtick that opens none is an error."""
    start, text = match.start(), scan.text
    fence = find_fence(scan, start, len(match.group()))
    end = text.find("`" * fence, start + fence + 1) if fence else -1
    if end < 0:
        scan.pos = start + 1
        yield start, Error, "`"
        return
    scan.pos = end + fence
    yield start, String.Backtick, text[start : scan.pos]


def read_definition(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the label of a link definition; its address follows."""
    scan.push("target")
    return by_groups(Text, Punctuation, String.Symbol, Punctuation, Text)(lexer, match, scan) or iter(())


def read_link(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the text of a link; its address follows."""
    scan.push("inline")
    return by_groups(Punctuation, Name.Variable, Punctuation)(lexer, match, scan) or iter(())


def read_angles(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read what stands in angle brackets: an address, or else HTML."""
    if ADDRESS.match(match[1]):
        return iter([(match.start(), Name.Variable, match.group())])
    return go_on_with("html")(lexer, match, scan)


class MarkdownLexer(RougeLexer):
    """Markdown as pages are written in it."""

    name = "Markdown"
    start: ClassVar[tuple[str, ...]] = ("root", "begin")

    tokens: ClassVar[dict[str, Rules]] = {
        "begin": [
            (r"---\s*\n[\s\S]*?\n---\s*(?:\n|\Z)", read_front_matter, "#pop"),
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
            (r"`+", read_code_span),
            (r"^(?=[\s*-])", Guard(r"^\s*([*-])\s*(?:\1\s*){2,}$", r"\s*", Punctuation)),
            (r"^(?=[\s\d*+-])", Guard(r"^\s*(?:[*+-](?=\s)|\d+\.)", r"\s*", Punctuation)),
            (r"^(?=[\s>])", Guard(r"^\s*>.*", r"\s*", Generic.Traceback)),
            (r"^(?=[\s\[])", Guard(r"^(\s*)(\[)([^\n]+?)(\]:)(\s*)", r"\s*", read_definition)),
            (r"(?=!?\[)", Guard(LABEL + r"(\]\()", r"!?\[[^\]]*", read_link)),
            (r"(?=!?\[)", Guard(LABEL + r"(\]\[)([^\]\n]*)(\])", r"!?\[[^\]]*", REFERENCE)),
            (r"\*\*.*?\*\*|__.*?__", Generic.Strong),
            (r"\*(?:\*\*|[^*\n])*\*|_(?:__|[^_\n])*_", Generic.Emph),
            (r"(?=<)", Guard(r"<([^>\n]*)>", r"<[^>\n]*", read_angles)),
            (r"(?=&)", Guard(r"&[^\s;]*;", r"\S+", Name.Entity)),
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
        "again": [
            (r"[ \t]+", Text),
            (r"\(", Punctuation, ("#pop", "inline")),
            (r"(\[)([^\]\n]*)(\])", by_groups(Punctuation, String.Symbol, Punctuation), "#pop"),
            default("#pop"),
        ],
    }
