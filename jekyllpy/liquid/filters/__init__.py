"""The filters of Liquid itself, one file a family; each is a function whose signature is its arity in Ruby."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.liquid.filters import arrays, html, numbers, sorting, texts

COSTLY = frozenset(("strip_html", "escape_once", "truncatewords", "url_encode", "url_decode"))
"""Those that cost so much that what they give for a text is kept."""


def standard_filters(version: int) -> dict[str, Callable[..., Any]]:
    """Return the filters of a Liquid version by name."""
    filters = texts.FILTERS | html.FILTERS | numbers.FILTERS | arrays.FILTERS | sorting.FILTERS
    if version >= 5:
        from jekyllpy.liquid.filters import since5

        filters = filters | since5.FILTERS
    return filters
