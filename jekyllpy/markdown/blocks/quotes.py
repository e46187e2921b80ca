"""Block quotes: lines up to the end of a lazy paragraph, read again without their marks."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_MARK = late(rf"^{patterns.SHIFT}> ?", re.MULTILINE)


def parse_quote(block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take a quote; what is inside is blocks again."""
    token = state.new({"type": "block_quote", "children": []})
    end = _MORE.match(state.src, found.end()).end()  # type: ignore[union-attr]  # no line is a match as well
    block.fill(state, token, _MARK.sub("", state.src[found.start() : end]))
    return end


_MORE = late(rf"(?:(?!{patterns.LAZY_END}).*\n)*+")
QUOTE = Rule("block_quote", " >", r" {0,3}>.*\n", parse_quote)
