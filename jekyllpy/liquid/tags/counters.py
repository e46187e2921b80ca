"""cycle, increment, decrement and ifchanged: what remembers between turns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.expressions import Condition, Expression, Literal
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.patterns import FRAGMENT, pattern
from jekyllpy.liquid.syntax.tag import Tag

_NAMED = pattern(rf"({FRAGMENT})\s*:\s*(.*)")
_SIMPLE = pattern(rf"(?:{FRAGMENT})+")
_BLANKS = " \t\n\v\f\r\0"
_ONE = pattern(rf"\s*({FRAGMENT})\s*")


class Cycle(Tag):
    """`{% cycle %}`; unnamed cycles of constants share their place when they say the same."""

    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read the group's name and the values."""
        named = _NAMED.match(self.markup)
        if not named and not _SIMPLE.match(self.markup):
            raise parser.error("Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]")
        self.group = parser.expression(named.group(1)) if named else None
        pieces = (named.group(2) if named else self.markup).split(",")
        matches = (_ONE.search(piece) for piece in pieces)
        self.values = [parser.expression(match.group(1)) for match in matches if match]

    def emit(self, code: Emitter) -> None:
        """Write the value whose turn it is."""
        values = "".join(f"{code.value(value)}, " for value in self.values)
        key = code.value(self.group) if self.group else self._key()
        code.write_value(f"CYCLE(C, {key}, ({values}))", head=code.head)

    def _key(self) -> str:
        """Name an unnamed cycle: by its constants, or by its place when it has variables."""
        if all(isinstance(value, Literal) for value in self.values):
            return repr(repr(self.values))
        return f"(__liquid__, {self.offset})"

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the name and the values."""
        return [*self.values, self.group] if self.group else self.values


class Increment(Tag):
    """`{% increment %}`: counts in a space that assigned variables hide."""

    dynamic: ClassVar[bool] = False
    function: ClassVar[str] = "INCREMENT"

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides."""
        return (self.markup.strip(_BLANKS),)

    def emit(self, code: Emitter) -> None:
        """Write the counter and move it."""
        code.write_value(f"{self.function}(C, {self.markup.strip(_BLANKS)!r})")
        if code.head:
            code.line("head = True")


class Decrement(Increment):
    """`{% decrement %}`: moves the counter first."""

    function: ClassVar[str] = "DECREMENT"


class IfChanged(Tag):
    """`{% ifchanged %}`: prints its body unless it is what was printed last."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False

    @property
    def blank(self) -> bool:
        """Tell whether the body is blank."""
        return self.body.blank

    def emit(self, code: Emitter) -> None:
        """Write the body if it changed."""
        text, signal = code.captured(self.body)
        code.line(f"if CHANGED(C, {text}):")
        with code.indented():
            if code.writer:
                code.line(f"{code.writer}({text})")
        code.propagate(signal)
