"""The filters that Liquid 5.4 has and 4.0.4 has not."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.filters import arrays
from jekyllpy.liquid.filters.arrays import default
from jekyllpy.liquid.filters.listing import as_list
from jekyllpy.liquid.filters.texts import BLANKS, checked, replacement, split_blanks
from jekyllpy.liquid.runtime.numbers import to_integer
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, force

_LINE_END = re.compile(r"\r?\n")


def default_5(value: Value, other: Value = "", options: Value = None) -> Value:
    """Return another value for nil, false and what is empty; `allow_false: true` lets false pass."""
    allows = isinstance(options, dict) and options.get("allow_false") not in (None, False)
    return False if allows and force(value) is False else default(value, other)


def newline_to_br(value: Value) -> str:
    """Put a break before every line end, of Windows as well."""
    return _LINE_END.sub("<br />\n", to_s(value))


def truncatewords(value: Value, words: Value = 15, ending: Value = "...") -> Value:
    """Shorten to so many words, at least one; a text with no more stays as it is, but blanks after the last count."""
    if force(value) is None:
        return None
    text, many = to_s(value), max(to_integer(force(words)), 1)
    parts = split_blanks(text)
    goes_on = len(parts) > many or (len(parts) == many and text[-1] in BLANKS)
    return " ".join(parts[:many]) + to_s(ending) if goes_on else text


def uniq(value: Value, name: Value = None) -> Value:
    """Drop doubles; a single item is not even asked for its property."""
    items = as_list(value)
    return items if len(items) < 2 else arrays.uniq(value, name)


def replace_last(value: Value, wanted: Value, by: Value) -> str:
    """Replace plain text once, from the end."""
    text, sought = to_s(value), to_s(wanted)
    at = text.rfind(sought)
    if at < 0:
        return text
    new = replacement(to_s(by))
    match = re.compile(re.escape(sought)).match(text, at)
    inserted = new if isinstance(new, str) else new(match) if match else ""
    return checked(text[:at] + inserted + text[at + len(sought) :])


def remove_last(value: Value, wanted: Value) -> str:
    """Take plain text out once, from the end."""
    return replace_last(value, wanted, "")


def base64_encode(value: Value) -> str:
    """Encode."""
    return base64.b64encode(to_s(value).encode()).decode("ascii")


def base64_url_safe_encode(value: Value) -> str:
    """Encode without plus and slash."""
    return base64.urlsafe_b64encode(to_s(value).encode()).decode("ascii")


def _decoded(text: str, name: str, altchars: bytes | None = None) -> str:
    """Decode strictly."""
    try:
        return base64.b64decode(text.encode(), altchars=altchars, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError) as error:
        raise FilterError(f"invalid base64 provided to {name}") from error


def base64_decode(value: Value) -> str:
    """Decode."""
    return _decoded(to_s(value), "base64_decode")


def base64_url_safe_decode(value: Value) -> str:
    """Decode what has no plus and slash; padding may be missing."""
    text = to_s(value)
    return _decoded(text + "=" * (-len(text) % 4), "base64_url_safe_decode", b"-_")


FILTERS: dict[str, Callable[..., Any]] = {
    "default": default_5,
    "newline_to_br": newline_to_br,
    "truncatewords": truncatewords,
    "uniq": uniq,
    "replace_last": replace_last,
    "remove_last": remove_last,
    "base64_encode": base64_encode,
    "base64_url_safe_encode": base64_url_safe_encode,
    "base64_decode": base64_decode,
    "base64_url_safe_decode": base64_url_safe_decode,
}
