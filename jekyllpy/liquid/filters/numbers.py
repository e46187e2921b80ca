"""Filters that compute; decimals are exact, and come back as floats."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.numbers import arithmetic, float_text, to_number
from jekyllpy.values import Value, force

if TYPE_CHECKING:
    from jekyllpy.liquid.runtime.numbers import Number


_MAX_PLACES = 2**31 - 1


def plus(value: Value, operand: Value) -> Value:
    """Add."""
    return arithmetic(force(value), force(operand), "+")


def minus(value: Value, operand: Value) -> Value:
    """Subtract."""
    return arithmetic(force(value), force(operand), "-")


def times(value: Value, operand: Value) -> Value:
    """Multiply."""
    return arithmetic(force(value), force(operand), "*")


def divided_by(value: Value, operand: Value) -> Value:
    """Divide; integers downwards."""
    return arithmetic(force(value), force(operand), "/")


def modulo(value: Value, operand: Value) -> Value:
    """Take the rest, with the divisor's sign."""
    return arithmetic(force(value), force(operand), "%")


def as_value(number: Number) -> Value:
    """Return a decimal as the float that a template sees."""
    return number if type(number) is int else float(number)


def abs_(value: Value) -> Value:
    """Take the sign off."""
    number = to_number(force(value))
    if type(number) is int:
        return abs(number)
    return math.fabs(number)


def whole(number: Number, way: Callable[[Any], int]) -> int:
    """Turn a number into an integer, or fail as Ruby does for what is not finite."""
    if type(number) is not int and not math.isfinite(number):
        raise FilterError(f"Computation results in '{float_text(float(number))}'")
    return way(number)


def ceil(value: Value) -> int:
    """Round up."""
    return whole(to_number(force(value)), math.ceil)


def floor(value: Value) -> int:
    """Round down."""
    return whole(to_number(force(value)), math.floor)


def round_(value: Value, digits: Value = 0) -> Value:
    """Round half away from zero to so many digits."""
    from decimal import ROUND_HALF_UP, Decimal

    number, places = to_number(force(value)), int(to_number(force(digits)))
    if abs(places) > _MAX_PLACES:
        raise FilterError(f"integer {places} too big to convert to `int'")
    if type(number) is int and places >= 0:
        return number
    if type(number) is not int and not math.isfinite(number):
        return whole(number, int) if places == 0 else float(number)
    unit = Decimal(1).scaleb(-max(-1000, min(places, 1000)))
    exact = Decimal(str(number))
    fits = exact == exact.to_integral_value() and places >= 0
    rounded = exact if fits else (exact / unit).to_integral_value(ROUND_HALF_UP) * unit
    return int(rounded) if places <= 0 else float(rounded)


def at_least(value: Value, least: Value) -> Value:
    """Return the greater one."""
    low, number = to_number(force(least)), to_number(force(value))
    return as_value(low if _is_greater(low, number) else number)


def at_most(value: Value, most: Value) -> Value:
    """Return the lesser one."""
    high, number = to_number(force(most)), to_number(force(value))
    return as_value(high if _is_greater(number, high) else number)


def _is_greater(a: Number, b: Number) -> bool:
    """Compare; what is no number is neither greater nor less."""
    return bool(a == a and b == b and a > b)  # noqa: PLR0124


FILTERS: dict[str, Callable[..., Any]] = {
    "plus": plus,
    "minus": minus,
    "times": times,
    "divided_by": divided_by,
    "modulo": modulo,
    "abs": abs_,
    "ceil": ceil,
    "floor": floor,
    "round": round_,
    "at_least": at_least,
    "at_most": at_most,
}
