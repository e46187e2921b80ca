"""Tcl as Rouge 3.30 reads it: a line is a command up to its first bracket. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.tcl import BUILTINS, KEYWORDS

WORD = r"[^)\]};\n\r\t\v]+"
KINDS = kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin))
DEPTH = "braces open in strings"


def leave_brace(scan: Scan) -> bool:
    """Leave all states down to the last brace and this one; tell whether there was one."""
    if "brace" not in scan.stack:
        return False
    while scan.stack.pop() != "brace":
        pass
    return True


def close_brace(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Close the last brace, whatever is open in it."""
    yield match.start(), Punctuation if leave_brace(scan) else Error, match.group()


def open_in_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Count a brace in a string."""
    scan.memory[DEPTH] = scan.memory.get(DEPTH, 0) + 1
    yield match.start(), String.Double, match.group()


def close_in_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Count it back; one too many closes the brace around the string."""
    kind = String.Double
    if scan.memory.get(DEPTH, 0) == 0 and leave_brace(scan):
        kind = Punctuation
    else:
        scan.memory[DEPTH] = scan.memory.get(DEPTH, 0) - 1
    yield match.start(), kind, match.group()


def command_rules(arguments: str) -> Rules:
    """Return the rules of a command whose arguments are read by a state."""
    return [
        include("word"),
        (r"#[^)\]};\n]+", Comment.Single),
        (r"(?=[)\]};\n\r\t\v])", Text, arguments),
        (WORD, by_word(KINDS, Text)),
        (r"\s+", Text),
    ]


def delimited_states(name: str, close: str, other: _TokenType) -> dict[str, Rules]:
    """Return the states of commands between brackets."""
    arguments = f"arguments-in-{name}"
    return {
        name: [(close, Punctuation, "#pop"), *command_rules(arguments)],
        arguments: [(close, Punctuation, "#pop:2"), (r"[)\]}]", other), include("arguments")],
    }


class TclLexer(RougeLexer):
    """Tcl."""

    name = "Tcl"

    tokens: ClassVar[dict[str, Rules]] = {
        "interpolation": [
            (r"\[", Punctuation, "bracket"),
            (r"\$[a-z0-9.:-]+", Name.Variable),
            (r"\$\{", up_to(r"\}", Name.Variable)),
            (r"\$", Text),
            (r"\\(?:[0-7]{3}|[xX][0-9a-fA-F]{2}|[uU][0-9a-fA-F]{4}|[\s\S])", String.Escape),
        ],
        "word": [
            (r"\{\*\}", Keyword),
            (r"\}", close_brace),
            include("interpolation"),
            (r"\{", Punctuation, "brace"),
            (r"\(", Punctuation, "parenthesis"),
            (r'"', String.Double, "string"),
            (r'[^)\]};\n\r\t\v](?:[^)\]};\n\r\t\v(\[{"\\]*(?=[(\[{"\\]))', Text),
        ],
        "root": command_rules("arguments"),
        "arguments": [
            (r";", Punctuation, "#pop"),
            (r"\n", Text, "#pop"),
            (r"else|then", Keyword),
            include("word"),
            (r"\s+", Text),
            (WORD, Text),
        ],
        **delimited_states("brace", r"\}", Text),
        **delimited_states("parenthesis", r"\)", Error),
        **delimited_states("bracket", r"\]", Error),
        "string": [
            (r'"', String.Double, "#pop"),
            include("interpolation"),
            (r'[^\\\[$"{}]+', String.Double),
            (r"\{", open_in_string),
            (r"\}", close_in_string),
        ],
    }
