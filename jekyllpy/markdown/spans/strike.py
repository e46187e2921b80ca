"""GFM's strikethrough `~~a~~`."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState

_STOP = re.compile(r"~~").match


def parse_strikethrough(inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take text between two double tildes."""
    if state.is_too_deep():
        state.add_text(found[0][:2])
        return found.start() + 2
    state.cursor = found.start() + 2
    saved = state.enter("strikethrough")
    closed = inline.fill(state, _STOP)
    children = state.leave(saved)
    token = {"type": "html_element", "name": "del", "children": children, "attrs": {}, "category": "span", "model": ""}
    state.tokens.append(token)
    return state.cursor + 2 if closed else state.cursor


STRIKETHROUGH = Rule("strikethrough", "~", r"~~(?![ \t\n\v\f\r~])(?s:.*?)[^ \t\n\v\f\r~]~~", parse_strikethrough)
