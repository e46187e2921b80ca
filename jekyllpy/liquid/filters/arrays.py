"""Filters on lists; whatever is no list becomes one first, as Liquid does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.filters.listing import MAX_ITEMS, as_list
from jekyllpy.liquid.filters.properties import has_properties, properties, property_of
from jekyllpy.liquid.filters.texts import check_length
from jekyllpy.liquid.runtime.compare import key_of, same
from jekyllpy.liquid.runtime.literals import MISSING, Special
from jekyllpy.liquid.runtime.lookup import end_item
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, force


def join(value: Value, glue: Value = " ") -> str:
    """Join texts."""
    between, texts = to_s(glue), [item if type(item) is str else to_s(item) for item in as_list(value)]
    check_length(sum(map(len, texts)) + len(between) * len(texts))
    return between.join(texts)


def map_(value: Value, name: Value) -> list[Value]:
    """Replace items by one of their properties; what has none becomes nil."""
    return [property_of(item, name) for item in as_list(value)]


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
    if len(result) > MAX_ITEMS:
        raise FilterError(f"list too long: more than {MAX_ITEMS} items")
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
    if type(value) is str:
        return value or other
    value = force(value)
    if value is None or value is False or (isinstance(value, (str, list, dict, tuple)) and not value):
        return other
    return "" if type(value) is Special else value


FILTERS: dict[str, Callable[..., Any]] = {
    "join": join,
    "map": map_,
    "where": where,
    "uniq": uniq,
    "reverse": reverse,
    "compact": compact,
    "concat": concat,
    "first": first,
    "last": last,
    "default": default,
}
