"""Small questions that several plugins ask: a filter by name, Ruby's `||`, the scheme of a URL; knows no plugin."""

from __future__ import annotations

import re

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.text import to_s
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


def is_absolute(url: Value) -> bool | None:
    """Tell whether a URL has a scheme; None when what stands in its place is none."""
    found = re.match(r"([^:/?#]+):", to_s(url))
    if found is None:
        return False
    return True if re.fullmatch(r"[a-z][a-z0-9.+-]*", found.group(1), re.IGNORECASE) else None
