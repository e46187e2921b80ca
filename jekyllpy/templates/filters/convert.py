"""Filters that hand text to the site's converters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.templates.services import services
from jekyllpy.values import Value


def _kept(context: Context, name: str, text: str, convert: Callable[[str], str]) -> str:
    """Convert a text once a build."""
    memo = services(context).memo
    key = (name, text)
    found = memo.get(key)
    if found is None:
        found = memo[key] = convert(text)
    return str(found)


def markdownify(context: Context, value: Value) -> str:
    """Convert Markdown."""
    return _kept(context, "markdownify", to_s(value), services(context).markdownify)


def smartify(context: Context, value: Value) -> str:
    """Set quotes and dashes as a printer would."""
    return _kept(context, "smartify", to_s(value), services(context).smartify)


def scssify(context: Context, value: Value) -> str:
    """Convert SCSS."""
    return _kept(context, "scssify", to_s(value), services(context).scssify)


def sassify(context: Context, value: Value) -> str:
    """Convert indented Sass."""
    return _kept(context, "sassify", to_s(value), services(context).sassify)


FILTERS: dict[str, Callable[..., Any]] = {
    "markdownify": markdownify,
    "smartify": smartify,
    "scssify": scssify,
    "sassify": sassify,
}
