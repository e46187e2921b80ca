"""Loops that many sites share word for word and that Python can do in one step; the loop stays as the other way."""

from __future__ import annotations

from dataclasses import dataclass

from jekyllpy.liquid.syntax.expressions import Expression, Filter, Filtered, Key, Literal, Lookup

_EDGES = " <e;<e; </e>;</e>;</e> ;</e>"


@dataclass(frozen=True, slots=True)
class Clipping:
    """The loop of compress.html over element names: the variables that it changes."""

    edges: str
    content: str


def clipping(variable: str, assigns: list[tuple[str, Filtered]]) -> Clipping | None:
    """Recognise the loop by its two assignments."""
    if len(assigns) != 2:
        return None
    (edges, cut), (content, replaced) = assigns
    split = (Filter("replace", (Literal("e"), Lookup(Literal(variable)))), Filter("split", (Literal(";"),)))
    if cut != Filtered(Literal(_EDGES), split) or len({edges, content, variable}) != 3:
        return None
    pairs = tuple(Filter("replace", (_edge(edges, at), _edge(edges, at + 1))) for at in (0, 2, 4))
    return Clipping(edges, content) if replaced == Filtered(Lookup(Literal(content)), pairs) else None


def _edge(name: str, at: int) -> Expression:
    """Make the lookup of one pattern."""
    return Lookup(Literal(name), (Key(Literal(at)),))
