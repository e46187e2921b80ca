"""Lets Python code use the filters of a build's templates by name, and Ruby's `||`; knows no plugin."""

from __future__ import annotations

from jekyllpy.liquid.context import Context
from jekyllpy.values import Value, is_true


def apply(context: Context, name: str, value: Value, *arguments: Value) -> Value:
    """Put a value through a filter as a template of this build does."""
    engine = context.engine
    if engine is None:
        raise RuntimeError("a filter is used outside a render")
    entry = engine.registry.filters[name]
    leading = (context,) if entry.needs_context else ()
    return entry.function(*leading, value, *arguments)


def first_true(*values: Value) -> Value:
    """Return the first value that counts as true; the last one when none does."""
    return next((value for value in values if is_true(value)), values[-1])
