"""The patterns of Liquid's lax grammar, written as Liquid 4.0.4 matches them; ASCII classes only."""

from __future__ import annotations

import re

QUOTED = r"(?:\"[^\"]*\"|'[^']*')"
FRAGMENT = rf"(?:{QUOTED}|(?:[^\s,|'\"]|{QUOTED})+)"
SIGNATURE = r"(?:\(?[\w\-.\[\]]\)?)+"


def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern whose classes are Ruby's: ASCII words and blanks, the dot meets newlines."""
    return re.compile(source, re.A | re.S)


FIRST_FRAGMENT = pattern(rf"({FRAGMENT})(.*)")
ATTRIBUTE = pattern(rf"(\w+)\s*:\s*({FRAGMENT})")
ATTRIBUTE_5 = pattern(rf"(\w[\w-]*)\s*:\s*({FRAGMENT})")
BLANK = pattern(r"\s*\Z")
