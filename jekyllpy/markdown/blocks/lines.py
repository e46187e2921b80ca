"""Blocks of one line: blank lines, horizontal rules, the end-of-block marker."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState


def parse_blank_lines(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take blank lines; neighbours become one token."""
    tokens = state.tokens
    if tokens and tokens[-1]["type"] == "blank_line":
        tokens[-1]["value"] += found[0]
    else:
        state.new({"type": "blank_line", "value": found[0]})
    return found.end()


def parse_horizontal_rule(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take three or more stars, dashes or underscores."""
    state.new({"type": "thematic_break"})
    return found.end()


def parse_end_of_block(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take a `^` alone on its line, which ends lists and paragraphs."""
    state.new({"type": "eob"})
    return found.end()


HORIZONTAL = r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\n"

BLANK_LINES = Rule("blank_line", " \t\v\f\r\n", patterns.BLANK_LINES, parse_blank_lines)
HORIZONTAL_RULE = Rule("thematic_break", " *-_", HORIZONTAL, parse_horizontal_rule)
END_OF_BLOCK = Rule("eob", "^", patterns.END_OF_BLOCK, parse_end_of_block)
