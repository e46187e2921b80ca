"""Filters whose answer need not be worked out again: over constants it is part of the code, over texts it is kept."""

from __future__ import annotations

from itertools import takewhile
from typing import Protocol

from jekyllpy.liquid.registry import FilterEntry
from jekyllpy.liquid.syntax.expressions import Filter, Literal
from jekyllpy.values import Value

_MAX_TEXT = 2_000
_MAX_ITEMS = 300
_MAX_BITS = 60
LONGEST = 8
_PLAIN = (str, int, bool, type(None))


class Filters(Protocol):
    """What is asked of the emitter."""

    def filter_entry(self, name: str) -> FilterEntry | None:
        """Return what is known of a filter."""

    def is_standard(self, name: str) -> bool:
        """Tell whether a filter is Liquid's own."""


def folded(known: Filters, value: Value, filters: tuple[Filter, ...]) -> tuple[Value, int]:
    """Apply Liquid's own filters to a constant text as far as they go; return what it gives and how many went."""
    count = 0
    for each in filters:
        entry = known.filter_entry(each.name)
        if entry is None or not known.is_standard(each.name) or not _is_constant(entry, each):
            break
        try:
            result = entry.function(value, *(argument.value for argument in each.arguments))  # type: ignore[union-attr]
        except Exception:  # it fails when the page renders, if it comes to that
            break
        if not _is_small(result):
            break
        value, count = result, count + 1
    return value, count


def _is_small(value: Value) -> bool:
    """Tell whether a value may be written into code."""
    if type(value) is str:
        return len(value) <= _MAX_TEXT
    if type(value) is int:
        return value.bit_length() <= _MAX_BITS
    if type(value) is not list:
        return value is None or type(value) is bool
    texts = len(value) <= _MAX_ITEMS and all(type(item) is str for item in value)
    return texts and sum(map(len, value)) <= _MAX_TEXT


def chain(known: Filters, filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """Return the filters at the beginning whose answer for a text is worth keeping; none where all are quick."""
    found = tuple(takewhile(lambda each: _is_kept(known, each), filters))
    entries = (known.filter_entry(each.name) for each in found)
    return found if any(entry and entry.costly for entry in entries) else ()


def _is_kept(known: Filters, each: Filter) -> bool:
    """Tell whether a filter gives the same for the same text."""
    entry = known.filter_entry(each.name)
    return entry is not None and entry.pure and _is_constant(entry, each)


def _is_constant(entry: FilterEntry, each: Filter) -> bool:
    """Tell whether nothing but its input decides what a filter gives."""
    given = len(each.arguments) + 1
    fits = entry.minimum <= given and (entry.maximum is None or given <= entry.maximum)
    plain = all(isinstance(one, Literal) and type(one.value) in _PLAIN for one in each.arguments)
    return entry.pure and fits and plain and not each.keywords and not entry.needs_variables


def signature(filters: tuple[Filter, ...]) -> str:
    """Name what filters do to a text."""
    return repr([(each.name, *each.arguments) for each in filters])
