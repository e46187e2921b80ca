"""Collects what a template can read: the paths in all its expressions, its includes, its loops and what it sets."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from jekyllpy.liquid.compiled import ANY, Loop, Reads
from jekyllpy.liquid.compiler import walk
from jekyllpy.liquid.registry import FilterEntry
from jekyllpy.liquid.syntax.expressions import Expression, Filtered, Literal, Lookup
from jekyllpy.liquid.syntax.nodes import Body, Child, Node, Output, Text


def reads_of(body: Body, filters: Mapping[str, FilterEntry]) -> Reads:
    """Collect the reads of a template."""
    nodes = walk.nodes(body)
    tags = _tags(nodes)
    loops = [tag.loops for tag in sorted(tags, key=attrgetter("offset")) if tag.loops]
    return Reads(
        paths=tuple(sorted(_paths(nodes, filters))),
        includes=tuple(sorted({name for tag in tags for name in tag.includes})),
        loops=tuple(_loop(*loop) for loop in loops),
        binds=binds_of(body),
    )


def binds_of(body: Body) -> tuple[str, ...]:
    """Collect the variables that a template sets or hides."""
    return tuple(sorted({name for tag in _tags(walk.nodes(body)) for name in tag.binds}))


def _tags(nodes: list[Child]) -> list[Node]:
    """Return the nodes that are tags."""
    return [node for node in nodes if not isinstance(node, (Text, Output))]


def _paths(nodes: list[Child], filters: Mapping[str, FilterEntry]) -> set[tuple[str, ...]]:
    """Collect the paths; `ANY` alone where something finds variables by name."""
    found: set[tuple[str, ...]] = set()
    for node in nodes:
        if isinstance(node, Text):
            continue
        if not isinstance(node, Output) and node.dynamic and not node.includes:
            found.add((ANY,))
        for read in walk.reads(node):
            if isinstance(read, Lookup):
                found.add(path_of(read))
            elif isinstance(read, Filtered) and any(_needs_variables(filters, each.name) for each in read.filters):
                found.add((ANY,))
    return found


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
