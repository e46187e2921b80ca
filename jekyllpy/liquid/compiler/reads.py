"""Collects what a template can read: the paths in all its expressions, its includes, its loops and what it sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jekyllpy.liquid.compiled import ANY, Loop, Reads
from jekyllpy.liquid.compiler import walk
from jekyllpy.liquid.registry import FilterEntry
from jekyllpy.liquid.syntax.expressions import Expression, Filtered, Literal, Lookup
from jekyllpy.liquid.syntax.nodes import Body, Output, Text


def reads_of(body: Body, filters: Mapping[str, FilterEntry]) -> Reads:
    """Collect the reads of a template."""
    tags = [node for node in walk.nodes(body) if not isinstance(node, (Text, Output))]
    return Reads(
        paths=tuple(sorted(set(_paths(body, filters)))),
        includes=tuple(sorted({name for tag in tags for name in tag.includes})),
        loops=tuple(_loop(*tag.loops) for tag in tags if tag.loops),
        binds=tuple(sorted({name for tag in tags for name in tag.binds})),
    )


def _paths(body: Body, filters: Mapping[str, FilterEntry]) -> Iterator[tuple[str, ...]]:
    """Yield the paths; `ANY` alone where something finds variables by name."""
    for node in walk.nodes(body):
        if not isinstance(node, (Text, Output)) and node.dynamic and not tuple(node.includes):
            yield (ANY,)
    for read in walk.all_reads(body):
        if isinstance(read, Lookup):
            yield path_of(read)
        elif isinstance(read, Filtered) and any(_needs_variables(filters, each.name) for each in read.filters):
            yield (ANY,)


def _needs_variables(filters: Mapping[str, FilterEntry], name: str) -> bool:
    """Tell whether a filter finds variables by name."""
    return name in filters and filters[name].needs_variables


def path_of(lookup: Lookup) -> tuple[str, ...]:
    """Return the names of a path; it ends before a bare size, first or last, which tell of the whole."""
    path = [_name(lookup.name)]
    for key in lookup.keys:
        if key.command:
            break
        path.append(_name(key.value))
    return tuple(path)


def _name(expression: Expression) -> str:
    """Return a name that is written out, else `ANY`."""
    return expression.value if isinstance(expression, Literal) and type(expression.value) is str else ANY


def _loop(collection: Expression, limit: Expression | None, offset: Expression | None) -> Loop:
    """Describe a loop."""
    path = path_of(collection) if isinstance(collection, Lookup) else ()
    return Loop(path, *(_number(one) for one in (limit, offset)))


def _number(expression: Expression | None) -> int | None:
    """Return a number that is written out."""
    return expression.value if isinstance(expression, Literal) and type(expression.value) is int else None
