"""Markdown as Rouge 3.30 reads it, fenced code and tags by their own lexers. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Generic, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers import make_lexer, read_code
from jekyllpy.highlight.lexers.code_spans import CodeSpans
from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.names import find_tag, read_options
from jekyllpy.highlight.spans import Found

DOT = r"(?:\\.|[^\\\n])"
FRONT_MATTER_END = compiled(r"^---\s*$\n?", 8)
FENCE = "the fence that is open, its language and where that is in its code"


def read_front_matter(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Hand what stands between lines of dashes to YAML; decline without the second one."""
    end = scan.find_end(FRONT_MATTER_END, match.end())
    if end < 0:
        return None
    scan.pos = end
    return read_code("yaml", scan.text[match.start() : end])


def read_fence(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Hand fenced code to the language that it names; without an end it is read line by line."""
    for number, kind in enumerate((Text, Punctuation, Name.Label), start=1):
        yield match.start(number), kind, match[number]
    name = match[3].strip()
    tag = find_tag(name) if name else "plaintext"
    close = f"\n{match[1]}{match[2]}"
    end = scan.text.find(close, match.end())
    if end < 0:
        inner = make_lexer(tag, read_options(name)) if tag else None
        scan.memory[FENCE] = (match[2], inner, inner.begin("") if isinstance(inner, RougeLexer) else None)
        scan.push("open-fence")
        return
    code = scan.text[match.end() : end]
    yield from read_code(tag, code, read_options(name)) if tag else [(match.end(), String.Backtick, code)]
    yield end, Text, close[: 1 + len(match[1])]
    yield end, Punctuation, match[2]
    scan.pos = end + len(close)


def close_fence(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """End fenced code at its own fence; decline at any other."""
    fence = scan.memory[FENCE][0]
    if not match[2].startswith(fence):
        return None
    scan.pop()
    scan.pos = match.start(2) + len(fence)
    return iter([(match.start(), Text, match[1]), (match.start(2), Punctuation, fence)])


def read_fenced_line(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Hand a line to the language of the open fence."""
    _, inner, part = scan.memory[FENCE]
    if part is not None:
        yield from inner.resume(part, match.group())
        return
    yield match.start(), String.Backtick if inner is None else Text, match.group()


def read_code_span(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a code span; decline where backticks open none."""
    if CodeSpans not in scan.notes:
        scan.notes[CodeSpans] = CodeSpans(scan.text)
    end = scan.notes[CodeSpans].find_end(match.start())
    if end < 0:
        return None
    scan.pos = end
    return iter([(match.start(), String.Backtick, scan.text[match.start() : end])])


class MarkdownLexer(RougeLexer):
    """Markdown as pages are written in it."""

    name = "Markdown"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"---\s*\n", read_front_matter),
            (r"\\.", String.Escape),
            (r"^[\S ]+\n--+\n", Generic.Heading),
            (r"^[\S ]+\n==+\n", Generic.Subheading),
            (r"^#(?=[^#]).*", Generic.Heading),
            (r"^##*.*", Generic.Subheading),
            (r"^([ \t]*)(`{3,}+|~{3,}+)([^\n]*\n)", read_fence),
            (r"\n\n(?:(?:    |\t).*\n|\n)+", String.Backtick),
            (r"`", read_code_span),
            include("line-starts"),
            include("links"),
            (rf"\*\*{DOT}*?\*\*|__{DOT}*?__", Generic.Strong),
            (rf"\*{DOT}*?\*|_{DOT}*?_", Generic.Emph),
            (r"(?=<)", Guard(r"<[^@\n]*@.[^.\n]*\..+>", r".*", Name.Variable)),
            (r"(?=<)", Guard(r"<(?:https?|mailto|ftp)://(?:\\.|[^\\\n>])*>", r"(?:\\.|[^\\\n>])*", Name.Variable)),
            (r"[^\\`\[*\n&<]+", Text),
            (r"(?=&)", Guard(r"&\S*;", r"\S+", go_on_with("html"))),
            (r"(?=<)", Guard(r"<(?:\\.|[^\\\n>])*>", r"(?:\\.|[^\\\n>])*", go_on_with("html"))),
            (r"[&<\[\n]", Text),
        ],
        "line-starts": [
            (r"^(?=[\s*])", Guard(r"^(?:\s*\*){3,}\s*$", r"\s*", Punctuation)),
            (r"^(?=[\s-])", Guard(r"^(?:\s*-){3,}\s*$", r"\s*", Punctuation)),
            (r"^(?=[\s*+-])", Guard(r"^\s*[*+-](?=\s)", r"\s*", Punctuation)),
            (r"^(?=[\s\d])", Guard(r"^\s*\d+\.", r"\s*", Punctuation)),
            (r"^(?=[\s>])", Guard(r"^\s*>.*", r"\s*", Generic.Traceback)),
        ],
        "links": [
            (
                r"^(?=[\s\[])",
                Guard(
                    rf"^(\s*)(\[)({DOT}+?)(\])(\s*)(:)",
                    r"\s*",
                    by_groups(Text, Punctuation, String.Symbol, Punctuation, Text, Punctuation),
                ),
                ("title", "address"),
            ),
            (
                r"(?=!?\[)",
                Guard(
                    r"(!?\[)((?:\\.|[^\\\n\]]|\](?![\[(]))*)(\])(?=[\[(])",
                    r"(?:\\.|[^\\\n\]]|\](?![\[(]))*",
                    by_groups(Punctuation, Name.Variable, Punctuation),
                ),
                "link",
            ),
            (
                r"(?=!?\[)",
                Guard(r"(!?\[)([^\]]*)(\])(?=[\[(])", r"[^\]]*", by_groups(Punctuation, Name.Variable, Punctuation)),
                "link",
            ),
        ],
        "open-fence": [(r"^([ \t]*)(`{3,}|~{3,})", close_fence), (r"^.*\n", read_fenced_line)],
        "link": [
            (rf"(\[)({DOT}*?)(\])", by_groups(Punctuation, String.Symbol, Punctuation), "#pop"),
            (r"\(", Punctuation, ("inline-title", "inline-address")),
            (r"[ \t]+", Text),
            default("#pop"),
        ],
        "address": [
            (r"[ \t]+", Text),
            (rf"(<)({DOT}*?)(>)", by_groups(Name.Tag, String.Other, Name.Tag), "#pop"),
            (r"\S+", String.Other, "#pop"),
        ],
        "title": [
            (rf"\"{DOT}*?\"|'{DOT}*?'|\({DOT}*?\)", Name.Namespace),
            (r"\s*(?=[\"'()])", Text),
            default("#pop"),
        ],
        "inline-title": [(r"\)", Punctuation, "#pop"), include("title")],
        "inline-address": [(r"[^<\s)]+", String.Other, "#pop"), (r"\s+", Text), include("address")],
    }
