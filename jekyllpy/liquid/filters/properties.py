"""How filters read a property of an item: Ruby's `[]` on mappings, lists, texts and integers."""

from __future__ import annotations

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.literals import MISSING
from jekyllpy.liquid.runtime.lookup import find
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, force

_MAX_POSITION = 2**62


def property_of(item: Value, name: Value) -> Value:
    """Read a property as Ruby's `[]` does: of a text it is the part that it contains."""
    item = force(item)
    if isinstance(item, dict) or hasattr(item, "get"):
        found = find(item, name)
        return None if found is MISSING else found
    if type(item) is str and type(name) is str:
        return name if name in item else None
    if isinstance(item, (list, tuple, str)):
        return _by_position(item, name)
    return _bits(item, name) if type(item) is int else None


def _by_position(item: Value, name: Value) -> Value:
    """Read a list or text by position, or a stretch of it."""
    if type(name) is range:
        first, last = (end + len(item) if end < 0 else end for end in (name.start, name.stop - 1))
        return item[first : last + 1] if 0 <= first <= len(item) else None
    name = _position(name)
    return force(item[name]) if -len(item) <= name < len(item) else None


def _position(name: Value) -> int:
    """Read a position."""
    if type(name) not in (int, float):
        raise FilterError(f"cannot select the property '{to_s(name)}'")
    if not abs(name) < _MAX_POSITION:
        raise FilterError(f"{to_s(name)} out of range of integer")
    return int(name)


def _bits(item: int, name: Value) -> int:
    """Read one bit of an integer, or several."""
    if type(name) is range:
        first, many = max(name.start, 0), max(name.stop - name.start, 0)
        return item >> min(first, 10_000) & ((1 << min(many, 10_000)) - 1)
    if type(name) not in (int, float):
        raise FilterError(f"cannot select the property '{to_s(name)}'")
    return item >> int(min(name, 10_000)) & 1 if name >= 0 else 0


def has_properties(item: Value) -> bool:
    """Tell whether something can be asked for a property."""
    return isinstance(force(item), (dict, list, tuple, str)) or type(item) is int


def properties(items: list[Value], name: Value) -> list[Value]:
    """Read a property of every item; all must have some."""
    if not all(map(has_properties, items)):
        raise FilterError(f"cannot select the property '{to_s(name)}'")
    return [property_of(item, name) for item in items]
