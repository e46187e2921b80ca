"""What the source of an expression needs of the emitter that it is written into."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from jekyllpy.liquid.compiler import known
from jekyllpy.liquid.compiler.repeats import Repeats
from jekyllpy.liquid.registry import FilterEntry
from jekyllpy.liquid.syntax.expressions import Expression


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

    def value(self, expression: Expression) -> str:
        """Write an expression; a late value comes out forced."""

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
