"""Slugs in Jekyll's six modes, and file names for new pages; knows text only."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import partial

from jekyllpy.permalinks.latin import transliterate

LOG = logging.getLogger(__name__)

BLANKS = re.compile(r"[ \t\r\n\f\v]+")
NOT_ASCII_WORD = re.compile(r"[^A-Za-z0-9]+")
EDGE_HYPHEN = re.compile(r"\A-|-\Z")
READABLE = frozenset("._~!$&'()+,;=@")  # what pretty keeps besides letters, marks and digits


def slugify(text: str | None, mode: str | None = None, *, cased: bool = False, keeps_marks: bool = True) -> str | None:
    """Make a slug; an unknown mode (such as `none`) only lowers the case, and no text gives no slug.

    Without `keeps_marks` it keeps what is alphabetic, as Jekyll 3 does: Roman numerals stay, most accents do not.
    """
    if text is None:
        return None
    replace = (MODES if keeps_marks else MODES | OLD_MODES).get(mode or "default")
    if replace is None:
        return text if cased else downcase(text)
    slug = EDGE_HYPHEN.sub("", replace(text))
    if not slug:
        LOG.warning('Empty `slug` generated for "%s".', text)
    return slug if cased else downcase(slug)


def titleize_slug(slug: str) -> str:
    """Turn `my-first-post` into `My First Post`."""
    words = slug.rstrip("-").split("-") if slug.strip("-") else []
    return " ".join(capitalize(word) for word in words)


def file_name(title: str) -> str:
    """Give the name, without suffix, of a new file with this title: ASCII, words joined by hyphens."""
    from slugify import slugify as romanise

    return str(romanise(title)) or "untitled"


def downcase(text: str) -> str:
    """Lower the case as Ruby does: without a special sigma at the end of words."""
    return text.replace("Σ", "σ").lower()


def capitalize(word: str) -> str:
    """Raise the first letter and lower the rest, as Ruby does."""
    return word[:1].title() + downcase(word[1:])


def is_word(char: str) -> bool:
    """Tell whether a character is a letter, a mark or a decimal digit."""
    if char < "\x80":
        return char.isalnum()
    import unicodedata  # of no use to ASCII, and costly at start-up

    category = unicodedata.category(char)
    return category[0] in "LM" or category == "Nd"


def is_alphabetic(char: str) -> bool:
    """Tell whether a character is alphabetic or a decimal digit: Ruby's `[[:alnum:]]`."""
    if char < "\x80":
        return char.isalnum()
    from jekyllpy.permalinks.alphabetic import ONLY_ALPHABETIC, ONLY_WORD  # of no use to ASCII

    return char in ONLY_ALPHABETIC or (is_word(char) and char not in ONLY_WORD)


def hyphenate(text: str, keep: frozenset[str], is_kept: Callable[[str], bool] = is_word) -> str:
    """Replace each run of characters that are neither of a word nor kept by one hyphen."""
    pieces: list[str] = []
    in_gap = False
    for char in text:
        kept = char in keep or is_kept(char)
        if kept:
            pieces.append(char)
        elif not in_gap:
            pieces.append("-")
        in_gap = not kept
    return "".join(pieces)


def hyphenate_latin(text: str) -> str:
    """Transliterate, then hyphenate."""
    return hyphenate(transliterate(text), frozenset())


MODES: dict[str, Callable[[str], str]] = {
    "raw": partial(BLANKS.sub, "-"),
    "default": partial(hyphenate, keep=frozenset()),
    "pretty": partial(hyphenate, keep=READABLE),
    "ascii": partial(NOT_ASCII_WORD.sub, "-"),
    "latin": hyphenate_latin,
}
OLD_MODES: dict[str, Callable[[str], str]] = {
    "default": partial(hyphenate, keep=frozenset(), is_kept=is_alphabetic),
    "pretty": partial(hyphenate, keep=READABLE, is_kept=is_alphabetic),
    "latin": lambda text: hyphenate(transliterate(text), frozenset(), is_alphabetic),
}
