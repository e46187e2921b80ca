"""Slim as Rouge 3.30 reads it: tags by indentation, Ruby where they say so. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text, Whitespace

from jekyllpy.highlight.lexers.actions import starting_over
from jekyllpy.highlight.lexers.embed import forget
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.haml import FILTER, HTML, RUBY, HamlLexer
from jekyllpy.highlight.lexers.indentation import start_block
from jekyllpy.highlight.lexers.ruby import RubyLexer
from jekyllpy.highlight.spans import Found

DOT = r"(?:\\\n|.)"
RUBY_WORD = r"[\w!?@$]+"
FILTERS = {
    **{name: name for name in ("ruby", "erb", "javascript", "css", "markdown", "scss", "sass")},
    "coffee": "coffeescript",
}
ENTITY = Guard(r"&\S*?;", r"\S+", Name.Entity)
RUBY_LEXER = RubyLexer()


def hand_on(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a sign and hand what stands after it to Ruby, which goes on."""
    yield match.start(1), Punctuation, match[1]
    part = scan.memory.setdefault("ruby", RUBY_LEXER.begin(""))
    yield from RUBY_LEXER.resume(part, match[2])


def open_filter(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the name of a filter; what is indented below is in its language."""
    name = scan.memory[FILTER] = FILTERS.get(match[1])
    forget(scan, name or "")
    scan.pop()
    start_block(scan, "filter")
    yield match.start(), Name.Decorator, match.group()


def open_text(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a block of text."""
    scan.pop()
    start_block(scan, "text")
    scan.goto("text")
    yield match.start(), Punctuation, match.group()


class SlimLexer(RougeLexer):
    """Slim."""

    name = "Slim"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        **{state: HamlLexer.tokens[state] for state in ("root", "filter", "interpolation", "ruby", "ruby-inside")},
        "content": [
            include("css"),
            (rf"/{DOT}*", Comment, "end-of-line"),
            (r"(doctype)(\s+)(.*)", by_groups(Name.Namespace, Whitespace, Text), "#pop"),
            (r"(\w*):\s*\n", open_filter),
            (r"[|'](?=\s)", open_text),
            (r"-|==?", Punctuation, "ruby-line"),
            (rf"(\*)({RUBY_WORD}\(.*?\)|{RUBY_WORD})", hand_on, "tag"),
            (r"</?[\w\s='\"]+?/?>", HTML, "#pop"),
            (r"\w+", Name.Tag, "tag"),
        ],
        "tag": [
            include("css"),
            include("end-of-line"),
            include("interpolation"),
            (r"[<>]", Punctuation),
            (r"\s", Whitespace),
            (rf"(\*)({RUBY_WORD}|\{{{DOT}+?\}})", hand_on),
            (r"([\w-]+)(\s*)(=)", by_groups(Name.Attribute, Whitespace, Punctuation), "value"),
            (rf"(=)({DOT}+)", hand_on),
            (r"(?=&)", ENTITY),
            (DOT, Text),
        ],
        "css": [
            (r"\.[\w-]*", Name.Class, ("#pop", "tag")),
            (r"#[a-zA-Z][\w:-]*", Name.Function, ("#pop", "tag")),
        ],
        "value": [
            (rf"\s*(['\"]){DOT}*?\1", String, "#pop"),
            (rf"{RUBY_WORD}(?:\(.*?\))?", RUBY, "#pop"),
            (r"\s+", Whitespace),
        ],
        "ruby-line": [
            include("end-of-line"),
            (r"[,\\]\s*\n", RUBY),
            (r"[ ]\|[ \t]*\n", String.Escape),
            (r".*?(?=(?:[,\\]$| \|)?[ \t]*$)", RUBY),
        ],
        "text": [
            include("interpolation"),
            (r"</?[\w\s='\"]+?/?>", HTML),
            (r"(?=&)", ENTITY),
            (DOT, Text),
            include("end-of-line"),
        ],
        "end-of-line": [(r"\n", starting_over(Text))],
    }
