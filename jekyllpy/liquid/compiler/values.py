"""Expressions and conditions as Python source; names of a template enter it as quoted constants only."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple, Protocol

from jekyllpy.liquid.compiler import chains, known
from jekyllpy.liquid.compiler.repeats import Repeats
from jekyllpy.liquid.registry import FilterEntry
from jekyllpy.liquid.runtime.literals import BLANK, EMPTY, Special
from jekyllpy.liquid.syntax.expressions import (
    Comparison,
    Condition,
    Expression,
    Filter,
    Filtered,
    Key,
    Literal,
    Logic,
    Lookup,
    Range,
)
from jekyllpy.values import Value

_BIG = 1 << 60
_COMMANDS = {"size": "SIZE", "first": "FIRST", "last": "LAST"}
_COMPARE = {"<": "LT", "<=": "LE", ">": "GT", ">=": "GE", "contains": "CONTAINS"}
_CHAIN = 30
_SITE_TIME = Lookup(Literal("site"), (Key(Literal("time")),))
_COUNTERS: dict[str, str] = {
    "index": "({i} + 1)",
    "index0": "{i}",
    "first": "({i} == 0)",
    "last": "({i} == {n} - 1)",
    "length": "{n}",
    "rindex": "({n} - {i})",
    "rindex0": "({n} - {i} - 1)",
}


class Counted(NamedTuple):
    """How a loop counts: the Python names of its index, its length, and of itself where somebody asks for it."""

    turn: str
    size: str
    object: str = "None"


class Scope(known.Knowing, Protocol):
    """What the source of an expression needs of the emitter."""

    @property
    def repeats(self) -> Repeats:
        """Return what has been read already."""

    @property
    def strict(self) -> bool:
        """Tell whether an unknown variable is an error."""

    @property
    def strict_filters(self) -> bool:
        """Tell whether an unknown filter is an error."""

    def temp(self, prefix: str = "t") -> str:
        """Return a fresh name."""

    def line(self, text: str) -> None:
        """Write a line."""

    def local(self, name: str) -> str | Counted | None:
        """Return the Python name of a loop variable, or how a loop counts."""

    def is_standard(self, name: str) -> bool:
        """Tell whether a filter is Liquid's own."""

    def is_ours(self, name: str) -> bool:
        """Tell whether a filter is of this package."""

    def filter_entry(self, name: str) -> FilterEntry | None:
        """Return what is known of a filter."""

    def constant(self, source: str) -> str:
        """Return the name of a value that is made once."""


def value(scope: Scope, expression: Expression) -> str:
    """Write an expression; a late value comes out forced."""
    if scope.constants and (found := known.constant(scope, expression)) is not None:
        return literal(found.value)
    match expression:
        case Literal(constant):
            return literal(constant)
        case Range(first, last):
            return f"RANGE({value(scope, first)}, {value(scope, last)})"
        case Lookup():
            return _lookup(scope, expression)
        case Filtered(base, filters):
            return filtered(scope, base, filters)
    raise TypeError(expression)


def literal(constant: Value) -> str:
    """Write a constant."""
    if type(constant) is str:
        return repr(constant)
    if isinstance(constant, Special):
        return constant.name
    if type(constant) is int and abs(constant) >= _BIG:
        return f"({hex(constant)})"
    if type(constant) is float and not math.isfinite(constant):
        return "float('inf')" if constant > 0 else "float('-inf')"
    if type(constant) is range:
        return f"range({literal(constant.start)}, {literal(constant.stop)})"
    return repr(constant)


def reading(scope: Scope, expression: Expression) -> tuple[str, str]:
    """Write a read that is sure to be evaluated, and the name that holds what it gave from then on."""
    variable = _variable(scope, expression)
    if variable:
        return _kept(scope, expression, variable)  # type: ignore[arg-type]  # only lookups have a variable
    name = scope.temp()
    return f"({name} := {value(scope, expression)})", name


def _asked(scope: Scope, expression: Expression) -> str:
    """Write a read that is sure to be evaluated."""
    variable = _variable(scope, expression)
    return _kept(scope, expression, variable)[0] if variable else value(scope, expression)  # type: ignore[arg-type]


