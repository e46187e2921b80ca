"""Varnish's configuration as Rouge 3.30 reads it, with C in it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.c import CLexer
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.vcl import FUNCTIONS, KEYWORDS, VARIABLES

HEX = r"[0-9a-fA-F]+"
REAL = r"[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"
NUMBER = rf"(?:0[xX]{HEX}(?:\.{HEX})?(?:[pP][+-]?{HEX})?|{REAL})"
WHOLE = compiled(rf"[0-9]+|0[xX]{HEX}")
C_END = compiled(r"(?=\}C)")
C = CLexer()
KINDS = kinds_of((KEYWORDS, Keyword), (FUNCTIONS, Name.Function), (VARIABLES, Name.Variable))


def read_long_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a long string up to its own word; decline where that is missing."""
    end = scan.find_end(compiled(rf'"{match[1]}\}}'), match.end())
    if end < 0:
        return None
    scan.pos = end
    return iter([(match.start(), String.Single, scan.text[match.start() : end])])


def read_number(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a number."""
    kind = Number.Integer if WHOLE.fullmatch(match.group()) else Number.Float
    yield match.start(), kind, match.group()


def read_c(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Hand a piece of C to its lexer; decline when it has no end."""
    end = scan.find_end(C_END, match.start())
    if end < 0:
        return None
    scan.pos = end
    return C.get_tokens_unprocessed(scan.text[match.start() : end])


class VclLexer(RougeLexer):
    """VCL."""

    name = "VCL"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r'\{"', up_to(r'"\}', String.Single)),
            (r'\{(\w+)"', read_long_string),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
            (r"(?://|#).*", Comment.Single),
            (r"true|false", Keyword.Constant),
            (r"(?:beresp|bereq|resp|req|obj)\.http\.[\w.-]+|var\.[\w.-]+", Name.Variable),
            (r"(sub)(\s+)([\w-]+)", by_groups(Keyword, Text, Name.Function)),
            (r"C\{", Comment.Preproc, "c"),
            (r"\.?[a-zA-Z_][\w.-]*", by_word(KINDS, Text)),
            (rf"{NUMBER}(?:ms|s|m|h|d|w|y)", Number.Other),
            (NUMBER, read_number),
            (r'"', String.Double, "string"),
            (r"[&|+-]{2}|[<=>!*/+-]=|<<|>>|!~|[-+*/%><=!&|~]", Operator),
            (r"[{}();.,]", Punctuation),
            (r"[\s\S]", Text),
        ],
        "string": [
            (r'"', String.Double, "#pop"),
            (r"\\[\\\"nt]", String.Escape),
            (r'[^"\\]+|\\', String.Double),
        ],
        "c": [(r"\}C", Comment.Preproc, "#pop"), (r"(?=[\s\S])", read_c)],
    }
