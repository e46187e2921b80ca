"""Ruby's equality, order and `contains` as conditions use them; knows values, not templates."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError, TagError
from jekyllpy.liquid.runtime.literals import EMPTY, Special, Symbol
from jekyllpy.liquid.runtime.numbers import float_text, ruby_name
from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.values import Lazy, Value, force, is_date

_NUMBERS = (int, float)
_DAYS_BEFORE = 1721424.5  # from noon of the first Julian day, by which Ruby compares a day with a number


def same(left: Value, right: Value) -> bool:
    """Tell Ruby's `==`: true is not 1, and lists and mappings compare by the same rule."""
    a, b = type(left), type(right)
    if a is Lazy or b is Lazy:
        return same(force(left), force(right))
    if a is b:
        return _same_kind(left, right)
    if a in _NUMBERS and b in _NUMBERS:
        return bool(left == right)
    if isinstance(left, (list, tuple, dict)):
        kinds = dict if isinstance(left, dict) else (list, tuple)
        return isinstance(right, kinds) and not is_itself_only(right) and _same_kind(left, right)
    return False


def is_itself_only(value: Value) -> bool:
    """Tell whether a mapping stands for one thing, as a document does: it has an order, and its like is not it."""
    return hasattr(value, "compared_with")


def _same_kind(left: Value, right: Value) -> bool:
    """Compare two values of one kind."""
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        if left is right or is_itself_only(left):
            return left is right
        alike = len(left) == len(right)
        return bool(alike and all(key in right and same(own, right[key]) for key, own in left.items()))
    return bool(left == right)


def key_of(value: Value) -> Any:
    """Return something hashable that is equal for values that Ruby holds for the same key."""
    value = force(value)
    if isinstance(value, (list, tuple)):
        return ("list", tuple(map(key_of, value)))
    if isinstance(value, dict):
        if is_itself_only(value):
            return ("itself", id(value))
        return ("dict", frozenset((key_of(key), key_of(own)) for key, own in value.items()))
    return (type(value), value)


def equal(left: Value, right: Value) -> bool:
    """Tell `==` of a condition, where blank and empty ask the other side."""
    if type(left) is Special:
        return left is EMPTY and is_empty(right)
    if type(right) is Special:
        return right is EMPTY and is_empty(left)
    return same(left, right)


def is_empty(value: Value) -> bool:
    """Tell whether something that can be empty is."""
    value = force(value)
    if isinstance(value, (str, list, dict, tuple)):
        return not value
    return type(value) is Symbol and not value.name


def ordered(left: Value, right: Value, name: str) -> bool:
    """Tell `<`, `<=`, `>` or `>=`; false where a side has no order, an error where the sides do not fit."""
    left, right = force(left), force(right)
    if not (_has_order(left) and _has_order(right)):
        return False
    if is_date(left) and type(right) in _NUMBERS:
        left = left.toordinal() + _DAYS_BEFORE
    if not comparable(left, right):
        raise TagError(comparison_failed(left, right))
    if type(left) is Symbol:
        left, right = left.name, right.name
    return bool(_ORDER[name](left, right))


def _has_order(value: Value) -> bool:
    """Tell whether a kind knows `<`."""
    return type(value) in (int, float, str, Symbol) or isinstance(value, datetime.date)


def comparable(left: Value, right: Value) -> bool:
    """Tell whether Ruby can put two ordered kinds in order."""
    a, b = type(left), type(right)
    if a in _NUMBERS:
        return b in _NUMBERS
    if isinstance(left, datetime.date):
        return isinstance(right, datetime.date) and isinstance(left, datetime.datetime) == isinstance(
            right, datetime.datetime
        )
    return a is b


def comparison_failed(left: Value, right: Value) -> str:
    """Say that two values have no order, in Ruby's words."""
    return f"comparison of {class_name(left)} with {_operand(right)} failed"


def _operand(value: Value) -> str:
    """Name the right side of a failed comparison: small values by themselves, others by class."""
    if value is None or type(value) in (bool, int):
        return inspect(value)
    return float_text(value) if type(value) is float else class_name(value)


def class_name(value: Value) -> str:
    """Name a value's class."""
    if isinstance(value, datetime.datetime):
        return "Time"
    return ruby_name(value).rpartition(":")[2]


def less(left: Value, right: Value) -> bool:
    """Tell `<` of a condition."""
    return ordered(left, right, "<")


def less_equal(left: Value, right: Value) -> bool:
    """Tell `<=` of a condition."""
    return ordered(left, right, "<=")


def greater(left: Value, right: Value) -> bool:
    """Tell `>` of a condition."""
    return ordered(left, right, ">")


def greater_equal(left: Value, right: Value) -> bool:
    """Tell `>=` of a condition."""
    return ordered(left, right, ">=")


def contains(left: Value, right: Value) -> bool:
    """Tell `contains`: a part of a text, an item of a list, a key of a mapping."""
    left, right = force(left), force(right)
    if left is None or left is False or right is None or right is False:
        return False
    if type(left) is str:
        return to_s(right) in left
    if isinstance(left, dict):
        wanted = key_of(right)
        return any(key_of(key) == wanted for key in left)
    if isinstance(left, (list, tuple)):
        if type(right) is str and Lazy not in map(type, left):
            return right in left
        return any(same(own, right) for own in left)
    return type(left) is range and type(right) in _NUMBERS and left.start <= right < left.stop


def unknown_operator(name: str) -> bool:
    """Fail for an operator that no Liquid knows."""
    raise FilterError(f"Unknown operator {name}")


_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