def _variable(scope: Scope, expression: Expression) -> str | None:
    """Return the one variable that a lookup reads, if all steps into it are known and it does not count."""
    if type(expression) is not Lookup or type(expression.name) is not Literal:
        return None
    name = expression.name.value
    if type(name) is not str or type(scope.local(name)) is Counted:
        return None
    for key in expression.keys:
        if type(key.value) is not Literal and known.constant(scope, key.value) is None:
            return None
    return None if name in scope.constants and known.constant(scope, expression) else name


def _kept(scope: Scope, lookup: Lookup, variable: str) -> tuple[str, str]:
    """Write a lookup; what its last step goes from is kept as well, since its neighbours are often read next."""
    source, keys = _begun(scope, lookup)
    base = _stepped(scope, source, keys[:-1])
    first, name = _named(scope, base, base, variable)
    if not keys:
        return first, name
    return _named(scope, _step(scope, name, keys[-1]), _step(scope, first, keys[-1]), variable)


def _named(scope: Scope, source: str, written: str, variable: str) -> tuple[str, str]:
    """Give what an expression says a name, unless it has one; it is written otherwise the first time."""
    name = source if source.isidentifier() else scope.repeats.find(source)
    if name:
        return name, name
    name = scope.temp()
    scope.repeats.keep(source, name, variable)
    return f"({name} := {written})", name


def _lookup(scope: Scope, lookup: Lookup) -> str:
    """Write a variable and the steps into it."""
    source = _stepped(scope, *_begun(scope, lookup))
    return scope.repeats.find(source) or source


def _stepped(scope: Scope, source: str, keys: list[Key]) -> str:
    """Write steps into a value, from the last one on that is known."""
    for key in keys:
        source = _step(scope, scope.repeats.find(source) or source, key)
    return source


def _begun(scope: Scope, lookup: Lookup) -> tuple[str, list[Key]]:
    """Write what a lookup begins with, and return the steps that are left."""
    keys = list(lookup.keys)
    if _is_common(scope, lookup):
        step = keys.pop(0).value
        return f"OF(V, {literal(lookup.name.value)}, {literal(step.value)})", keys  # type: ignore[union-attr]
    if not isinstance(lookup.name, Literal):
        return f"ROOT(V, {value(scope, lookup.name)})", keys
    if type(lookup.name.value) is not str:
        return f"ROOT(V, {literal(lookup.name.value)})", keys
    return _root(scope, lookup.name.value, keys), keys


def _is_common(scope: Scope, lookup: Lookup) -> bool:
    """Tell whether a lookup begins as most do: a variable, then a key that is written out."""
    if scope.strict or not lookup.keys or not isinstance(lookup.name, Literal):
        return False
    name, key = lookup.name.value, lookup.keys[0]
    is_written = isinstance(key.value, Literal) and type(key.value.value) is str and not key.command
    return type(name) is str and scope.local(name) is None and is_written


def _root(scope: Scope, name: str, keys: list[Key]) -> str:
    """Write a variable; of a counted loop only the answer is written, and its key is used up."""
    local = scope.local(name)
    if isinstance(local, Counted):
        answer = counter_key(keys[0]) if keys else None
        if answer:
            del keys[0]
            return _COUNTERS[answer].format(i=local.turn, n=local.size)
        return local.object
    if local:
        return local
    return f"ROOT(V, {name!r})" if scope.strict else f"V.get({name!r})"


def counter_key(key: Key) -> str | None:
    """Return the question to a loop that a plain counter can answer."""
    name = key.value.value if isinstance(key.value, Literal) else None
    return name if isinstance(name, str) and name in _COUNTERS else None


def _step(scope: Scope, source: str, key: Key) -> str:
    """Write one step into a value."""
    if key.command and isinstance(key.value, Literal):
        return f"{_COMMANDS[key.value.value]}({source})"
    place = known.constant(scope, key.value)
    if place is not None and type(place.value) is str:
        return f"G({source}, {place.value!r})"
    if place is not None and type(place.value) is int and not scope.strict:
        return f"AT({source}, {literal(place.value)})"
    return f"I({source}, {value(scope, key.value)})"


