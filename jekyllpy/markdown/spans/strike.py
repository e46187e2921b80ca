"""GFM's strikethrough `~~a~~`."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState


def parse_strikethrough(inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take text between two double tildes; what is inside is read on its own."""
    token = {"type": "html_element", "name": "del", "attrs": {}, "category": "span", "model": ""}
    token["children"] = inline.read_inside(state, found[1], "strikethrough")
    state.tokens.append(token)
    return found.end()


STRIKETHROUGH = Rule("strikethrough", "~", r"~~((?![ \t\n\v\f\r~])(?s:.*?)[^ \t\n\v\f\r~])~~", parse_strikethrough)
