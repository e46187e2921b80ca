"""Math blocks: what stands between two `$$` as a block of its own."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.characters import strip
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_BOUNDARY = late(patterns.BOUNDARY)


def parse_math(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    r"""Take a math block between block boundaries; `\$$` loses its backslash and is left to later rules."""
    if not state.after_boundary():
        return None
    if found["escape"]:
        state.cursor = found.end("escape") if found["end"] else found.start()
        return None
    if not _BOUNDARY.match(state.src, found.end()):
        return None
    state.new({"type": "block_math", "raw": strip(found["math"])})
    return found.end()


MATH = Rule(
    "block_math", " \\$", r" {0,3}(?P<escape>\\)?\$\$(?P<math>(?s:.*?))\$\$(?P<end>[ \t\v\f\r]*\n)?", parse_math
)