def filtered(scope: Scope, base: Expression, filters: tuple[Filter, ...]) -> str:
    """Write a value and the filters that it passes through; long chains are cut into lines."""
    filters = known.with_constants(scope, filters)
    source, at = _begin(scope, base, filters)
    while at < len(filters):
        if at % _CHAIN == _CHAIN - 1:
            name = scope.temp()
            scope.line(f"{name} = {source}")
            source = name
        source, taken = _next(scope, source, filters[at : at + chains.LONGEST], base if at == 0 else None)
        at += taken
    return source


def _begin(scope: Scope, base: Expression, filters: tuple[Filter, ...]) -> tuple[str, int]:
    """Write what a chain of filters begins with; return how many of them are in it."""
    taken_time = _site_time(scope, base, filters)
    if taken_time:
        return taken_time, 1
    start = known.constant(scope, base)
    if start is not None:
        found, count = chains.folded(scope, start.value, filters)
        return (scope.constant(repr(found)) if type(found) is list else literal(found)), count
    return _asked(scope, base), 0


def _next(scope: Scope, source: str, filters: tuple[Filter, ...], base: Expression | None) -> tuple[str, int]:
    """Write the next filter, or several in one step; return how many."""
    taken = _squeeze(scope, source, filters[:2])
    if taken:
        return taken, 2
    if isinstance(base, Literal):
        called = _filter(scope, source, filters[0])
        return (f"PLAIN({called})" if isinstance(base.value, Special) else called), 1
    kept = chains.chain(scope, filters)
    if not kept:
        return _filter(scope, source, filters[0]), 1
    inner = "text"
    for each in kept:
        inner = _filter(scope, inner, each)
    done = scope.constant(f"({chains.signature(kept)!r}, lambda C, text: {inner})")
    return f"CHAIN(C, {done}, {source})", len(kept)


def _site_time(scope: Scope, base: Expression, filters: tuple[Filter, ...]) -> str | None:
    """Write `site.time | date: "…"` as one question, which a site may answer more narrowly than both."""
    if base != _SITE_TIME or not filters or filters[0].name != "date" or filters[0].keywords or scope.local("site"):
        return None
    arguments = filters[0].arguments
    if len(arguments) != 1 or not isinstance(arguments[0], Literal) or type(arguments[0].value) is not str:
        return None
    return f"SITE_TIME(C, {arguments[0].value!r})" if scope.is_standard("date") and not scope.strict else None


def _squeeze(scope: Scope, source: str, pair: tuple[Filter, ...]) -> str | None:
    """Write `split: " " | join: " "` as one call."""
    blank = (Literal(" "),)
    if len(pair) < 2 or (pair[0].name, pair[1].name) != ("split", "join"):
        return None
    if any(one.arguments != blank or one.keywords for one in pair):
        return None
    if not all(scope.is_standard(one.name) for one in pair):
        return None
    return f"SQUEEZE(C, {source})"


def _filter(scope: Scope, source: str, one: Filter) -> str:
    """Write the call of one filter; an unknown one lets the value pass, or fails when strict."""
    entry = scope.filter_entry(one.name)
    if entry is not None and not scope.is_ours(one.name):
        scope.repeats.forget_all()  # a plugin's filter may set variables, and change lists
    arguments = [source, *(value(scope, argument) for argument in one.arguments)]
    if entry is None and scope.strict_filters:
        return f"UNKNOWN({one.name!r}, NAMES)"
    if entry is None:
        return f"({', '.join(arguments)})[0]" if scope.strict and one.arguments else source
    if one.keywords:
        pairs = (f"{name!r}: {value(scope, argument)}" for name, argument in one.keywords)
        arguments.append("{" + ", ".join(pairs) + "}")
    given = len(arguments)
    if given < entry.minimum or (entry.maximum is not None and given > entry.maximum):
        return f"ARITY({given}, {entry.minimum}, {entry.maximum})"
    context = "C, " if entry.needs_context else ""
    return f"f_{one.name}({context}{', '.join(arguments)})"


