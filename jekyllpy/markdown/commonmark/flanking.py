"""What flanks a run of delimiters, by cmark's classes of characters, not Python's; knows no rule."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_SPACE = "\t\n\f\r "
# markdown-it strips Unicode's spaces where cmark strips ASCII's: while a text is read they look like this.
WIDE = (
    "\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
GUARDS = "".join(chr(0x10FF00 + index) for index in range(len(WIDE)))
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class Run(NamedTuple):
    """A run of one delimiter: its length, what flanks it, and the characters around it."""

    length: int
    left: bool
    right: bool
    before: str
    after: str

    @property
    def before_is_punctuation(self) -> bool:
        """Tell whether punctuation stands before the run."""
        return is_punctuation(self.before)

    @property
    def after_is_punctuation(self) -> bool:
        """Tell whether punctuation stands behind the run."""
        return is_punctuation(self.after)


def is_punctuation(character: str) -> bool:
    """Tell cmark 0.29's punctuation: all of ASCII's, and of Unicode what is none of its symbols."""
    if character < "\x80":
        return character in _PUNCTUATION
    return unicodedata.category(character)[0] == "P"


def is_space(character: str) -> bool:
    """Tell cmark's space: ASCII's, and Unicode's separators, also where they are guarded."""
    return character in _SPACE or character in GUARDS or unicodedata.category(character) == "Zs"


def scan_run(src: str, begin: int, end: int, *, longest: int | None = None, skipped: str = "") -> Run:
    """Measure the run of the character at a place; the borders of the text count as line ends, skipped ones as none."""
    mark, here = src[begin], begin
    while here < end and src[here] == mark and (longest is None or here - begin < longest):
        here += 1
    ahead, behind = begin - 1, here
    while ahead >= 0 and src[ahead] in skipped:
        ahead -= 1
    while behind < end and src[behind] in skipped:
        behind += 1
    before, after = src[ahead] if ahead >= 0 else "\n", src[behind] if behind < end else "\n"
    space_before, space_after = is_space(before), is_space(after)
    left = not space_after and (not is_punctuation(after) or space_before or is_punctuation(before))
    right = not space_before and (not is_punctuation(before) or space_after or is_punctuation(after))
    return Run(here - begin, left, right, before, after)
