"""What a template is made of: text, outputs, tags and the bodies that hold them; tags bring their own classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeAlias

from jekyllpy.liquid.syntax.expressions import Condition, Expression, Filtered

if TYPE_CHECKING:
    from jekyllpy.liquid.compiler.emitter import Emitter
    from jekyllpy.liquid.syntax.parser import Parser


class Text:
    """Literal text."""

    __slots__ = ("offset", "text")

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset


class Output:
    """`{{ … }}`."""

    __slots__ = ("offset", "value")

    def __init__(self, value: Filtered, offset: int) -> None:
        self.value = value
        self.offset = offset


class Node(Protocol):
    """What every tag answers, so that the compiler need not know it by name."""

    name: str
    offset: int
    block: ClassVar[bool]
    dynamic: ClassVar[bool]
    interrupts: ClassVar[bool]

    @property
    def blank(self) -> bool:
        """Tell whether the tag prints nothing whatever happens."""

    @property
    def includes(self) -> tuple[str, ...]:
        """Return the templates that the tag renders, `*` for one that only a render knows."""

    @property
    def loops(self) -> tuple[Expression, Expression | None, Expression | None] | None:
        """Return what the tag loops over, its limit and its offset."""

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides, `*` for any."""

    def parse(self, parser: Parser) -> None:
        """Read the markup, and the body if there is one."""

    def emit(self, code: Emitter) -> None:
        """Write the Python that renders the tag."""

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield what the tag reads."""

    def bodies(self) -> Iterable[Body]:
        """Yield what the tag encloses."""


Child: TypeAlias = Text | Output | Node


class Body:
    """A run of nodes; `blank` when none of them can print more than blanks."""

    __slots__ = ("blank", "height", "nodes")

    def __init__(self, nodes: list[Child] | None = None) -> None:
        self.nodes: list[Child] = nodes or []
        self.blank = True
        self.height = 0
