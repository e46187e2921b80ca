"""Math between two `$$` in a text."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import strip
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState


def parse_math(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take inline math."""
    state.tokens.append({"type": "inline_math", "raw": strip(found[1]), "attrs": {}})
    return found.end()


MATH = Rule("inline_math", "$", r"\$\$((?s:.*?))\$\$", parse_math)
