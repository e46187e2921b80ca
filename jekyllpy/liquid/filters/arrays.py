"""Filters on lists; whatever is no list becomes one first, as Liquid does."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from functools import cmp_to_key
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.filters.texts import checked
from jekyllpy.liquid.runtime.compare import comparable, comparison_failed, key_of, same
from jekyllpy.liquid.runtime.literals import MISSING, Special
from jekyllpy.liquid.runtime.lookup import end_item, find
from jekyllpy.liquid.runtime.loops import length_of
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, force

_MAX_ITEMS = 2_000_000
_MAX_POSITION = 2**62


def flat(values: Iterable[Value]) -> list[Value]:
    """Dissolve lists in a list."""
    result: list[Value] = []
    for value in values:
        if isinstance(value, (list, tuple)):
            result.extend(flat(value))
        else:
            result.append(force(value))
    return result


def as_list(value: Value) -> list[Value]:
    """Make a list: flat if it is one, a mapping as its only item, nothing for nil."""
    value = force(value)
    if isinstance(value, (list, tuple)):
        return flat(value)
    if isinstance(value, dict):
        return [value]
    if type(value) is range:
        return expanded(value)
    if isinstance(value, datetime.datetime):
        return time_parts(value)
    if type(value) is Special:
        return [""]
    return [] if value is None else [value]


def time_parts(value: datetime.datetime) -> list[Value]:
    """Take an instant apart, as Ruby does when a list is wanted of it."""
    from jekyllpy.dates.strftime import strftime

    parts = [value.second, value.minute, value.hour, value.day, value.month, value.year]
    parts += [int(strftime(value, "%w")), int(strftime(value, "%j"))]
    return [*parts, bool(value.dst()), strftime(value, "%Z") or None]


def expanded(value: range) -> list[int]:
    """Write out a range, unless it is out of all reason."""
    if length_of(value) > _MAX_ITEMS:
        raise FilterError(f"range too long: more than {_MAX_ITEMS} items")
    return list(value)


def join(value: Value, glue: Value = " ") -> str:
    """Join texts."""
    return checked(to_s(glue).join([item if type(item) is str else to_s(item) for item in as_list(value)]))


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


def map_(value: Value, name: Value) -> list[Value]:
    """Replace items by one of their properties; what has none becomes nil."""
    return [property_of(item, name) for item in as_list(value)]


def compare(left: Value, right: Value) -> int:
    """Order two values, or fail as Ruby's sort does."""
    if type(left) is str and type(right) is str:
        return (left > right) - (left < right)
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return _compare_lists(left, right)
    if not comparable(left, right) or isinstance(left, (dict, bool)) or left is None:
        if type(left) is type(right) and same(left, right):
            return 0
        raise FilterError(comparison_failed(left, right))
    return int(left > right) - int(left < right)


def _compare_lists(left: Value, right: Value) -> int:
    """Order lists by their first difference."""
    try:
        for one, other in zip(left, right, strict=False):
            if order := compare(one, other):
                return order
    except FilterError as error:
        raise FilterError("comparison of Array with Array failed") from error
    return (len(left) > len(right)) - (len(left) < len(right))


def compare_nils_last(left: Value, right: Value) -> int:
    """Order two values, nil after all others, of two nils the second first."""
    if left is None or right is None:
        return 1 if left is None else -1
    return compare(left, right)


def casecmp(left: Value, right: Value) -> int:
    """Order two values as text, ASCII letters without their case, nil last, of two nils the second first."""
    if left is None or right is None:
        return 1 if left is None else -1
    a, b = (_ascii_lower(to_s(one)) for one in (left, right))
    return (a > b) - (a < b)


def _ascii_lower(text: str) -> str:
    """Make ASCII letters small."""
    return text.lower() if text.isascii() else "".join(char.lower() if char.isascii() else char for char in text)


def sorted_by(value: Value, name: Value, order: Callable[[Value, Value], int]) -> Value:
    """Sort items, or items by a property."""
    items = as_list(value)
    if name is None:
        return sorted_with(items, items, order)
    if not all(map(has_properties, items)):
        return None
    if len(items) < 2:
        return items
    return sorted_with(items, properties(items, name), order)


