"""Jekyll's sort, where, find and group_by."""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.filters.sorting import compare, sorted_with
from jekyllpy.liquid.runtime.loops import plain_items
from jekyllpy.liquid.runtime.numbers import ruby_name
from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.templates.filters.properties import as_array, having, item_property, plain_property, selectable
from jekyllpy.values import Value, force

Read = Callable[[Value, Value], Value]


def where(value: Value, name: Value, target: Value) -> Value:
    """Keep the items that have a property, by its text."""
    items = _choice(value, name, target)
    if items is None:
        return value
    return list(having(items, name, target))


def find(value: Value, name: Value, target: Value) -> Value:
    """Return the first item that has a property."""
    items = _choice(value, name, target)
    if items is None:
        return value
    return next(having(items, name, target), None)


def _choice(value: Value, name: Value, target: Value) -> list[Value] | None:
    """Return the items to choose from; None where the filter lets its input pass."""
    if name is None or name is False or isinstance(force(target), (list, tuple, dict)):
        return None
    value = force(value)
    return selectable(value)


def where_plain(value: Value, name: Value, target: Value) -> Value:
    """Keep the items that have a property, by its text as it is written. Jekyll 3.10 `where`."""
    target = force(target)
    items = None if name is None or target is None else selectable(force(value))
    if items is None:
        return value
    wanted = _text(target)
    return [item for item in items if any(_text(one) == wanted for one in as_array(plain_property(item, name)))]


def _text(value: Value) -> str:
    """Return a value's text in Ruby: of a list or a map what it is written as."""
    return inspect(value) if isinstance(value, (list, tuple, dict)) else to_s(value)


def sort(value: Value, name: Value = None, nils: Value = "first", *, read: Read = item_property) -> Value:
    """Sort, by a property if one is named, nil first or last."""
    value = force(value)
    if value is None:
        raise FilterError("Cannot sort a null object.")
    if name is None:
        return sorted(_sortable(value), key=cmp_to_key(compare))
    order = {"first": -1, "last": 1}.get(nils) if isinstance(nils, str) else None
    if order is None:
        raise FilterError(
            f"Invalid nils order: '{to_s(nils)}' is not a valid nils order. It must be 'first' or 'last'."
        )
    items = _sortable(value)
    keys = [read(item, name) for item in items]
    return sorted_with(items, keys, lambda left, right: _compare(left, right, order))


def _sortable(value: Value) -> list[Value]:
    """Return the items to sort, or fail."""
    if isinstance(value, (list, tuple, dict)) or type(value) is range:
        return list(plain_items(value))
    raise FilterError(f"undefined method `sort' for {inspect(value)}:{ruby_name(value).rpartition(':')[2]}")


def _compare(left: Value, right: Value, order: int) -> int:
    """Order two properties; those that have no order go by their text."""
    if left is None or right is None:
        return 0 if left is right else order if left is None else -order
    try:
        return compare(left, right)
    except FilterError:
        return compare(to_s(left), to_s(right))


def group_by(value: Value, name: Value, *, read: Read = item_property) -> Value:
    """Group items by the text of a property."""
    value = force(value)
    if not isinstance(value, (list, tuple, dict)) and type(value) is not range:
        return value
    groups: dict[str, list[Value]] = {}
    for item in plain_items(value):
        groups.setdefault(to_s(read(item, name)), []).append(item)
    return grouped(groups.items())


def grouped(groups: Any) -> list[Value]:
    """Write groups as Jekyll hands them to templates."""
    return [{"name": name, "items": items, "size": len(items)} for name, items in groups]


def sort_plain(value: Value, name: Value = None, nils: Value = "first") -> Value:
    """Sort by properties as they are written: `10` before `9` where they are text. Jekyll 3.10 `sort`."""
    return sort(value, name, nils, read=plain_property)


def group_by_plain(value: Value, name: Value) -> Value:
    """Group by properties as they are written. Jekyll 3.10 `group_by`."""
    return group_by(value, name, read=plain_property)


def no_find(value: Value, name: Value = None, target: Value = None) -> Value:
    """Let the input pass, as a filter does that Jekyll 3 does not know."""
    return value


PLAIN_FILTERS: dict[str, Callable[..., Any]] = {"where": where_plain, "sort": sort_plain, "group_by": group_by_plain}
NO_FIND: dict[str, Callable[..., Any]] = {"find": no_find}
FILTERS: dict[str, Callable[..., Any]] = {
    "where": where,
    "find": find,
    "sort": sort,
    "group_by": group_by,
}
