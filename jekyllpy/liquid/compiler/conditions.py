"""Conditions as Python source: comparisons, and Ruby's truth."""

from __future__ import annotations

from collections.abc import Callable

from jekyllpy.liquid.compiler import known
from jekyllpy.liquid.compiler.literals import literal
from jekyllpy.liquid.compiler.lookups import asked, counter_key, named, reading, variable_of
from jekyllpy.liquid.compiler.scope import Counted, Scope
from jekyllpy.liquid.runtime.literals import BLANK, EMPTY, Special
from jekyllpy.liquid.syntax.expressions import Comparison, Condition, Expression, Literal, Logic, Lookup
from jekyllpy.values import Value

_COMPARE = {"<": "LT", "<=": "LE", ">": "GT", ">=": "GE", "contains": "CONTAINS"}


def condition(scope: Scope, one: Condition) -> str:
    """Write a condition as a Python truth value."""
    if isinstance(one, Comparison):
        return _comparison(scope, one)
    parts = [_comparison(scope, one.first)]
    operator, rest = one.operator, one.rest
    scope.repeats.open()
    while isinstance(rest, Logic) and rest.operator == operator:
        parts.append(_comparison(scope, rest.first))
        rest = rest.rest
    parts.append(condition(scope, rest))
    scope.repeats.close()
    return "(" + f" {operator} ".join(parts) + ")"


def _comparison(scope: Scope, one: Comparison) -> str:
    """Write one comparison."""
    if scope.constants and (found := known.truth(scope, one)) is not None:
        return repr(found)
    if one.operator is None:
        return truth(scope, one.left)
    if one.operator in ("==", "!=", "<>"):
        source = _equal(scope, one.left, one.right)
        return source if one.operator == "==" else f"(not {source})"
    if one.operator not in _COMPARE:
        return f"OPERATOR({one.operator!r})"
    return _ordered(scope, one.left, one.operator, one.right)


def truth(scope: Scope, expression: Expression) -> str:
    """Write Ruby's truth of a value: only nil and false are false."""
    if isinstance(expression, Literal):
        return repr(expression.value is not None and expression.value is not False)
    if _is_end_of_loop(scope, expression):
        return scope.value(expression)
    first, name = reading(scope, expression)
    return f"({first} is not None and {name} is not False)"


def _is_end_of_loop(scope: Scope, expression: Expression) -> bool:
    """Tell whether a value is what a loop answers to first or last, true or false."""
    if not isinstance(expression, Lookup) or len(expression.keys) != 1 or not isinstance(expression.name, Literal):
        return False
    is_counted = isinstance(scope.local(str(expression.name.value)), Counted)
    return is_counted and counter_key(expression.keys[0]) in ("first", "last")


def _equal(scope: Scope, left: Expression, right: Expression) -> str:
    """Write `==`, as directly as a constant side allows."""
    left, right = (known.constant(scope, each) or each if scope.constants else each for each in (left, right))
    if isinstance(left, Literal) and not isinstance(right, Literal):
        left, right = right, left
    if isinstance(right, Literal) and not isinstance(left, Literal):
        write = _EQUAL_TO.get(type(right.value))
        if write:
            return write(scope, left, right.value)
    return f"EQ({scope.value(left)}, {scope.value(right)})"


def _equal_number(scope: Scope, left: Expression, constant: Value) -> str:
    """Write the comparison with a constant integer."""
    first, name = reading(scope, left)
    shown = literal(constant)
    return f"({name} == {shown} if type({first}) is int else EQ({name}, {shown}))"


def _equal_special(scope: Scope, left: Expression, constant: Value) -> str:
    """Write the comparison with blank or empty."""
    return f"EMPTY_P({scope.value(left)})" if constant is EMPTY else f"EQ({scope.value(left)}, {BLANK!r})"


_EQUAL_TO: dict[type, Callable[[Scope, Expression, Value], str]] = {
    str: lambda scope, left, constant: f"({asked(scope, left)} == {constant!r})",
    bool: lambda scope, left, constant: f"({asked(scope, left)} is {constant!r})",
    type(None): lambda scope, left, _: f"({asked(scope, left)} is None)",
    int: _equal_number,
    Special: _equal_special,
}


def _ordered(scope: Scope, left: Expression, operator: str, right: Expression) -> str:
    """Write `<`, `contains` and their like, with a short cut for constants."""
    shown = scope.value(right)
    if isinstance(right, Literal) and operator == "contains" and type(right.value) is str:
        return _contains(scope, left, shown)
    if isinstance(right, Literal) and operator != "contains" and type(right.value) is int:
        first, name = reading(scope, left)
        return f"({name} {operator} {shown} if type({first}) is int else {_COMPARE[operator]}({name}, {shown}))"
    return f"{_COMPARE[operator]}({scope.value(left)}, {shown})"


def _contains(scope: Scope, left: Expression, shown: str) -> str:
    """Write whether something contains a text; a page is long to search, so the answer is kept."""
    variable = variable_of(scope, left)
    first, name = reading(scope, left)
    source = f"({shown} in {name} if type({first}) is str else CONTAINS({name}, {shown}))"
    if variable is None:
        return source
    return named(scope, f"{shown} in {name}", source, variable)[0]
