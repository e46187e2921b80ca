"""Ruby's classes of characters and its lower case, which differ from Python's; knows single characters only."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

SPACE = " \t\n\v\f\r"
STRIPPED = SPACE + "\x00"


@cache
def _borders(name: str) -> list[int]:
    """Return where a class begins and ends, in turn: an odd position in this list is inside the class."""
    from jekyllpy.markdown import unicode_ranges

    packed: str = getattr(unicode_ranges, name)
    borders: list[int] = []
    here = 128
    for entry in packed.split(" "):
        gap, _, length = entry.partition(",")
        start = here + int(gap, 36)
        here = start + int(length or "0", 36) + 1
        borders += (start, here)
    return borders


@cache
def _is_in(name: str, character: str) -> bool:
    return bisect_right(_borders(name), ord(character)) % 2 == 1


def is_word(character: str) -> bool:
    r"""Tell Ruby's `\p{Word}`."""
    if character < "\x80":
        return character.isalnum() or character == "_"
    return _is_in("WORD", character)


def is_in_word(character: str) -> bool:
    r"""Tell what Ruby's `\b` takes for a part of a word: `\p{Word}`, and the small digits of Latin 1."""
    return is_word(character) or character in "²³¹¼½¾"


def is_alpha(character: str) -> bool:
    """Tell Ruby's `[[:alpha:]]`."""
    return character.isalpha() if character < "\x80" else _is_in("ALPHA", character)


def is_alnum(character: str) -> bool:
    """Tell Ruby's `[[:alnum:]]`."""
    return character.isalnum() if character < "\x80" else _is_in("ALNUM", character)


def lower(text: str) -> str:
    """Lower the case as Ruby 3.1 does: one final sigma, and no letters younger than its Unicode."""
    if text.isascii():
        return text.lower()
    return "".join([each.lower() if each < "\x80" or is_word(each) else each for each in text])


def strip(text: str) -> str:
    """Strip as Ruby does: ASCII space at both ends, NUL at the right end as well."""
    return text.lstrip(STRIPPED).rstrip(STRIPPED)
