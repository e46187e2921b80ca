"""Line breaks between characters of scripts that are written without spaces; they go under an option.

The classes are Unicode's scripts Han, Hiragana and Katakana as Ruby 3.1 knows them (Unicode licence).
"""

from __future__ import annotations

import re
from functools import cache

_RANGES = (
    r"\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096"
    r"\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u32d0-\u32fe\u3300-\u3357\u3400-\u4dbf"
    r"\u4e00-\u9ffc\uf900-\ufa6d\ufa70-\ufad9\uff66-\uff6f\uff71-\uff9d\U0001b000-\U0001b11e"
    r"\U0001b150-\U0001b152\U0001b164-\U0001b167\U0001f200\U00020000-\U0002a6dd\U0002a700-\U0002b734"
    r"\U0002b740-\U0002b81d\U0002b820-\U0002cea1\U0002ceb0-\U0002ebe0\U0002f800-\U0002fa1d"
    r"\U00030000-\U0003134a"
)


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(f"(?<=[{_RANGES}])\n(?=[{_RANGES}])")


def join_lines(text: str) -> str:
    """Remove the line ends between two such characters."""
    return _breaks().sub("", text)
