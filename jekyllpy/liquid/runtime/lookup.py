"""How a template reads into values: `a.b`, `a[b]`, size, first and last; strict twins that refuse what is absent."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import UndefinedError
from jekyllpy.liquid.runtime.literals import MISSING, Symbol
from jekyllpy.liquid.runtime.loop_state import LoopState
from jekyllpy.values import Lazy, Value, force

_FIXNUM_BITS = 62


def attribute(value: Value, name: str) -> Value:
    """Read a key by name; what has no such key gives nil."""
    if type(value) is dict or isinstance(value, dict):  # the first question is half the price of the second
        found = value.get(name)
        if type(found) is not Lazy:
            return found
        return found.force()
    found = find(value, name)
    return None if found is MISSING else found


def attribute_of(variables: dict[Any, Value], variable: str, name: str) -> Value:
    """Read a key of a variable by name."""
    value = variables.get(variable)
    if type(value) is dict or isinstance(value, dict):
        found = value.get(name)
        if type(found) is not Lazy:
            return found
        return found.force()
    found = find(value, name)
    return None if found is MISSING else found


def at(value: Value, index: int) -> Value:
    """Read by a constant position."""
    if type(value) is list:
        found = value[index] if -len(value) <= index < len(value) else None
        return found.force() if type(found) is Lazy else found
    return item(value, index)


def item(value: Value, key: Value) -> Value:
    """Read by a computed key: any key of a mapping, an integer of a list."""
    found = find(value, key)
    return None if found is MISSING else found


def find(value: Value, key: Value) -> Value:
    """Read by any key; `MISSING` when there is none."""
    if type(value) is Lazy:
        value = value.force()
    if isinstance(value, dict):
        return _in_mapping(value, key)
    if type(key) is int and isinstance(value, (list, tuple)):
        return force(value[key]) if -len(value) <= key < len(value) else None
    if isinstance(value, LoopState) and type(key) is str:
        return value.get(key)
    return MISSING


def _in_mapping(value: dict[Value, Value], key: Value) -> Value:
    """Read a key of a mapping; True and 1 are not the same key, and a list is a key that nothing has."""
    try:
        found = value.get(key, MISSING)
    except TypeError:
        return MISSING
    if found is MISSING:
        return None if type(key) is int else MISSING
    if type(key) in (bool, int, float) and not any(type(own) is type(key) and own == key for own in value):
        return MISSING
    return force(found)


def size(value: Value) -> Value:
    """Read the key `size`, or count."""
    found = find(value, "size")
    return count(force(value)) if found is MISSING else found


def count(value: Value) -> int | None:
    """Count as Ruby's `size`: characters, items, or the bytes of an integer; nil for what has no size."""
    if isinstance(value, (str, list, dict, tuple)):
        return len(value)
    if type(value) is range:
        return max(0, value.stop - value.start)
    if type(value) is int:
        return integer_bytes(value)
    return len(value.name) if type(value) is Symbol else None


def integer_bytes(value: int) -> int:
    """Tell how many bytes Ruby keeps an integer in."""
    if value.bit_length() <= _FIXNUM_BITS or value == -(1 << _FIXNUM_BITS):
        return 8
    bits = abs(value).bit_length()
    return (bits + 7) // 8 if bits > 64 else 8


def first(value: Value) -> Value:
    """Read the key `first`, or the first item."""
    found = find(value, "first")
    return end_item(force(value), 0) if found is MISSING else found


def last(value: Value) -> Value:
    """Read the key `last`, or the last item; a mapping has no last."""
    found = find(value, "last")
    return (None if isinstance(value, dict) else end_item(force(value), -1)) if found is MISSING else found


def end_item(value: Value, index: int) -> Value:
    """Return the first or last item of what has items."""
    if isinstance(value, (list, tuple)):
        return force(value[index]) if value else None
    if isinstance(value, dict):
        return next(([key, force(own)] for key, own in value.items()), None)
    if type(value) is range:
        return value.start if index == 0 else value.stop - 1
    return None


def root(variables: dict[Value, Value], key: Value) -> Value:
    """Read a variable whose name is computed."""
    try:
        return force(variables.get(key))
    except TypeError:
        return None


def strict_root(variables: dict[Value, Value], key: Value) -> Value:
    """Read a variable that must exist."""
    found = variables.get(key, MISSING) if isinstance(key, (str, int, float, type(None))) else MISSING
    if found is MISSING:
        raise UndefinedError(f"undefined variable {key}", hint=near(key, variables))
    return force(found)


def strict_attribute(value: Value, key: Value) -> Value:
    """Read a key that must exist."""
    found = find(value, key)
    if found is MISSING:
        raise UndefinedError(f"undefined variable {key}", hint=near(key, value))
    return found


def strict_size(value: Value) -> Value:
    """Count what must have a size."""
    found = size(value)
    if found is None and find(value, "size") is MISSING:
        raise UndefinedError("undefined variable size")
    return found


def strict_first(value: Value) -> Value:
    """Return the first item of what must have items."""
    if find(value, "first") is MISSING and not isinstance(force(value), (list, tuple, dict, range)):
        raise UndefinedError("undefined variable first")
    return first(value)


def strict_last(value: Value) -> Value:
    """Return the last item of what must have items."""
    if find(value, "last") is MISSING and not isinstance(force(value), (list, tuple, range)):
        raise UndefinedError("undefined variable last")
    return last(value)


def near(name: Value, known: Value) -> str | None:
    """Name the known word that is nearest to an unknown one."""
    from difflib import get_close_matches

    words = [key for key in known if isinstance(key, str)] if isinstance(known, dict) else []
    found = get_close_matches(str(name), words, n=1)
    return f"did you mean {found[0]!r}?" if found else None
