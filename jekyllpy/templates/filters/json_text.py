"""jsonify: values as Ruby's JSON writes them, compact and with every character as it is.

A payload decides how its own kinds appear: a `Record` says what is written in its place, by the depth at which it
stands (Jekyll's documents leave out their neighbours so).
"""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Iterable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.loop_state import LoopState
from jekyllpy.liquid.runtime.numbers import float_text
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Record, Value, force

_MAX_TEXT = 50_000_000
_MAX_DEPTH = 99
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: Value) -> str:
    """Write a value as JSON."""
    if type(value) is str and len(value) < _MAX_TEXT:
        return _quoted(value)
    parts: list[str] = []
    _write(force(value), _Output(parts), 0)
    return "".join(parts)


class _Output:
    """Collects text, and stops when it is out of all reason."""

    __slots__ = ("add", "length", "parts")

    def __init__(self, parts: list[str]) -> None:
        self.parts = parts
        self.length = 0

    def write(self, text: str) -> None:
        """Take a piece."""
        self.length += len(text)
        if self.length > _MAX_TEXT:
            raise FilterError(f"JSON too long: more than {_MAX_TEXT} characters")
        self.parts.append(text)


def _write(value: Value, out: _Output, depth: int) -> None:
    """Write one value."""
    value = force(value)
    if isinstance(value, Record):
        value = value.json_value(depth)
    if isinstance(value, dict):
        _write_mapping(value, out, depth + 1)
    elif isinstance(value, (list, tuple)):
        _write_list(value, out, depth + 1)
    else:
        out.write(_scalar(value))


def _write_mapping(value: dict[Any, Value], out: _Output, depth: int) -> None:
    """Write an object."""
    _check(depth)
    mark = "{"
    for key, item in value.items():
        out.write(f"{mark}{_quoted(to_s(key))}:")
        _write(item, out, depth)
        mark = ","
    out.write("}" if value else "{}")


def _write_list(value: Iterable[Value], out: _Output, depth: int) -> None:
    """Write an array."""
    _check(depth)
    mark = "["
    for item in value:
        out.write(mark)
        _write(item, out, depth)
        mark = ","
    out.write("]" if value else "[]")


def _check(depth: int) -> None:
    """Refuse what is nested too deep, as Ruby does."""
    if depth > _MAX_DEPTH + 1:
        raise FilterError(f"nesting of {depth} is too deep")


def _scalar(value: Value) -> str:
    """Write what holds nothing else."""
    if value is None:
        return "null"
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is int:
        return to_s(value)
    if type(value) is float:
        if not math.isfinite(value):
            raise FilterError(f"{float_text(value)} not allowed in JSON")
        return float_text(value)
    if isinstance(value, (str, datetime.date, range, LoopState)):
        return _quoted(to_s(value))
    return _quoted(to_s(value))
