"""Footnote marks `[^name]`; what they say was defined by a block."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.attributes import NAME
from jekyllpy.markdown.document import Token, warn
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState


def parse_marker(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take the mark of a footnote that is defined, otherwise text."""
    footnote = state.document.footnotes.get(found[1])
    if footnote is None:
        warn("Footnote definition for '%s' not found", found[1])
        state.add_text(found[0])
        return found.end()
    token: Token = {"type": "footnote", "name": found[1], "attrs": {}}
    footnote.marks.append(token)
    state.tokens.append(token)
    return found.end()


MARKER = Rule("footnote", "[", rf"\[\^({NAME})\]", parse_marker)
