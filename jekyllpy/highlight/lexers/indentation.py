"""Blocks that are told by their indentation, for the lexers of Sass, Haml and Slim; knows none of them."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from pygments.token import Text, _TokenType

from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Scan
from jekyllpy.highlight.spans import Found

LAST, BLOCK = "indentation of the last line", "block: its state, the indentation of the line that opened it"


def start_block(scan: Scan, state: str) -> None:
    """Note the state for the lines that are indented deeper than this one."""
    scan.memory[BLOCK] = (state, scan.memory.get(LAST, ""))


def open_block(kind: _TokenType, state: str) -> Action:
    """Return an action that ends a line and names the state for what is indented below it."""

    def begin(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        scan.pop()
        start_block(scan, state)
        yield match.start(), kind, match.group()

    return begin


def read_indentation(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Enter the state of the open block, or that of a line of its own."""
    indentation = scan.memory[LAST] = match.group()
    state, outer = scan.memory.get(BLOCK, ("", ""))
    if state and indentation.startswith(outer) and indentation != outer:
        scan.push(state)
    else:
        scan.memory.pop(BLOCK, None)
        scan.push("content")
    yield match.start(), Text, indentation
