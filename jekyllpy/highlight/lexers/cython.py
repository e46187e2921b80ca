"""Cython as Rouge 3.30 reads it: Python with the types of C. Written from its answers.

After `cdef`, a bracket or a comma a name before another one is a type; the lines of a block of C are told by their
indentation.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import read_again
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.lexers.python import GAP, KINDS, WORD, PythonLexer
from jekyllpy.highlight.spans import Found

NAME = r"(?a:[a-zA-Z_]\w*)"
DOTTED = r"(?a:[a-zA-Z_.][\w.]*)"
DEFINE = r"cp?def|ctypedef"
OWN_WORDS = {**KINDS, **dict.fromkeys(("by", "except?", "fused", "gil", "nogil"), Keyword)}
CALLED = {word: kind for word, kind in OWN_WORDS.items() if kind in (Keyword, Name.Builtin, Name.Builtin.Pseudo)}
RESERVED = frozenset(("public", "readonly", "extern", "api", "inline", "enum", "union"))
INDENTATION = "indentation of the block of C"


def read_type(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name that another one follows, where a type may stand."""
    name, kind = match.group(), Keyword.Type
    if CALLED.get(name) is Keyword:
        kind = Keyword
        scan.pop()
    elif name == "def":
        kind = Keyword
        scan.goto("function")
    elif name in ("struct", "class"):
        kind = Keyword.Reserved
        scan.goto("class")
    elif name in RESERVED:
        kind = Keyword.Reserved
    else:
        scan.pop()
    yield match.start(), kind, name


def read_margin(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a line's indentation; less than the block's ends the block."""
    scan.goto("type")
    width = len(match.group())
    first = scan.memory.setdefault(INDENTATION, width)
    if width < first:
        del scan.memory[INDENTATION]
        scan.pop(2)
    yield match.start(), Text, match.group()


def leave_block(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Leave all blocks at a line that isn't indented."""
    scan.memory.pop(INDENTATION, None)
    scan.reset()
    return iter(())


def read_field(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read what stands between the braces of a string by itself."""
    return read_again(match, 0, lexer)


class CythonLexer(PythonLexer):
    """Cython and Pyrex."""

    name = "Cython"

    tokens: ClassVar[dict[str, Rules]] = {
        **PythonLexer.tokens,
        "root": [
            (DEFINE, Keyword, ("definitions", "type")),
            (
                rf"(from)({GAP})({DOTTED})({GAP})(cimport)",
                by_groups(Keyword.Namespace, Text, Name.Namespace, Text, Keyword.Namespace),
            ),
            (rf"(cimport)(\s+)({DOTTED})", by_groups(Keyword.Namespace, Text, Name.Namespace)),
            (rf"(struct)({GAP})", by_groups(Keyword, Text), "class"),
            (rf"{NAME}(?=\()", by_word(CALLED, Name.Function)),
            (r"[(,]", Punctuation, "type"),
            (r"[^\S\n]+|\n+", Text),
            (r"#[^\n]*\n?", Comment.Single),
            (r"[)\[\]{}:;.]", Punctuation),
            *[rule if rule[0] != WORD else (WORD, by_word(OWN_WORDS, Name)) for rule in PythonLexer.tokens["body"]],
        ],
        "definitions": [(r"\n", Text, "margin"), include("root")],
        "margin": [(r"[ \t]+", read_margin), (r"", leave_block)],
        "type": [
            (r"[^\S\n]+", Text),
            (DEFINE, Keyword),
            (r"(?:un)?signed", Keyword.Type),
            (rf"{NAME}(?=\*|[ \t]*\[|[ \t]+(?a:\w))", read_type),
            default("#pop"),
        ],
        "function": [(GAP, Text), *PythonLexer.tokens["function"]],
        "class": [(GAP, Text), *PythonLexer.tokens["class"]],
        "field": [
            (r"[^{}!:]+", read_field),
            (r"![asr]|:", String.Interpol),
            (r"\{", String.Interpol, "#push"),
            (r"\}", String.Interpol, "#pop"),
        ],
    }
