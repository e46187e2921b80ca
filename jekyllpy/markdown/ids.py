"""Ids of headers, in kramdown's way and in GFM's; each object counts the ids of one text."""

from __future__ import annotations

import re

from jekyllpy.markdown.characters import is_word, lower
from jekyllpy.markdown.late import late
from jekyllpy.markdown.options import Options

_BEFORE_LETTERS = late(r"^[^a-zA-Z]+", re.MULTILINE)
_DROPPED = late(r"[^a-zA-Z0-9 -]")
_DROPPED_GFM = late(r"[^A-Za-z0-9_\- \t]")


def basic_id(text: str) -> str:
    """Return letters, digits and dashes of a text, from the first letter on."""
    return _DROPPED.sub("", _BEFORE_LETTERS.sub("", text)).replace(" ", "-").lower()


def gfm_id(text: str) -> str:
    """Return the words of a text in lower case, joined by dashes; letters of all scripts stay."""
    text = lower(text)
    if text.isascii():
        return _DROPPED_GFM.sub("", text).replace(" ", "-").replace("\t", "-")
    kept = [each for each in text if each in "- \t" or is_word(each)]
    return "".join(kept).replace(" ", "-").replace("\t", "-")


def decoded(text: str, options: Options) -> str:
    """Return a text in Latin letters if the options ask for it."""
    if not options.transliterated_header_ids or text.isascii():
        return text
    from jekyllpy.markdown.transliteration import decode

    return decode(text)


class GfmIds:
    """The ids that GFM's pass has given; parser-gfm 1.1 knows no transliteration."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.counts: dict[str, int] = {}

    def make(self, text: str) -> str:
        """Return an id that no header before had, unless it was written so."""
        name = gfm_id(text)
        count = self.counts[name] = self.counts.get(name, -1) + 1
        return self.options.auto_id_prefix + (f"{name}-{count}" if count else name)


class PlainIds:
    """The ids that kramdown's renderer has given."""

    def __init__(self) -> None:
        self.used: dict[str, int] = {}

    def make(self, text: str, options: Options) -> str:
        """Return an id from Latin letters; `section` if there are none."""
        name = basic_id(decoded(text, options)) or "section"
        if name in self.used:
            self.used[name] += 1
            name += f"-{self.used[name]}"
        else:
            self.used[name] = 0
        return options.auto_id_prefix + name
