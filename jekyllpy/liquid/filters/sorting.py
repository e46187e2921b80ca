"""Ruby's order of values, and the filters that sort by it; a list that has no order is an error."""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.filters.listing import as_list
from jekyllpy.liquid.filters.properties import has_properties, properties
from jekyllpy.liquid.runtime.compare import comparable, comparison_failed, same
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value


def compare(left: Value, right: Value) -> int:
    """Order two values, or fail as Ruby's sort does."""
    if type(left) is str and type(right) is str:
        return (left > right) - (left < right)
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return _compare_lists(left, right)
    if not comparable(left, right) or isinstance(left, (dict, bool)) or left is None:
        return _compare_others(left, right)
    return int(left > right) - int(left < right)


def _compare_others(left: Value, right: Value) -> int:
    """Order two values of kinds without an order: by their own, if they bring one, else they are equal or it fails."""
    own = getattr(left, "compared_with", None)
    order: int | None = own(right) if own else None
    if order is None and not (type(left) is type(right) and same(left, right)):
        raise FilterError(comparison_failed(left, right))
    return order or 0


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


FILTERS: dict[str, Callable[..., Any]] = {"sort": sort, "sort_natural": sort_natural}
