"""assign and capture."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.compiler.walk import parts
from jekyllpy.liquid.runtime.literals import Special
from jekyllpy.liquid.syntax.expressions import Condition, Expression, Literal
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.patterns import SIGNATURE, pattern
from jekyllpy.liquid.syntax.tag import Tag

_ASSIGN = pattern(rf"({SIGNATURE})\s*=\s*(.*)\s*")
_NAME = pattern(rf"({SIGNATURE})")


class Assign(Tag):
    """`{% assign %}`: sets a variable of the file's outermost scope."""

    dynamic: ClassVar[bool] = False
    blank: ClassVar[bool] = True

    def parse(self, parser: Parser) -> None:
        """Read the name and the value."""
        match = _ASSIGN.search(self.markup)
        if not match:
            raise parser.error("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
        self.target = match.group(1)
        self.value = parser.filtered(match.group(2))

    def emit(self, code: Emitter) -> None:
        """Set the variable."""
        source = code.value(self.value)
        if any(isinstance(part, Literal) and isinstance(part.value, Special) for part in parts(self.value)):
            source = f"PLAIN({source})"
        emit_assignment(code, self.target, source)

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides."""
        return (self.target,)

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the value."""
        return (self.value,)


class Capture(Tag):
    """`{% capture %}`: keeps what its body prints in a variable."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False
    blank: ClassVar[bool] = True

    def parse(self, parser: Parser) -> None:
        """Read the name and the body."""
        match = _NAME.search(self.markup)
        if not match:
            raise parser.error("Syntax Error in 'capture' - Valid syntax: capture [var]")
        self.target = match.group(1)
        parser.block(self.name, self.body)

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides."""
        return (self.target,)

    def emit(self, code: Emitter) -> None:
        """Render the body and set the variable, also when a break ended the body."""
        text, signal = code.captured(self.body)
        emit_assignment(code, self.target, text)
        code.propagate(signal)


def emit_assignment(code: Emitter, target: str, source: str) -> None:
    """Set a variable; where a loop hides the name, the hidden one is set."""
    code.line(f"H.get({target!r}, V)[{target!r}] = {source}")
