"""where_exp, find_exp and group_by_exp: list filters whose argument is Liquid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.compare import key_of
from jekyllpy.liquid.runtime.loops import plain_items
from jekyllpy.liquid.runtime.text import inspect
from jekyllpy.templates.filters.grouping import grouped
from jekyllpy.templates.filters.properties import selectable
from jekyllpy.values import Value, force


def _compiled(context: Context, variable: Value, expression: Value, kind: str) -> Callable[[Context, Value], Value]:
    """Compile an expression over one variable."""
    if context.engine is None:
        raise FilterError("no engine")
    expression = force(expression)
    if type(expression) is not str:
        raise FilterError(f"an expression is text, found {inspect(expression)}")
    return context.engine.expression(expression, variable if type(variable) is str else "", kind)


def where_exp(context: Context, value: Value, variable: Value, expression: Value) -> Value:
    """Keep the items for which a condition holds."""
    items = selectable(value)
    if items is None:
        return value
    holds = _compiled(context, variable, expression, "condition")
    return [item for item in items if holds(context, force(item))]


def find_exp(context: Context, value: Value, variable: Value, expression: Value) -> Value:
    """Return the first item for which a condition holds."""
    items = selectable(value)
    if items is None:
        return value
    holds = _compiled(context, variable, expression, "condition")
    return next((item for item in items if holds(context, force(item))), None)


def group_by_exp(context: Context, value: Value, variable: Value, expression: Value) -> Value:
    """Group items by what an expression makes of them."""
    value = force(value)
    if not isinstance(value, (list, tuple, dict)) and type(value) is not range:
        return value
    read = _compiled(context, variable, expression, "value")
    groups: dict[Any, tuple[Value, list[Value]]] = {}
    for item in plain_items(value):
        name = read(context, force(item))
        groups.setdefault(key_of(name), (name, []))[1].append(item)
    return grouped(groups.values())


def no_find(context: Context, value: Value, variable: Value = None, expression: Value = None) -> Value:
    """Let the input pass, as a filter does that Jekyll 3 does not know."""
    return value


NO_FIND: dict[str, Callable[..., Any]] = {"find_exp": no_find}
FILTERS: dict[str, Callable[..., Any]] = {
    "where_exp": where_exp,
    "find_exp": find_exp,
    "group_by_exp": group_by_exp,
}