def condition(scope: Scope, one: Condition) -> str:
    """Write a condition as a Python truth value."""
    if isinstance(one, Comparison):
        return _comparison(scope, one)
    parts = [_comparison(scope, one.first)]
    operator, rest = one.operator, one.rest
    scope.repeats.open()
    while isinstance(rest, Logic) and rest.operator == operator:
        parts.append(_comparison(scope, rest.first))
        rest = rest.rest
    parts.append(condition(scope, rest))
    scope.repeats.close()
    return "(" + f" {operator} ".join(parts) + ")"


def _comparison(scope: Scope, one: Comparison) -> str:
    """Write one comparison."""
    if scope.constants and (found := known.truth(scope, one)) is not None:
        return repr(found)
    if one.operator is None:
        return truth(scope, one.left)
    if one.operator in ("==", "!=", "<>"):
        source = _equal(scope, one.left, one.right)
        return source if one.operator == "==" else f"(not {source})"
    if one.operator not in _COMPARE:
        return f"OPERATOR({one.operator!r})"
    return _ordered(scope, one.left, one.operator, one.right)


def truth(scope: Scope, expression: Expression) -> str:
    """Write Ruby's truth of a value: only nil and false are false."""
    if isinstance(expression, Literal):
        return repr(expression.value is not None and expression.value is not False)
    if _is_end_of_loop(scope, expression):
        return value(scope, expression)
    first, name = reading(scope, expression)
    return f"({first} is not None and {name} is not False)"


def _is_end_of_loop(scope: Scope, expression: Expression) -> bool:
    """Tell whether a value is what a loop answers to first or last, true or false."""
    if not isinstance(expression, Lookup) or len(expression.keys) != 1 or not isinstance(expression.name, Literal):
        return False
    is_counted = isinstance(scope.local(str(expression.name.value)), Counted)
    return is_counted and counter_key(expression.keys[0]) in ("first", "last")


def _equal(scope: Scope, left: Expression, right: Expression) -> str:
    """Write `==`, as directly as a constant side allows."""
    left, right = (known.constant(scope, each) or each if scope.constants else each for each in (left, right))
    if isinstance(left, Literal) and not isinstance(right, Literal):
        left, right = right, left
    if isinstance(right, Literal) and not isinstance(left, Literal):
        write = _EQUAL_TO.get(type(right.value))
        if write:
            return write(scope, left, right.value)
    return f"EQ({value(scope, left)}, {value(scope, right)})"


def _equal_number(scope: Scope, left: Expression, constant: Value) -> str:
    """Write the comparison with a constant integer."""
    first, name = reading(scope, left)
    shown = literal(constant)
    return f"({name} == {shown} if type({first}) is int else EQ({name}, {shown}))"


def _equal_special(scope: Scope, left: Expression, constant: Value) -> str:
    """Write the comparison with blank or empty."""
    return f"EMPTY_P({value(scope, left)})" if constant is EMPTY else f"EQ({value(scope, left)}, {BLANK!r})"


_EQUAL_TO: dict[type, Callable[[Scope, Expression, Value], str]] = {
    str: lambda scope, left, constant: f"({_asked(scope, left)} == {constant!r})",
    bool: lambda scope, left, constant: f"({_asked(scope, left)} is {constant!r})",
    type(None): lambda scope, left, _: f"({_asked(scope, left)} is None)",
    int: _equal_number,
    Special: _equal_special,
}


def _ordered(scope: Scope, left: Expression, operator: str, right: Expression) -> str:
    """Write `<`, `contains` and their like, with a short cut for constants."""
    shown = value(scope, right)
    if isinstance(right, Literal) and operator == "contains" and type(right.value) is str:
        return _contains(scope, left, shown)
    if isinstance(right, Literal) and operator != "contains" and type(right.value) is int:
        first, name = reading(scope, left)
        return f"({name} {operator} {shown} if type({first}) is int else {_COMPARE[operator]}({name}, {shown}))"
    return f"{_COMPARE[operator]}({value(scope, left)}, {shown})"


def _contains(scope: Scope, left: Expression, shown: str) -> str:
    """Write whether something contains a text; a page is long to search, so the answer is kept."""
    variable = _variable(scope, left)
    first, name = reading(scope, left)
    source = f"({shown} in {name} if type({first}) is str else CONTAINS({name}, {shown}))"
    if variable is None:
        return source
    return _named(scope, f"{shown} in {name}", source, variable)[0]
