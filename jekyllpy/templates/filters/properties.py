"""How Jekyll's list filters read and compare the properties of items."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from jekyllpy.errors import FilterError
from jekyllpy.liquid.filters.properties import has_properties, property_of
from jekyllpy.liquid.runtime.compare import same
from jekyllpy.liquid.runtime.literals import MISSING, Special
from jekyllpy.liquid.runtime.loops import plain_items
from jekyllpy.liquid.runtime.numbers import float_of_text, leading_integer, ruby_name
from jekyllpy.liquid.runtime.text import flat_text, to_s
from jekyllpy.values import Value, force

_INTEGER = r"[ \t\n\v\f\r]*-?[0-9]+[ \t\n\v\f\r]*\n?\Z"
_NO_TEXT = frozenset({int, bool, datetime.datetime, datetime.date})
_FLOAT = r"[ \t\n\v\f\r]*-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[ \t\n\v\f\r]*\n?\Z"


def plain_property(item: Value, name: Value) -> Value:
    """Read a property, by a path with dots, as it is written."""
    for part in to_s(name).split("."):
        if not has_properties(item):
            raise FilterError(f"undefined method `[]' for {ruby_name(item)}")
        item = property_of(item, part)
    return force(item)


def item_property(item: Value, name: Value) -> Value:
    """Read a property, by a path with dots; what looks like a number is one."""
    path = to_s(name)
    if "." not in path:
        if not has_properties(item):
            raise FilterError(f"undefined method `[]' for {ruby_name(item)}")
        return numeric(property_of(item, path))
    for part in path.split("."):
        item = property_of(item, part) if _subscriptable(item) else False
    return numeric(item)


def _subscriptable(item: Value) -> bool:
    """Tell whether Ruby's `[]` can be asked."""
    return has_properties(item)


def numeric(value: Value) -> Value:
    """Turn text that is a number into the number."""
    value = force(value)
    if value is None or type(value) in _NO_TEXT:
        return value
    text = to_s(value) if not isinstance(value, dict) else ""
    if not may_be_number(text):
        return value
    if re.match(_INTEGER, text):
        return value if type(value) is int else leading_integer(text)
    if re.match(_FLOAT, text):
        return value if type(value) is float else float_of_text("0" + text.strip() if text.strip()[0] == "." else text)
    return value


def may_be_number(text: str) -> bool:
    """Tell by its first character whether a text can be a number."""
    return bool(text) and (text[0].isdigit() or text[0] in "-. \t\n\v\f\r")


def having(items: Iterable[Value], name: Value, target: Value) -> Iterator[Value]:
    """Yield the items that have a property, by its text; templates ask for a text in all pages, so that is quick."""
    path, wanted = to_s(name), force(target)
    is_plain = type(wanted) is str and wanted != "" and not may_be_number(wanted) and "." not in path
    for item in items:
        value = item.get(path) if is_plain and isinstance(item, dict) else MISSING
        if type(value) is str:
            if value == wanted:
                yield item
        elif value is not None and matches(item_property(item, path), wanted):
            yield item


def matches(value: Value, target: Value) -> bool:
    """Tell whether a property is, or holds, the text of a target; nil matches nil only."""
    target = force(target)
    if target is None:
        return value is None
    if isinstance(target, Special):
        return same(value, "") or flat_text(as_array(value)) == ""
    wanted = to_s(target)
    if type(value) is str:
        return value == wanted
    return any(to_s(one) == wanted for one in as_array(value))


def as_array(value: Value) -> list[Value]:
    """Return what Ruby's `Array()` makes of a value."""
    value = force(value)
    if value is None:
        return []
    if isinstance(value, dict) or type(value) is range:
        return list(plain_items(value))
    return list(value) if isinstance(value, (list, tuple)) else [value]


def selectable(value: Value) -> list[Value] | None:
    """Return the items that can be chosen from: of a mapping its values; None for what has no items."""
    value = force(value)
    if isinstance(value, dict):
        return list(value.values())
    if type(value) is range:
        return list(value)
    return list(value) if isinstance(value, (list, tuple)) else None
