"""What values print as: Ruby's `to_s` and `inspect`; knows values, not templates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any

from jekyllpy.liquid.runtime.digits import text_of
from jekyllpy.liquid.runtime.literals import Special, Symbol
from jekyllpy.liquid.runtime.numbers import float_text
from jekyllpy.values import Lazy, Record, Value, force

_ESCAPED = r"[\"\\\x00-\x1f\x7f\ud800-\udfff]|#(?=[{$@])"
_SHORT = {
    '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\v": "\\v",
    "\b": "\\b", "\a": "\\a", "\x1b": "\\e", "#": "\\#", "\x7f": "\\x7F",
}  # fmt: skip
_PLAIN_SYMBOL = re.compile(r"[^\W\d]\w*[?!=]?\Z")


def printed(value: Value) -> str:
    """Print a value as an output does: a list as its items in a row."""
    if type(value) is str:
        return str(value)
    value = force(value)
    return flat_text(value) if isinstance(value, (list, tuple)) else to_s(value)


def to_s(value: Value) -> str:
    """Write a value as Ruby's `to_s` does, which filters go by; a list comes with its brackets."""
    kind = type(value)
    if kind is str:
        return str(value)
    writer = _WRITERS.get(kind)
    if writer:
        return writer(value)
    return _odd_text(value)


def _odd_text(value: Value) -> str:
    """Print a subclass of a known kind, or whatever a plugin hands over."""
    for kind, writer in _WRITERS.items():
        if isinstance(value, kind):
            return writer(value)
    return str(value)


def flat_text(values: Iterable[Value]) -> str:
    """Print a list: its items, and those of lists in it, without anything between."""
    return "".join([item if type(item) is str else printed(item) for item in values])


def inspect(value: Value) -> str:
    """Write a value as Ruby source would."""
    value = force(value)
    kind = type(value)
    if kind is str:
        return quoted(value)
    if value is None:
        return "nil"
    if isinstance(value, dict):
        if hasattr(value, "named"):
            return str(value.named())
        return "{" + ", ".join([f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()]) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([inspect(item) for item in value]) + "]"
    if kind is Symbol:
        return f":{value.name}" if _PLAIN_SYMBOL.match(value.name) else f":{quoted(value.name)}"
    if isinstance(value, datetime.date):
        return _date_inspect(value)
    return to_s(value)


def quoted(text: str) -> str:
    """Write a string in double quotes with Ruby's escapes."""
    return f'"{re.sub(_ESCAPED, _escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    """Escape one character."""
    char = match.group()
    return _SHORT.get(char) or f"\\u{ord(char):04X}"


def hash_text(value: dict[Any, Value]) -> str:
    """Print a mapping."""
    return value.own_text() if isinstance(value, Record) else inspect(value)


def range_text(value: range) -> str:
    """Print a range with its own ends, also when it is empty."""
    return f"{text_of(value.start)}..{text_of(value.stop - 1)}"


def _date_text(value: datetime.date) -> str:
    """Print a day or an instant."""
    from jekyllpy.dates.text import to_s as date_text

    return date_text(value)


def _date_inspect(value: datetime.date) -> str:
    """Write a day or an instant as Ruby inspects it."""
    from jekyllpy.dates.text import inspect as date_inspect

    return date_inspect(value)


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: str,
    type(None): lambda _: "",
    bool: lambda value: "true" if value else "false",
    int: text_of,
    float: float_text,
    list: lambda value: inspect(value),
    tuple: lambda value: inspect(value),
    dict: hash_text,
    range: range_text,
    datetime.date: _date_text,
    datetime.datetime: _date_text,
    Lazy: lambda value: to_s(value.force()),
    Special: lambda _: "",
    Symbol: lambda value: value.name,
}
