"""The names by which compiled templates call the runtime; the compiler writes no others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import UndefinedError
from jekyllpy.liquid.context import Context, count, enter, leave
from jekyllpy.liquid.filters.dates import site_time
from jekyllpy.liquid.runtime import clip, compare, lookup, loops, partials
from jekyllpy.liquid.runtime.literals import BLANK, EMPTY, Special
from jekyllpy.liquid.runtime.text import printed
from jekyllpy.values import Lazy, Value

_FIRST_ITEM = (list, tuple)
_SHORT = 2_000
_LAST = "\0" * (_SHORT + 1)


def ignore(_: str) -> None:
    """Write nothing."""


def plain(value: Value) -> Value:
    """Return what a variable keeps: blank and empty are kept as the text that they print as."""
    return "" if isinstance(value, Special) else value


def is_ascii_head(value: Value) -> bool:
    """Tell whether Ruby prints a value in US-ASCII, which decides the encoding of a body that begins with it."""
    kind = type(value)
    if kind in _FIRST_ITEM:
        return not value or is_ascii_head(value[0])
    return kind is not str and kind is not Special and not (kind is dict and value)


def unknown_filter(name: str, known: frozenset[str]) -> Value:
    """Fail for a filter that nobody knows."""
    raise UndefinedError(f"undefined filter {name}", hint=lookup.near(name, dict.fromkeys(sorted(known))))


def chained(context: Context, done: tuple[str, Callable[[Context, Value], Value]], value: Value) -> Value:
    """Return what some filters, which have a name, give for a value; for a short text it is kept.

    Of long texts it is kept for the last one: a page asks more than once for the beginning of its content.
    """
    name, function = done
    if type(value) is not str:
        return function(context, value)
    known = context.chains.get(name)
    if known is None:
        known = context.chains[name] = {}
    if len(value) > _SHORT:
        return _kept_for_last(context, known, function, value)
    found = known.get(value)
    if not found:
        found = known[value] = function(context, value)
    return found


def _kept_for_last(
    context: Context, known: dict[str, Value], function: Callable[[Context, Value], Value], text: str
) -> Value:
    """Return what filters give for a long text, which no short one can be taken for."""
    last, found = known.get(_LAST, ("", ""))
    if last != text:
        found = function(context, text)
        known[_LAST] = (text, found)
    return found


def increment(context: Context, name: str) -> Value:
    """Return a counter and move it up."""
    return count(context, name, 1)


def decrement(context: Context, name: str) -> Value:
    """Move a counter down and return it."""
    return count(context, name, -1) - 1


def runtime_names(strict: bool) -> dict[str, Any]:
    """Return the runtime for compiled code, the strict one where unknown variables are errors."""
    names: dict[str, Any] = {
        "S": printed,
        "G": lookup.strict_attribute if strict else lookup.attribute,
        "I": lookup.strict_attribute if strict else lookup.item,
        "SIZE": lookup.strict_size if strict else lookup.size,
        "FIRST": lookup.strict_first if strict else lookup.first,
        "LAST": lookup.strict_last if strict else lookup.last,
        "ROOT": lookup.strict_root if strict else lookup.root,
    }
    return names | _PLAIN


_PLAIN: dict[str, Any] = {
    "type": type, "str": str, "int": int, "len": len, "enumerate": enumerate, "range": range, "float": float,
    "Lazy": Lazy, "BLANK": BLANK, "EMPTY": EMPTY, "ONCE": loops.ONCE, "CONTINUE": loops.CONTINUE, "IGNORE": ignore,
    "EQ": compare.equal, "LT": compare.less, "LE": compare.less_equal, "GT": compare.greater,
    "GE": compare.greater_equal, "CONTAINS": compare.contains, "EMPTY_P": compare.is_empty,
    "OPERATOR": compare.unknown_operator, "RANGE": loops.span, "ITEMS": loops.items, "SEGMENT": loops.segment,
    "SEGMENT_OF": loops.segment_of, "ROWS": loops.rows, "FORLOOP": loops.forloop, "TABLEROW": loops.tablerow,
    "CYCLE": loops.cycle, "CHANGED": loops.changed, "ENTER": enter, "LEAVE": leave, "INCREMENT": increment,
    "DECREMENT": decrement, "INCLUDE": partials.include, "RENDER": partials.render, "SQUEEZE": clip.squeezed,
    "PLAIN": plain, "AT": lookup.at, "OF": lookup.attribute_of, "CAN_CLIP": clip.can_clip,
    "CLIPPED": clip.clipped_in, "HEAD": is_ascii_head, "UNKNOWN": unknown_filter,
    "ARITY": loops.bad_arity, "CHAIN": chained, "SITE_TIME": site_time,
}  # fmt: skip
