"""Questions about a subtree: what it reads, whether it needs variables by name, whether it can end a loop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jekyllpy.liquid.registry import FilterEntry
from jekyllpy.liquid.syntax.expressions import (
    Comparison,
    Condition,
    Expression,
    Filtered,
    Literal,
    Logic,
    Lookup,
    Range,
)
from jekyllpy.liquid.syntax.nodes import Body, Child, Output, Text


def parts(expression: Expression | Condition) -> Iterator[Expression | Condition]:
    """Yield an expression and all in it, outer ones first."""
    stack = [expression]
    while stack:
        one = stack.pop()
        yield one
        if type(one) is not Literal:
            stack += _inside(one)


def _inside(expression: Expression | Condition) -> list[Expression | Condition]:
    """Return what an expression directly holds."""
    match expression:
        case Lookup(name, keys):
            return [name, *[key.value for key in keys]]
        case Filtered(base, filters):
            within = [base]
            for one in filters:
                within += (*one.arguments, *[value for _, value in one.keywords])
            return [*within]
        case Range(first, last) | Comparison(first, _, last) | Logic(first, _, last):
            return [first, last]
    return []


def nodes(body: Body) -> list[Child]:
    """Return all nodes of a body, those in blocks as well, in no order."""
    found: list[Child] = []
    stack = [body]
    while stack:
        inside = stack.pop().nodes
        found += inside
        for node in inside:
            if type(node) is not Text and type(node) is not Output:
                stack += node.bodies()  # type: ignore[union-attr]
    return found


def reads(node: Child) -> Iterator[Expression | Condition]:
    """Yield all expressions of one node, outermost first."""
    if isinstance(node, Text):
        return
    for expression in (node.value,) if isinstance(node, Output) else node.expressions():
        yield from parts(expression)


def all_reads(body: Body) -> Iterator[Expression | Condition]:
    """Yield all expressions of a body."""
    for node in nodes(body):
        yield from reads(node)


def is_dynamic(body: Body, filters: Mapping[str, FilterEntry]) -> bool:
    """Tell whether something in a body finds variables by name: includes, plugins, `where_exp`, `[name]`."""
    for node in nodes(body):
        if not isinstance(node, (Text, Output)) and node.dynamic:
            return True
        for expression in reads(node):
            if isinstance(expression, Lookup) and not _plain(expression):
                return True
            if isinstance(expression, Filtered) and any(
                one.name in filters and filters[one.name].needs_variables for one in expression.filters
            ):
                return True
    return False


def _plain(lookup: Lookup) -> bool:
    """Tell whether the variable's name is known."""
    return isinstance(lookup.name, Literal)


def beginning(body: Body) -> Body:
    """Return a body up to its first tag, that included: so far Liquid goes on after a break."""
    nodes = body.nodes
    tag = next((at for at, node in enumerate(nodes) if not isinstance(node, (Text, Output))), len(nodes))
    return Body(nodes[: tag + 1])


def escapes(body: Body) -> bool:
    """Tell whether a break or continue can leave a body; loops keep theirs."""
    for node in body.nodes:
        if isinstance(node, (Text, Output)):
            continue
        if node.interrupts or (node.name != "for" and any(escapes(inner) for inner in node.bodies())):
            return True
    return False
