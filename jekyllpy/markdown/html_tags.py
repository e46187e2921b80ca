"""How HTML tags look to kramdown: names and attribute values are words or quoted, all else is text."""

from __future__ import annotations

import re

from jekyllpy.markdown.characters import is_alnum, is_alpha, is_word, lower
from jekyllpy.markdown.document import Attributes
from jekyllpy.markdown.html_names import ELEMENTS, NAME
from jekyllpy.markdown.late import late

_S = r"[ \t\n\v\f\r]"
_WORD = r"[^\x00-/:-@\[-^`{-\x7f]+"
_VALUE = rf"(?:{_WORD}|\"[^\"]*\"|'[^']*')"
TAG = late(rf"<(?P<name>{NAME}){_S}*(?P<attributes>(?>{_S}+{NAME}(?:{_S}*={_S}*{_VALUE})?)*){_S}*(?P<closed>/)?>")
CLOSE_TAG = late(rf"</(?P<name>{NAME}){_S}*>")
COMMENTS = (("<!--", "-->"), ("<?", "?>"))
_ATTRIBUTE = late(rf"{_S}*({NAME})(?:{_S}*={_S}*(?:({_WORD})|\"([^\"]*)\"|'([^']*)'))?")


def match_tag(src: str, position: int) -> re.Match[str] | None:
    """Match an opening or empty tag."""
    found = TAG.match(src, position)
    return found if found is None or found[0].isascii() or _has_valid_names(found) else None


def match_close_tag(src: str, position: int) -> re.Match[str] | None:
    """Match a closing tag."""
    found = CLOSE_TAG.match(src, position)
    return found if found is None or is_name(found["name"]) else None


def _has_valid_names(found: re.Match[str]) -> bool:
    entries = _ATTRIBUTE.findall(found["attributes"])
    words = "".join(entry[1] for entry in entries)
    return is_name(found["name"]) and all(is_name(entry[0]) for entry in entries) and all(map(is_word, words))


def is_name(name: str) -> bool:
    """Tell whether each part of a name is letters, digits, `.`, `_`, `-` in Ruby's sense."""
    if name.isascii():
        return True
    return all(
        part and (part[0] == "_" or is_alpha(part[0])) and all(each in "._-" or is_alnum(each) for each in part)
        for part in name.split(":")
    )


def tag_name(name: str) -> str:
    """Return the name of an element: HTML's own in lower case, others as written."""
    low = lower(name)
    return low if low in ELEMENTS else name


def read_attributes(text: str, in_html: bool) -> Attributes:
    """Read a tag's attributes."""
    attributes: Attributes = {}
    for name, word, double, single in _ATTRIBUTE.findall(text):
        key = lower(name) if in_html else name
        attributes[key] = word or double or single
    return attributes


MARKDOWN_VALUES = {"0": "raw", "1": "default", "span": "span", "block": "block"}
