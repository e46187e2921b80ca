"""Indented code blocks and what may stand in them."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

# Indented lines, lazy lines after them, blank lines between.
INDENT = r"(?:\t| {4})"
_LAZY = rf"(?!{patterns.SHIFT}(?:{patterns.IAL_OPEN}|{patterns.HTML_EDGE})|{patterns.END_OF_BLOCK})"
_CODE_LINE = rf"{INDENT}[ \t]*[^ \t\n\v\f\r]+.*\n"
_LINES = late(rf"(?:(?:{patterns.BLANK_LINES})?(?:{_CODE_LINE})++(?:{_LAZY}[ \t]*[^ \t\n\v\f\r]+.*\n)*+)*+")

_JOINED = late(r"\n( {0,3}[^ \t\n\v\f\r]+)")
_DEDENT = late(rf"^{INDENT}", re.MULTILINE)


def code_end(state: KramdownState, begin: int) -> int:
    """Return where the indented lines end that begin at a place; there if there are none."""
    return _LINES.match(state.src, begin).end()  # type: ignore[union-attr]  # no line is a match as well


def parse_indented(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take indented lines; a lazy line joins the line before it."""
    begin = found.start()
    end = code_end(state, begin)
    if end == begin:
        end = state.find_line_end()  # kramdown hangs at a vertical tab behind the indent
    text = _JOINED.sub(r" \1", state.src[begin:end])
    state.new({"type": "block_code", "raw": _DEDENT.sub("", text)})
    return end


INDENTED = Rule("block_code", " \t", INDENT, parse_indented)
