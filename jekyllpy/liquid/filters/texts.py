"""Filters on text; blanks are ASCII's, and a replacement may hold Ruby's backslashes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.lookup import count
from jekyllpy.liquid.runtime.numbers import to_integer
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, force

BLANKS = " \t\n\v\f\r\0"
_MAX_TEXT = 20_000_000
_LONG = 100
_MAX_POSITION = 2**63 - 1
_BACKSLASH = re.compile(r"\\(?:([0-9])|(&)|(`)|(')|(\\)|k<[^>]*>)", re.S)


def checked(text: str) -> str:
    """Refuse a text that has grown out of all reason."""
    check_length(len(text))
    return text


def check_length(length: int) -> None:
    """Refuse a text that would be out of all reason."""
    if length > _MAX_TEXT:
        raise FilterError(f"text too long: more than {_MAX_TEXT} characters")


def size(value: Value) -> int:
    """Count characters or items; 0 for what has no size."""
    return count(force(value)) or 0


def downcase(value: Value) -> str:
    """Make letters small; Ruby writes no final sigma."""
    text = to_s(value)
    return text.lower() if text.isascii() else text.replace("Σ", "σ").lower()


def upcase(value: Value) -> str:
    """Make letters capital."""
    return to_s(value).upper()


def capitalize(value: Value) -> str:
    """Make the first letter capital and the others small."""
    text = to_s(value)
    return text[:1].title() + downcase(text[1:]) if text else text


def append(value: Value, text: Value) -> str:
    """Put text after."""
    result: str = (value if type(value) is str else to_s(value)) + (text if type(text) is str else to_s(text))
    return result if len(result) < _MAX_TEXT else checked(result)


def prepend(value: Value, text: Value) -> str:
    """Put text before."""
    result: str = (text if type(text) is str else to_s(text)) + (value if type(value) is str else to_s(value))
    return result if len(result) < _MAX_TEXT else checked(result)


def replacement(text: str) -> str | Callable[[re.Match[str]], str]:
    """Return how Ruby inserts a replacement, in which backslashes may stand for what was found."""
    if "\\" not in text:
        return text

    def insert(match: re.Match[str]) -> str:
        return _BACKSLASH.sub(lambda found: _inserted(found, match), text)

    return insert


def _inserted(found: re.Match[str], match: re.Match[str]) -> str:
    """Return what one backslash sequence stands for."""
    digit, whole, before, after, backslash = found.groups()
    if whole or digit == "0":
        return match.group()
    if before:
        return match.string[: match.start()]
    if after:
        return match.string[match.end() :]
    return "\\" if backslash else "" if digit else found.group()


def substitute(value: Value, wanted: Value, by: Value, times: int) -> str:
    """Replace plain text, so many times; -1 is always."""
    text, sought, new = to_s(value), to_s(wanted), replacement(to_s(by))
    if isinstance(by, str) and len(by) >= _LONG:
        check_length(len(text) + len(by) * (text.count(sought) if times < 0 else 1))
    if isinstance(new, str):
        return checked(text.replace(sought, new, times))
    return checked(re.sub(re.escape(sought), new, text, count=max(times, 0)))


def replace(value: Value, wanted: Value, by: Value = "") -> str:
    """Replace plain text everywhere."""
    if type(value) is str and type(wanted) is str and type(by) is str and "\\" not in by and len(by) < _LONG:
        result = value.replace(wanted, by)
        return result if len(result) < _MAX_TEXT else checked(result)
    return substitute(value, wanted, by, -1)


def replace_first(value: Value, wanted: Value, by: Value = "") -> str:
    """Replace plain text once."""
    return substitute(value, wanted, by, 1)


def remove(value: Value, wanted: Value) -> str:
    """Take plain text out everywhere."""
    if type(value) is str and type(wanted) is str:
        return value.replace(wanted, "")
    return to_s(value).replace(to_s(wanted), "")


def remove_first(value: Value, wanted: Value) -> str:
    """Take plain text out once."""
    return to_s(value).replace(to_s(wanted), "", 1)


def slice_(value: Value, offset: Value, length: Value = None) -> Value:
    """Cut characters or items; one without a length, nothing out of reach."""
    start = to_integer(force(offset))
    many = 1 if length is None or length is False else to_integer(force(length))
    if abs(start) > _MAX_POSITION or abs(many) > _MAX_POSITION:
        raise FilterError("bignum too big to convert into `long'")
    source = force(value)
    source = source if isinstance(source, (list, tuple)) else to_s(source)
    if start < 0:
        start += len(source)
    if start < 0 or start > len(source) or many < 0:
        return source[:0]
    return source[start : start + many]


def truncate(value: Value, length: Value = 50, ending: Value = "...") -> Value:
    """Shorten to so many characters, the ending among them."""
    if force(value) is None:
        return None
    text, tail, most = to_s(value), to_s(ending), to_integer(force(length))
    keep = max(most - len(tail), 0)
    return text[:keep] + tail if len(text) > most else text


def truncatewords(value: Value, words: Value = 15, ending: Value = "...") -> Value:
    """Shorten to so many words, with one blank between; a text of just so many gets the ending as well."""
    if force(value) is None:
        return None
    keep = max(to_integer(force(words)) - 1, 0)
    parts = split_blanks(to_s(value), keep + 1 if keep < _MAX_POSITION else -1)
    return " ".join(parts[: keep + 1]) + to_s(ending) if len(parts) > keep else value


def split_blanks(text: str, times: int = -1) -> list[str]:
    """Split at runs of ASCII blanks, so many times at most."""
    if text.isascii() and not ("\x1c" in text or "\x1d" in text or "\x1e" in text or "\x1f" in text):
        return text.split(None, times)
    parts = text.encode("utf-8", "surrogatepass").split(None, times)
    return b"\n".join(parts).decode("utf-8", "surrogatepass").split("\n") if parts else []


def split(value: Value, pattern: Value) -> list[str]:
    """Split at plain text; a single blank means runs of blanks, and empty parts at the end go."""
    text, separator = to_s(value), to_s(pattern)
    if separator == " ":
        return split_blanks(text)
    parts = text.split(separator) if separator else list(text)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def strip(value: Value) -> str:
    """Cut ASCII blanks off both ends."""
    return to_s(value).strip(BLANKS)


def lstrip(value: Value) -> str:
    """Cut ASCII blanks off the beginning."""
    return to_s(value).lstrip(BLANKS)


def rstrip(value: Value) -> str:
    """Cut ASCII blanks off the end."""
    return to_s(value).rstrip(BLANKS)


def strip_newlines(value: Value) -> str:
    """Take line ends out."""
    text = value if type(value) is str else to_s(value)
    return text.replace("\r\n", "").replace("\n", "") if "\n" in text else text


FILTERS: dict[str, Callable[..., Any]] = {
    "size": size,
    "downcase": downcase,
    "upcase": upcase,
    "capitalize": capitalize,
    "append": append,
    "prepend": prepend,
    "replace": replace,
    "replace_first": replace_first,
    "remove": remove,
    "remove_first": remove_first,
    "slice": slice_,
    "truncate": truncate,
    "truncatewords": truncatewords,
    "split": split,
    "strip": strip,
    "lstrip": lstrip,
    "rstrip": rstrip,
    "strip_newlines": strip_newlines,
}