def sorted_with(items: list[Value], keys: list[Value], order: Callable[[Value, Value], int]) -> list[Value]:
    """Sort items by keys that go with them; where nil is among the keys, its odd order decides as in Ruby."""
    if any(key is None for key in keys):
        return [items[at] for at in _merged(list(range(len(items))), keys, order)]
    wrapped = list(map(cmp_to_key(order), keys))
    return [items[at] for at in sorted(range(len(items)), key=wrapped.__getitem__)]


def _merged(places: list[int], keys: list[Value], order: Callable[[Value, Value], int]) -> list[int]:
    """Sort by merging halves, the way of Ruby's C library, on which an order with contradictions depends."""
    if len(places) < 2:
        return places
    half = len(places) // 2
    left, right = (_merged(part, keys, order) for part in (places[:half], places[half:]))
    result: list[int] = []
    a = b = 0
    while a < len(left) and b < len(right):
        if order(keys[left[a]], keys[right[b]]) <= 0:
            result.append(left[a])
            a += 1
        else:
            result.append(right[b])
            b += 1
    return result + left[a:] + right[b:]


def sort(value: Value, name: Value = None) -> Value:
    """Sort, nil last; Jekyll brings another sort."""
    return sorted_by(value, name, compare_nils_last)


def sort_natural(value: Value, name: Value = None) -> Value:
    """Sort as text without case, nil last."""
    return sorted_by(value, name, casecmp)


def where(value: Value, name: Value, target: Value = MISSING) -> list[Value]:
    """Keep items whose property is true, or equal to a value; Jekyll brings another where."""
    items = as_list(value)
    if not items or not has_properties(items[0]):
        return []
    if target is MISSING or target is None:
        return [item for item in items if property_of(item, name) not in (None, False)]
    return [item for item in items if same(property_of(item, name), force(target))]


def uniq(value: Value, name: Value = None) -> Value:
    """Drop doubles, or items whose property another had before; 1 and 1.0 are two."""
    items = as_list(value)
    if name is not None and items and not has_properties(items[0]):
        return None
    if len(items) < 2:
        return items
    keys = items if name is None else properties(items, name)
    seen: dict[Any, Value] = {}
    for key, item in zip(keys, items, strict=True):
        seen.setdefault(key_of(key), item)
    return list(seen.values())


def reverse(value: Value) -> list[Value]:
    """Turn the order round."""
    return as_list(value)[::-1]


def compact(value: Value, name: Value = None) -> Value:
    """Drop nil, or items whose property is nil."""
    items = as_list(value)
    if name is not None and items and not has_properties(items[0]):
        return None
    keys = items if name is None else properties(items, name)
    return [item for key, item in zip(keys, items, strict=True) if force(key) is not None]


def concat(value: Value, more: Value) -> list[Value]:
    """Put two lists together."""
    more = force(more)
    if not isinstance(more, (list, tuple)):
        raise FilterError("concat filter requires an array argument")
    result = as_list(value) + list(more)
    if len(result) > _MAX_ITEMS:
        raise FilterError(f"list too long: more than {_MAX_ITEMS} items")
    return result


def first(value: Value) -> Value:
    """Return the first item."""
    return end_item(force(value), 0)


def last(value: Value) -> Value:
    """Return the last item; a mapping has none."""
    value = force(value)
    return None if isinstance(value, dict) else end_item(value, -1)


def default(value: Value, other: Value = "") -> Value:
    """Return another value for nil, false and what is empty."""
    value = force(value)
    if value is None or value is False or (isinstance(value, (str, list, dict, tuple)) and not value):
        return other
    return "" if type(value) is Special else value


FILTERS: dict[str, Callable[..., Any]] = {
    "join": join,
    "map": map_,
    "sort": sort,
    "sort_natural": sort_natural,
    "where": where,
    "uniq": uniq,
    "reverse": reverse,
    "compact": compact,
    "concat": concat,
    "first": first,
    "last": last,
    "default": default,
}
