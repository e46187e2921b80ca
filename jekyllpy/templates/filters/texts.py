"""Jekyll's filters on text and single values."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.filters.html import encode
from jekyllpy.liquid.runtime.numbers import float_text, leading_integer
from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.templates.filters.json_text import json_text
from jekyllpy.values import Value, force

_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_XML_SPECIAL = re.compile("[&<>\"']")
_BLANK_OR_MARK = bytes(ord(" ") if byte in b" \t\n\v\f\r" else ord("!") for byte in range(256))
_BLANKS = re.compile(r"\s+", re.A)
_CJK = (
    r"\u1100-\u11ff\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u302e\u302f\u3038-\u303b"
    r"\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e\u31f0-\u321e\u3260-\u327e\u32d0-\u32fe"
    r"\u3300-\u3357\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d"
    r"\ufa70-\ufad9\uff66-\uff6f\uff71-\uff9d\uffa0-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc"
    r"\U00016fe2\U00016fe3\U00016ff0\U00016ff1\U0001aff0-\U0001aff3\U0001aff5-\U0001affb\U0001affd\U0001affe"
    r"\U0001b000-\U0001b122\U0001b150-\U0001b152\U0001b164-\U0001b167\U0001f200\U00020000-\U0002a6df"
    r"\U0002a700-\U0002b738\U0002b740-\U0002b81d\U0002b820-\U0002cea1\U0002ceb0-\U0002ebe0\U0002f800-\U0002fa1d"
    r"\U00030000-\U0003134a"
)


def xml_escape(value: Value) -> str:
    """Write the five special characters of XML as entities."""
    text = to_s(value)
    if not _XML_SPECIAL.search(text):
        return text
    for char, entity in _XML.items():
        text = text.replace(char, entity)
    return text


def cgi_escape(value: Value) -> str:
    """Write as form data."""
    value = force(value)
    if type(value) is not str:
        raise FilterError(f"cgi_escape needs text, found {inspect(value)}")
    return encode(value, re.compile(rb"[^a-zA-Z0-9_.\-~ *]"))


def slugify(value: Value, mode: Value = None) -> Value:
    """Make a slug in one of Jekyll's modes."""
    return _slug(value, mode, keeps_marks=True)


def old_slugify(value: Value, mode: Value = None) -> Value:
    """Make a slug as Jekyll 3 does."""
    return _slug(value, mode, keeps_marks=False)


def _slug(value: Value, mode: Value, *, keeps_marks: bool) -> Value:
    from jekyllpy.permalinks.slugs import slugify as slug

    value = force(value)
    if type(value) not in (str, type(None)):
        raise FilterError(f"slugify needs text, found {inspect(value)}")
    return slug(value, None if mode is None or mode is False else to_s(mode) or "none", keeps_marks=keeps_marks)


def normalize_whitespace(value: Value) -> str:
    """Make runs of blanks one blank, and none at the ends."""
    return _BLANKS.sub(" ", to_s(value)).strip(" \t\n\v\f\r\0")


@cache
def _cjk_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile what finds a Chinese, Japanese or Korean character, and a word without any; only who asks pays."""
    return re.compile(f"[{_CJK}]"), re.compile(rf"[^{_CJK} \t\n\v\f\r]+")


def number_of_words(value: Value, mode: Value = None) -> int:
    """Count words; in the modes `cjk` and `auto` Chinese, Japanese and Korean characters count each."""
    text = force(value)
    if type(text) is not str:
        raise FilterError(f"number_of_words needs text, found {inspect(value)}")
    if mode in ("cjk", "auto"):
        char, other = _cjk_patterns()
        count = len(char.findall(text))
        if mode == "cjk" or count:
            return count + len(other.findall(text))
    # every blank becomes a blank, all else a mark: a word begins where a mark follows a blank
    return (b" " + text.encode("utf-8", "surrogatepass").translate(_BLANK_OR_MARK)).count(b" !")


def to_integer(value: Value) -> int:
    """Read an integer; true is 1."""
    value = force(value)
    if type(value) is bool:
        return int(value)
    if type(value) is float and not math.isfinite(value):
        raise FilterError(float_text(value))
    return leading_integer(value)


def inspect_(value: Value) -> str:
    """Write a value as Ruby source, for HTML."""
    return xml_escape(inspect(value))


OLD_SLUGS: dict[str, Callable[..., Any]] = {"slugify": old_slugify}
FILTERS: dict[str, Callable[..., Any]] = {
    "xml_escape": xml_escape,
    "cgi_escape": cgi_escape,
    "slugify": slugify,
    "normalize_whitespace": normalize_whitespace,
    "number_of_words": number_of_words,
    "to_integer": to_integer,
    "inspect": inspect_,
    "jsonify": json_text,
}
