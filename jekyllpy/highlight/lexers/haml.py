"""Haml as Rouge 3.30 reads it: tags by indentation, Ruby where they say so. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Name, Punctuation, String, Text, Token

from jekyllpy.highlight.lexers.actions import starting_over
from jekyllpy.highlight.lexers.embed import forget, go_on_with
from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.indentation import open_block, read_indentation, start_block
from jekyllpy.highlight.spans import Found

NAME = r"[\w:-]+"
DOT = r"(?:[ ]\|\n(?=.*[ ]\|)|.)"
FILTERS = frozenset(("javascript", "css", "ruby", "erb", "markdown", "sass"))
FILTER = "language of the filter"
RUBY, HTML = go_on_with("ruby"), go_on_with("html")
Special = Token.Comment.Special


def begin_ruby(state: str, *, afresh: bool) -> Action:
    """Return an action that lets Ruby begin anew, within the line's states or instead of them."""

    def begin(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        if afresh:
            scan.reset()
        forget(scan, "ruby")
        scan.push(state)
        yield match.start(), Punctuation, match.group()

    return begin


def open_filter(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the name of a filter; what is indented below is in its language."""
    name = match[1].strip()
    scan.memory[FILTER] = name if name in FILTERS else None
    forget(scan, name)
    scan.pop()
    start_block(scan, "filter")
    yield match.start(), Name.Decorator, match.group()


def read_filtered(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Hand a filter's text to its language."""
    if scan.memory.get(FILTER) is None:
        return iter([(match.start(), Name.Decorator, match.group())])
    return go_on_with(scan.memory[FILTER])(lexer, match, scan)


class HamlLexer(RougeLexer):
    """Haml."""

    name = "Haml"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [(r"\s*\n", Text), (r"\s*", read_indentation)],
        "content": [
            include("css"),
            (rf"%{NAME}", Name.Tag, ("#pop", "tag")),
            (rf"!!!{DOT}*\n", Name.Namespace, "#pop"),
            (rf"(/)(\[{DOT}*?\])({DOT}*\n)", by_groups(Comment, Special, Comment), "#pop"),
            (rf"/{DOT}*\n", open_block(Comment, "html-remark")),
            (rf"-#{DOT}*\n", open_block(Comment, "haml-remark")),
            (r"-", begin_ruby("ruby-line", afresh=True)),
            (rf":({DOT}*)\n", open_filter),
            include("text-or-ruby"),
        ],
        "css": [
            (rf"\.{NAME}", Name.Class, ("#pop", "tag")),
            (rf"#{NAME}", Name.Function, ("#pop", "tag")),
        ],
        "tag": [
            include("css"),
            (r"\{", begin_ruby("ruby-inside", afresh=False)),
            (rf"\[{DOT}*?\]", RUBY),
            (r"\(", Punctuation, "attributes"),
            (r"\s*\n", Text, "#pop"),
            (r"[<>]{1,2}(?=[ \t=])", Punctuation),
            include("text-or-ruby"),
        ],
        "plain": [
            (r"(?:[^#\n]|#[^{\n]|(?:\\\\)*\\#\{)+", HTML),
            include("interpolation"),
            (r"\n", starting_over(Text)),
        ],
        "text-or-ruby": [
            (r"[&!]?==", Punctuation, "plain"),
            (r"[&!]?[=!]", begin_ruby("ruby-line", afresh=True)),
            default("plain"),
        ],
        "ruby-line": [
            (r"\n", Text, "#pop"),
            (r",[ \t]*\n", RUBY),
            (r"[ ]\|[ \t]*\n", String.Escape),
            (r".*?(?=(?:,$| \|)?[ \t]*$)", RUBY),
        ],
        "attributes": [
            (r"\s+", Text),
            (rf"{NAME}\s*=", Name.Attribute, "value"),
            (NAME, Name.Attribute),
            (r"\)", Text, "#pop"),
        ],
        "value": [
            (r"\s+", Text),
            (r"[a-z]\w*", Name.Variable, "#pop"),
            (r"@[a-z]\w*", Name.Variable.Instance, "#pop"),
            (r"\$[a-z]\w*", Name.Variable.Global, "#pop"),
            (r"'(?:\\[\\']|[^'\n])*'|\"(?:\\[\\\"]|[^\"\n])*\"", String, "#pop"),
        ],
        "html-remark": [(rf"{DOT}+", Comment), include("end-of-line")],
        "haml-remark": [(rf"{DOT}+", Comment.Preproc), include("end-of-line")],
        "filter": [
            (r"(?:[^#\n]|#[^{\n]|(?:\\\\)*\\#\{)+", read_filtered),
            include("interpolation"),
            include("end-of-line"),
        ],
        "interpolation": [(r"#\{", String.Interpol, "ruby")],
        "ruby": [(r"\}", String.Interpol, "#pop"), include("ruby-inside")],
        "ruby-inside": [
            (r"\{", RUBY, "ruby-inside"),
            (r"\}", RUBY, "#pop"),
            (r"[^{}]+", RUBY),
        ],
        "end-of-line": [(r"\n", starting_over(Text))],
    }
