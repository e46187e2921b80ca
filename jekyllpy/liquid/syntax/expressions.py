"""Expressions as data, and the reading of a single one from its text; knows neither filters' nor tags' grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.runtime.digits import integer_of
from jekyllpy.liquid.runtime.literals import BLANK, EMPTY
from jekyllpy.liquid.runtime.numbers import float_of_text, leading_integer
from jekyllpy.liquid.syntax.patterns import pattern
from jekyllpy.values import Value

_LITERALS: dict[str, Value] = {
    "nil": None,
    "null": None,
    "": None,
    "true": True,
    "false": False,
    "blank": BLANK,
    "empty": EMPTY,
}
_STRING = pattern(r"'(.*)'\Z|\"(.*)\"\Z")
_INTEGER = pattern(r"-?\d+\Z")
_FLOAT = pattern(r"-?\d[\d.]+\Z")
_RANGE = {4: pattern(r"\((\S+)\.\.(\S+)\)\Z"), 5: pattern(r"\(\s*(?>(\S+)\s*\.\.)\s*(\S+)\s*\)\Z")}
_PART = pattern(r"\[[^\]]+\]|[\w\-]+\??")
_BRACKETS = pattern(r"\[(.*)\]\Z")
_COMMANDS = frozenset(("size", "first", "last"))
_MAX_BRACKETS = 100


class Literal(NamedTuple):
    """A value that is known when the template is compiled."""

    value: Value


class Range(NamedTuple):
    """`(first..last)`; `safe` tells that it was known when it was read, where Ruby converts differently."""

    first: Expression
    last: Expression


class Key(NamedTuple):
    """One step of a lookup; `command` marks a bare size, first or last."""

    value: Expression
    command: bool = False


class Lookup(NamedTuple):
    """A variable and the steps into it."""

    name: Expression
    keys: tuple[Key, ...] = ()


class Filter(NamedTuple):
    """A filter's name and its arguments; keyword arguments come last, together."""

    name: str
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()


class Filtered(NamedTuple):
    """An expression with the filters that it passes through."""

    base: Expression
    filters: tuple[Filter, ...] = ()


class Comparison(NamedTuple):
    """`left operator right`, or the truth of `left` alone."""

    left: Expression
    operator: str | None = None
    right: Expression = Literal(None)


class Logic(NamedTuple):
    """A comparison joined with the rest by and/or; the rest is taken together, as Liquid does."""

    first: Comparison
    operator: str
    rest: Condition


Expression: TypeAlias = Literal | Range | Lookup | Filtered
Condition: TypeAlias = Comparison | Logic
NIL = Literal(None)


@lru_cache(maxsize=1024)
def parse_expression(markup: str, version: int = 4, depth: int = 0) -> Expression:
    """Read one expression; what is nothing else is a lookup, however odd."""
    if version == 5:
        markup = markup.strip(" \t\n\v\f\r\0")
    if markup in _LITERALS:
        return Literal(_LITERALS[markup])
    if match := _STRING.match(markup):
        return Literal(match.group(1) if match.group(1) is not None else match.group(2))
    if _INTEGER.match(markup):
        return Literal(integer_of(markup))
    if match := _RANGE[version].match(markup):
        return _range(match, version, depth)
    if _FLOAT.match(markup):
        return Literal(float_of_text(markup))
    return _lookup(markup, version, depth)


def _range(match: re.Match[str], version: int, depth: int) -> Expression:
    """Read both ends of a range; constant ends are converted now."""
    first, last = (parse_expression(part, version, depth) for part in match.groups())
    if isinstance(first, Literal) and isinstance(last, Literal) and _plain(first) and _plain(last):
        return Literal(range(leading_integer(first.value), leading_integer(last.value) + 1))
    return Range(first, last)


def _plain(literal: Literal) -> bool:
    """Tell whether Ruby can turn a constant end of a range into an integer."""
    return literal.value is None or type(literal.value) in (int, float, str)


def _lookup(markup: str, version: int, depth: int) -> Expression:
    """Read a path of names and brackets, skipping whatever lies between them."""
    if markup.count("[") > _MAX_BRACKETS:
        raise LiquidSyntaxError(f"Nesting too deep: more than {_MAX_BRACKETS} brackets")
    parts = _PART.findall(markup)
    if not parts:
        return Lookup(NIL)
    name = _bracketed(parts[0], version, depth)
    return Lookup(name or Literal(parts[0]), tuple(_keys(parts[1:], version, depth)))


def _keys(parts: list[str], version: int, depth: int) -> Iterator[Key]:
    """Yield the steps of a lookup."""
    for part in parts:
        inner = _bracketed(part, version, depth)
        yield Key(inner) if inner is not None else Key(Literal(part), command=part in _COMMANDS)


def _bracketed(part: str, version: int, depth: int) -> Expression | None:
    """Read what stands in brackets, if the part has them; endless brackets in brackets count as nothing."""
    match = _BRACKETS.match(part)
    if not match:
        return None
    return NIL if depth > _MAX_BRACKETS else parse_expression(match.group(1), version, depth + 1)
