"""`Tag`, the class that every tag extends, a plugin's as well; and the block that captures its body."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from jekyllpy.liquid.compiler.emitter import Emitter
    from jekyllpy.liquid.syntax.expressions import Condition, Expression
    from jekyllpy.liquid.syntax.nodes import Body
    from jekyllpy.liquid.syntax.parser import Parser


class Tag:
    """A tag: `parse` reads it, `emit` writes its Python; a plugin may just give a static `render`.

    `render(context, markup) -> str` is called while the page renders; with `block = True` it is
    `render(context, markup, body) -> str` and `body` is what the tag encloses, rendered.
    """

    block: ClassVar[bool] = False
    dynamic: ClassVar[bool] = True
    interrupts: ClassVar[bool] = False
    render: ClassVar[Callable[..., Any] | None] = None

    def __init__(self, name: str, markup: str, offset: int) -> None:
        from jekyllpy.liquid.syntax.nodes import Body  # plugins define tags in builds that compile none

        self.name = name
        self.markup = markup
        self.offset = offset
        self.body = Body()

    @property
    def blank(self) -> bool:
        """Tell whether the tag holds nothing but blanks; Liquid 4 then prints nothing of it."""
        return self.block and self.body.blank

    def parse(self, parser: Parser) -> None:
        """Read the markup, and the body if there is one."""
        if self.block:
            parser.block(self.name, self.body)

    def emit(self, code: Emitter) -> None:
        """Write the Python that renders the tag: a call of `render`."""
        if not self.block:
            code.write_value(f"{code.tag_function(self.name)}(C, {self.markup!r})")
            return
        text, signal = code.captured(self.body)
        code.write_value(f"{code.tag_function(self.name)}(C, {self.markup!r}, {text})")
        code.propagate(signal)

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield what the tag reads."""
        return ()

    @property
    def includes(self) -> tuple[str, ...]:
        """Return the templates that the tag renders, `*` for one that only a render knows."""
        return ()

    @property
    def loops(self) -> tuple[Expression, Expression | None, Expression | None] | None:
        """Return what the tag loops over, its limit and its offset."""
        return None

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides, `*` for any."""
        return ()

    def bodies(self) -> Iterable[Body]:
        """Yield what the tag encloses."""
        return (self.body,) if self.block else ()
