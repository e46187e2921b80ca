"""Jekyll's filters that copy a list with something more or less."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.dates import note_clock
from jekyllpy.liquid.runtime.numbers import to_integer
from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.values import Value, force


def push(value: Value, item: Value) -> Value:
    """Add an item at the end."""
    value = force(value)
    return [*value, force(item)] if isinstance(value, (list, tuple)) else value


def unshift(value: Value, item: Value) -> Value:
    """Add an item at the beginning."""
    value = force(value)
    return [force(item), *value] if isinstance(value, (list, tuple)) else value


def pop(value: Value, count: Value = 1) -> Value:
    """Leave out items at the end."""
    value = force(value)
    if not isinstance(value, (list, tuple)):
        return value
    return list(value[: max(0, len(value) - _count(count))])


def shift(value: Value, count: Value = 1) -> Value:
    """Leave out items at the beginning."""
    value = force(value)
    return list(value[_count(count) :]) if isinstance(value, (list, tuple)) else value


def _count(count: Value) -> int:
    """Read how many items are meant."""
    number = to_integer(force(count))
    if number < 0:
        raise FilterError("negative array size")
    return number


def sample(context: Context, value: Value, count: Value = 1) -> Value:
    """Return an item by chance, or several."""
    note_clock(context)
    value = force(value)
    if not isinstance(value, (list, tuple)):
        return value
    try:
        number = _count(count)
    except FilterError:
        number = 1
    import random  # costly at start-up, and seldom asked for

    if number == 1:
        return random.choice(value) if value else None
    return random.sample(list(value), min(number, len(value)))


def array_to_sentence_string(value: Value, connector: Value = "and") -> str:
    """Write a list as people do: commas, and a word before the last."""
    items = [to_s(item) for item in _sentence(force(value))]
    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return f"{items[0]} {to_s(connector)} {items[1]}"
    return f"{', '.join(items[:-1])}, {to_s(connector)} {items[-1]}"


def _sentence(value: Value) -> list[Value]:
    """Return the parts of a sentence; a text has at most two, its characters, and a mapping has none to show."""
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, (str, dict)) and len(value) < 3:
        return list(value) if isinstance(value, str) else [None] * len(value)
    raise FilterError(f"array_to_sentence_string needs a list, found {inspect(value)}")


WITH_CONTEXT: dict[str, Callable[..., Any]] = {"sample": sample}
FILTERS: dict[str, Callable[..., Any]] = {
    "push": push,
    "unshift": unshift,
    "pop": pop,
    "shift": shift,
    "array_to_sentence_string": array_to_sentence_string,
}
