r"""Compiles patterns in which `\s` and `\d` know ASCII only, as in Ruby; `\w` stays, for names may have any letters."""

from __future__ import annotations

import re
from re import Match, Pattern

PART = re.compile(r"\\[sSdD]|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|\\.", re.DOTALL)
BLANKS, DIGITS = r" \t\n\r\f\v", "0-9"


def compiled(pattern: str, flags: int = 0) -> Pattern[str]:
    """Compile a pattern."""
    return re.compile(PART.sub(_in_ascii, pattern), flags)


def _in_ascii(part: Match[str]) -> str:
    """Write one escape or one class of characters so that an ideographic blank is no blank."""
    text = part.group()
    if text in (r"\s", r"\S", r"\d", r"\D"):
        return f"(?a:{text})"
    if text[0] != "[":
        return text
    text = re.sub(r"\\[\\sd]", lambda found: {r"\s": BLANKS, r"\d": DIGITS}.get(found.group(), found.group()), text)
    return f"(?a:{text})" if re.search(r"(?<!\\)\\[SD]", text) and r"\w" not in text else text
