"""What of a template is known when it is compiled: paths into constants, filters over them, conditions."""

from __future__ import annotations

from typing import Protocol

from jekyllpy.liquid.compiler import chains
from jekyllpy.liquid.constants import SCALARS, UNKNOWN, Constants, Hidden
from jekyllpy.liquid.runtime.compare import contains, equal
from jekyllpy.liquid.syntax.expressions import Comparison, Condition, Expression, Filter, Filtered, Literal, Lookup
from jekyllpy.values import Value

_MAX_TEXT = 2_000
_EQUALITY = ("==", "!=", "<>")


class Knowing(chains.Filters, Protocol):
    """What is asked of the emitter."""

    @property
    def constants(self) -> Constants:
        """Return the variables that stay the same all through a build."""

    @property
    def taken(self) -> set[str]:
        """Return what was asked of those, each as `variable.key`, whatever came of it."""


def constant(code: Knowing, expression: Expression) -> Literal | None:
    """Return the plain value of an expression, where it is known."""
    kind = type(expression)
    if kind is Literal:
        return expression if type(expression.value) in SCALARS else None  # type: ignore[union-attr, return-value]
    if kind is Filtered:
        return _filtered(code, expression)  # type: ignore[arg-type]
    found = path_value(code, expression) if kind is Lookup else None  # type: ignore[arg-type]
    if found is None or type(found.value) not in SCALARS:
        return None
    return None if type(found.value) is str and len(found.value) > _MAX_TEXT else found


def _filtered(code: Knowing, expression: Filtered) -> Literal | None:
    """Return what filters give for a constant."""
    base = constant(code, expression.base)
    if base is None or not expression.filters:
        return base
    found, count = chains.folded(code, base.value, with_constants(code, expression.filters))
    return Literal(found) if count == len(expression.filters) and type(found) in SCALARS else None


def with_constants(code: Knowing, filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """Put known values in the place of arguments."""
    if not code.constants:
        return filters
    return tuple(
        Filter(each.name, tuple(constant(code, one) or one for one in each.arguments), each.keywords)
        for each in filters
    )


def path_value(code: Knowing, lookup: Lookup) -> Literal | None:
    """Return what is known of a path into constants, which may be a mapping or hidden."""
    name = lookup.name.value if isinstance(lookup.name, Literal) else None
    if type(name) is not str or name not in code.constants:
        return None
    value = code.constants[name]
    for key in lookup.keys:
        step = constant(code, key.value)
        if step is None or type(step.value) is not str or isinstance(value, Hidden):
            return None
        if key.command and not (type(value) is dict and step.value in value):
            return None
        value = value.get(step.value) if type(value) is dict else None
        if key is lookup.keys[0] and value is not UNKNOWN:
            code.taken.add(f"{name}.{step.value}")
    return Literal(value)


def truth(code: Knowing, condition: Condition) -> bool | None:
    """Return whether a condition holds, where that is known."""
    if isinstance(condition, Comparison):
        return _comparison(code, condition)
    first, rest = truth(code, condition.first), truth(code, condition.rest)
    decides = condition.operator == "or"
    if first is decides or (rest is decides and _cannot_fail(condition.first)):
        return decides
    return rest if first is not None else None


def _comparison(code: Knowing, one: Comparison) -> bool | None:
    """Return whether a comparison holds, where that is known."""
    if one.operator is None:
        return _is_true(code, one.left)
    left, right = constant(code, one.left), constant(code, one.right)
    if one.operator not in (*_EQUALITY, "contains") or left is None or right is None:
        return None
    if one.operator == "contains":
        return contains(left.value, right.value)
    return bool(equal(left.value, right.value)) is (one.operator == "==")


def _is_true(code: Knowing, expression: Expression) -> bool | None:
    """Return Ruby's truth of a value, where that is known."""
    found = path_value(code, expression) if isinstance(expression, Lookup) else constant(code, expression)
    if found is None:
        return None
    value: Value = found.value
    if isinstance(value, Hidden):
        return True if value.is_true else None
    return value is not None and value is not False


def _cannot_fail(one: Comparison) -> bool:
    """Tell whether a comparison gives an answer whatever the values."""
    return one.operator is None or one.operator in _EQUALITY
