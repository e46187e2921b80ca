r"""Compiles patterns in which `\s` and `\d` know ASCII only, as in Ruby; `\w` too, where a lexer asks for it."""

from __future__ import annotations

import re
from re import Match, Pattern

PART = re.compile(r"\\[sSdDwW]|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|\\.", re.DOTALL)
BLANKS, DIGITS = r" \t\n\r\f\v", "0-9"
UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a9\u0400-\u042f"  # capitals of Latin, Greek and Cyrillic


def compiled(pattern: str, flags: int = 0, *, ascii_words: bool = False) -> Pattern[str]:
    """Compile a pattern."""
    return re.compile(PART.sub(_ascii_part if ascii_words else _blank_part, pattern), flags)


def _ascii_part(part: Match[str]) -> str:
    """Write one escape or one class of characters so that only ASCII has blanks, digits and letters of words."""
    text = part.group()
    return f"(?a:{text})" if re.search(r"(?<!\\)(?:\\\\)*\\[sSdDwW]", text) else text


def _blank_part(part: Match[str]) -> str:
    """Write one escape or one class of characters so that an ideographic blank is no blank."""
    text = part.group()
    if text in (r"\s", r"\S", r"\d", r"\D"):
        return f"(?a:{text})"
    if text[0] != "[":
        return text
    text = re.sub(r"\\[\\sd]", lambda found: {r"\s": BLANKS, r"\d": DIGITS}.get(found.group(), found.group()), text)
    return f"(?a:{text})" if re.search(r"(?<!\\)\\[SD]", text) and r"\w" not in text else text
