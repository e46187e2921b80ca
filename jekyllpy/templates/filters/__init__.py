"""Jekyll's own filters, one file a family."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.config.stack import Rules
from jekyllpy.liquid.engine import Engine
from jekyllpy.templates.filters import convert, dates, expressions, grouping, lists, texts, urls

_KEPT = frozenset(
    (
        "markdownify", "smartify", "slugify", "xml_escape", "cgi_escape", "uri_escape", "normalize_whitespace",
        "relative_url", "absolute_url",
    )
)  # fmt: skip
"""Filters that give the same for the same text all through a build, and cost so much that it is kept."""


def add_filters(engine: Engine, rules: Rules) -> None:
    """Add Jekyll's filters to an engine; those that look for variables by name say so."""
    for module in (convert, dates, urls):
        _add(engine, module.FILTERS, needs_context=True)
    _add(engine, expressions.FILTERS, needs_context=True, needs_variables=True)
    _add(engine, lists.WITH_CONTEXT, needs_context=True)
    for plain in (grouping.FILTERS, lists.FILTERS, texts.FILTERS):
        _add(engine, plain)
    if not rules.reads_numbers:
        _add(engine, grouping.PLAIN_FILTERS)
    if not rules.finds:
        _add(engine, grouping.NO_FIND)
        _add(engine, expressions.NO_FIND, needs_context=True, needs_variables=True)
    if not rules.slugs_keep_marks:
        _add(engine, texts.OLD_SLUGS)


def _add(
    engine: Engine,
    filters: dict[str, Callable[..., Any]],
    *,
    needs_context: bool = False,
    needs_variables: bool = False,
) -> None:
    """Add the filters of one family."""
    for name, function in filters.items():
        engine.add_filter(
            name,
            function,
            needs_context=needs_context,
            needs_variables=needs_variables,
            pure=name in _KEPT,
            costly=name in _KEPT,
        )
