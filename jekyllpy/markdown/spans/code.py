"""Code spans between equal runs of backticks."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import SPACE
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState


def parse_code(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take a code span; a lone backtick between spaces, or one without its like, is text."""
    ticks, src, begin = found[0], state.src, found.end()
    simple = len(ticks) == 1
    alone = (
        simple and (found.start() == 0 or src[found.start() - 1] in SPACE) and src[begin : begin + 1] in tuple(SPACE)
    )
    end = -1 if alone else src.find(ticks, begin)
    if end < 0:
        state.add_text(ticks)
        return begin
    text = src[begin:end]
    if not simple:
        text = text.removeprefix(" ").removesuffix(" ")
    state.tokens.append({"type": "codespan", "raw": text, "attrs": {}})
    return end + len(ticks)


CODE = Rule("codespan", "`", r"`+", parse_code)
