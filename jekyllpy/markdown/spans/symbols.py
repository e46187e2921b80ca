"""Small things in a text: entities, typographic symbols, line breaks, escaped characters."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.entities import code_point_of, code_point_of_reference
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState

SYMBOLS = {
    "---": "mdash",
    "--": "ndash",
    "...": "hellip",
    "<< ": "laquo_space",
    " >>": "raquo_space",
    "<<": "laquo",
    ">>": "raquo",
}


def parse_entity(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take an entity; of an unknown one, the ampersand is text."""
    name, decimal, hexadecimal = found.groups()
    number = code_point_of(name) if name else _number(decimal, hexadecimal)
    if number is None:
        state.tokens.append({"type": "entity", "number": 38, "original": None, "attrs": {}})
        state.add_text(found[0][1:])
    else:
        state.tokens.append({"type": "entity", "number": number, "original": found[0], "attrs": {}})
    return found.end()


def _number(decimal: str | None, hexadecimal: str | None) -> int:
    """Return the code point of a numeric reference; numbers beyond all sense are cut, their digits are printed."""
    digits, base = (decimal, 10) if decimal else (hexadecimal or "0", 16)
    return code_point_of_reference(int(digits[:4000], base))


def parse_typography(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take a typographic symbol, or angle brackets that a backslash protects."""
    symbol = SYMBOLS.get(found[0])
    if symbol is not None:
        state.tokens.append({"type": "symbol", "name": symbol, "attrs": {}})
        return found.end()
    number = ord(found[0][1])
    for _ in range(2):
        state.tokens.append({"type": "entity", "number": number, "original": None, "attrs": {}})
    return found.end()


def parse_line_break(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take two spaces or two backslashes at the end of a line."""
    state.tokens.append({"type": "linebreak", "attrs": {}})
    return found.end()


def parse_escaped(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take a character without its backslash."""
    state.add_text(found[1])
    return found.end()


_ENTITY = r"&([A-Za-z0-9_:][A-Za-z0-9_.:-]*);|&#([0-9]+);|&#x([0-9a-fA-F]+);"
ENTITY = Rule("entity", "&", _ENTITY, parse_entity)
TYPOGRAPHY = Rule("typography", "-.<> \\", r"---|--|\.\.\.|\\<<|\\>>|<<[ ]|[ ]>>|<<|>>", parse_typography)
LINE_BREAK = Rule("linebreak", " \\", r"(?:[ ]{2}|\\\\)(?=\n)", parse_line_break)
ESCAPED = Rule("escape", "\\", r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])", parse_escaped)
ESCAPED_GFM = Rule("escape", "\\", r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])", parse_escaped)
