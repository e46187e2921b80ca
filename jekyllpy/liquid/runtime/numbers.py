"""Ruby's reading, printing and arithmetic of numbers as Liquid uses them; knows no template."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.digits import integer_of, text_of
from jekyllpy.liquid.runtime.literals import Symbol
from jekyllpy.values import Value

if TYPE_CHECKING:
    from decimal import Context, Decimal

    Number: TypeAlias = int | float | Decimal

_LEADING = re.compile(r"[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*)", re.A)
# Text that is compiled when it is first needed: few sites reckon with text.
_LEADING_FLOAT = r"[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?)"
_DECIMAL = r"-?\d+\.\d+\Z"
_WHOLE = (
    r"[ \t\n\v\f\r]*([+-]?)(?:0[xX]([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)|0[bB]([01]+(?:_[01]+)*)"
    r"|0[oO]?_?([0-7]+(?:_[0-7]+)*)|(?:0[dD])?(\d+(?:_\d+)*))[ \t\n\v\f\r]*\Z"
)
_MAX_BITS = 300_000
_BLANKS = " \t\n\v\f\r\0"


def float_text(value: float) -> str:
    """Print a float as Ruby does: shortest digits, an exponent from 1e15 up and below 1e-4."""
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    text = repr(value)
    if value == 0 or ("e" not in text and abs(value) >= 1e-4 and (abs(value) < 1e15 or not text.endswith(".0"))):
        return text
    return _with_exponent(text)


def _with_exponent(text: str) -> str:
    """Write Python's digits with Ruby's kind of exponent."""
    sign, text = ("-", text[1:]) if text[0] == "-" else ("", text)
    mantissa, _, power = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    lead = len(whole) if whole != "0" else -(len(fraction) - len(fraction.lstrip("0")))
    exponent = int(power or 0) + lead - 1
    digits = digits.rstrip("0") or "0"
    return f"{sign}{digits[0]}.{digits[1:] or '0'}e{'-' if exponent < 0 else '+'}{abs(exponent):02d}"


def float_of_text(text: str) -> float:
    """Read the float that a text begins with, 0.0 when it begins with none."""
    match = re.match(_LEADING_FLOAT, text, re.A)
    return float(match.group(1)) if match else 0.0


def leading_integer(value: Value) -> int:
    """Do what Ruby's `to_i` does for nil, numbers and text; anything else has no such method."""
    kind = type(value)
    if kind is int:
        return int(value)
    if kind is str:
        match = _LEADING.match(value)
        return integer_of(match.group(1).replace("_", "")) if match else 0
    if value is None:
        return 0
    if kind is float:
        return _truncated(value)
    if hasattr(value, "timestamp"):
        return int(value.timestamp() // 1)
    raise FilterError(f"undefined method `to_i' for {ruby_name(value)}")


def _truncated(value: float) -> int:
    """Cut a float to an integer, or fail as Ruby does."""
    if not math.isfinite(value):
        raise FilterError(float_text(value))
    return int(value)


def ruby_name(value: Value) -> str:
    """Name a value's class as Ruby's messages do."""
    names = {bool: "true:TrueClass" if value is True else "false:FalseClass", type(None): "nil:NilClass"}
    names |= {list: "Array", dict: "Hash", str: "String", int: "Integer", float: "Float", range: "Range"}
    return names.get(type(value), "Symbol" if type(value) is Symbol else type(value).__name__.capitalize())


def to_number(value: Value) -> Number:
    """Read a filter's operand: floats and decimal text exactly, other text by its leading digits, else 0."""
    kind = type(value)
    if kind is int:
        return int(value)
    if kind is float:
        return decimal_of(value)
    if kind is str:
        text = value.strip(_BLANKS)
        return _decimal(text) if re.match(_DECIMAL, text, re.A) else leading_integer(value)
    return 0


def _decimal(text: str) -> Decimal:
    """Make an exact decimal."""
    from decimal import Decimal

    return Decimal(text)


def decimal_of(value: float) -> Number:
    """Turn a float into the decimal that it prints as; infinities stay."""
    return _decimal(repr(value)) if math.isfinite(value) else value


def _exact() -> Context:
    """Return a decimal context in which nothing that templates compute is cut."""
    from decimal import MAX_EMAX, MIN_EMIN, Context

    return Context(prec=1500, Emax=MAX_EMAX, Emin=MIN_EMIN)


def to_integer(value: Value) -> int:
    """Read an integer strictly, as `Integer(text)` does; anything else is an error."""
    if type(value) is int:
        return value
    text = value if type(value) is str else text_of_number(value)
    match = re.match(_WHOLE, text, re.A)
    if not match:
        raise FilterError("invalid integer")
    sign, sixteen, two, eight, ten = match.groups()
    digits, base = next((part, base) for part, base in ((sixteen, 16), (two, 2), (eight, 8), (ten, 10)) if part)
    digits = digits.replace("_", "")
    number = integer_of(digits) if base == 10 else int(digits, base)
    return -number if sign == "-" else number


def text_of_number(value: Value) -> str:
    """Print what is asked to be an integer."""
    if type(value) is float:
        return float_text(value)
    return "" if value is None else str(value)


def arithmetic(left: Value, right: Value, name: str) -> Value:
    """Apply one of Liquid's operators; decimals are exact and come back as floats."""
    a, b = to_number(left), to_number(right)
    if type(a) is int and type(b) is int:
        return checked(_INTEGERS[name](a, b))
    if type(a) is float or type(b) is float:
        return _floats(name, float(a), float(b))
    return float(_decimals(name, _decimal(str(a)), _decimal(str(b))))


def checked(value: int) -> int:
    """Refuse integers that have grown out of all reason."""
    if value.bit_length() > _MAX_BITS:
        raise FilterError(f"number too large: more than {text_of(_MAX_BITS)} bits")
    return value


def _floats(name: str, a: float, b: float) -> float:
    """Compute with infinities and what is no number."""
    if name == "%":
        return _float_rest(a, b)
    if name == "/":
        return a * math.copysign(1, b) if b == 0 else a / b
    return {"+": a + b, "-": a - b, "*": a * b}[name]


def _float_rest(a: float, b: float) -> float:
    """Take the rest; an infinite divisor leaves what is finite as it is."""
    if b == 0 and math.isinf(a):
        raise FilterError("divided by 0")
    if math.isinf(b) and math.isfinite(a):
        return a
    return a % b if math.isfinite(a) and b else math.nan


def _decimals(name: str, a: Decimal, b: Decimal) -> Decimal:
    """Compute exactly, and with Ruby's answers to zero."""
    exact = _exact()
    if name == "/":
        return _quotient(a, b)
    if name == "%":
        if not b:
            raise FilterError("divided by 0")
        rest = exact.remainder(a, b)
        if not rest:
            return abs(rest)
        return exact.add(rest, b) if (rest < 0) != (b < 0) else rest
    return {"+": exact.add, "-": exact.subtract, "*": exact.multiply}[name](a, b)


def _quotient(a: Decimal, b: Decimal) -> Decimal:
    """Divide; by zero there is infinity, or NaN for zero."""
    from decimal import Context

    if b:
        return Context(prec=60).divide(a, b)
    negative = a.is_signed() != b.is_signed()
    return _decimal("NaN") if not a else _decimal("-Infinity" if negative else "Infinity")


def _divide(a: int, b: int) -> int:
    """Divide integers downwards."""
    if not b:
        raise FilterError("divided by 0")
    return a // b


def _modulo(a: int, b: int) -> int:
    """Take the rest, which has the divisor's sign."""
    if not b:
        raise FilterError("divided by 0")
    return a % b


_INTEGERS: dict[str, Callable[[int, int], int]] = {
    "+": int.__add__,
    "-": int.__sub__,
    "*": int.__mul__,
    "/": _divide,
    "%": _modulo,
}
