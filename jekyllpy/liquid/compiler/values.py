"""Expressions as Python source; names of a template enter it as quoted constants only."""

from __future__ import annotations

from jekyllpy.liquid.compiler import chains, known
from jekyllpy.liquid.compiler.literals import literal
from jekyllpy.liquid.compiler.lookups import asked, lookup
from jekyllpy.liquid.compiler.scope import Scope
from jekyllpy.liquid.runtime.literals import Special
from jekyllpy.liquid.syntax.expressions import Expression, Filter, Filtered, Key, Literal, Lookup, Range

_CHAIN = 30
_SITE_TIME = Lookup(Literal("site"), (Key(Literal("time")),))


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
            return lookup(scope, expression)
        case Filtered(base, filters):
            return filtered(scope, base, filters)
    raise TypeError(expression)


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
    return asked(scope, base), 0


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
