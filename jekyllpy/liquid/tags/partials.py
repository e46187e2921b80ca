"""Liquid's own include, and Liquid 5's render; Jekyll brings another include."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.expressions import Condition, Expression, Literal
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.patterns import ATTRIBUTE, ATTRIBUTE_5, FRAGMENT, QUOTED, pattern
from jekyllpy.liquid.syntax.tag import Tag

_INCLUDE = pattern(rf"((?:{FRAGMENT})+)(\s+(?:with|for)\s+((?:{FRAGMENT})+))?(\s+(?:as)\s+([\w\-]+))?")
_RENDER = pattern(rf"({QUOTED}+)(\s+(with|for)\s+((?:{FRAGMENT})+))?(\s+(?:as)\s+([\w\-]+))?")


class Include(Tag):
    """`{% include 'name' with value key: value %}`: renders another template in the scope of this one."""

    interrupts: ClassVar[bool] = True
    function: ClassVar[str] = "INCLUDE"

    def parse(self, parser: Parser) -> None:
        """Read the name, the value and the parameters."""
        match = _INCLUDE.search(self.markup)
        if not match:
            raise parser.error(
                "Error in tag 'include' - Valid syntax: include '[template]' (with|for) [object|collection]"
            )
        self.template = parser.expression(match.group(1))
        self.subject = parser.expression(match.group(3)) if match.group(3) else None
        self.alias = match.group(5) if parser.version == 5 else None
        self._attributes(parser)

    def _attributes(self, parser: Parser) -> None:
        """Read the parameters."""
        attribute = ATTRIBUTE if parser.version == 4 else ATTRIBUTE_5
        self.attributes = {name: parser.expression(text) for name, text in attribute.findall(self.markup)}

    def emit(self, code: Emitter) -> None:
        """Call the other template; a break in it is ours."""
        signal = code.temp("g")
        subject = f"({code.value(self.subject)},)" if self.subject else "None"
        pairs = ", ".join(f"{name!r}: {code.value(value)}" for name, value in self.attributes.items())
        writer = code.writer or "IGNORE"
        code.line(
            f"{signal} = {self.function}(C, {writer}, {code.value(self.template)}, {subject}, {self.alias!r}, "
            f"{{{pairs}}})"
        )
        if code.head:
            code.line("head = C.head")
        code.propagate(signal)

    @property
    def includes(self) -> tuple[str, ...]:
        """Return the name of the template, `*` where it is computed."""
        return (str(self.template.value) if isinstance(self.template, Literal) else "*",)

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides: names that only a render knows."""
        return ("*",)

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the name, the value and the parameters."""
        return [one for one in (self.template, self.subject, *self.attributes.values()) if one is not None]


class Render(Include):
    """`{% render 'name' %}`: renders another template in a scope of its own."""

    interrupts: ClassVar[bool] = False
    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read the name, the value and the parameters."""
        match = _RENDER.search(self.markup)
        if not match:
            raise parser.error("Syntax error in tag 'render' - Template name must be a quoted string")
        self.template = parser.expression(match.group(1))
        self.each = match.group(3) == "for"
        self.subject = parser.expression(match.group(4)) if match.group(4) else None
        self.alias = match.group(6)
        self._attributes(parser)

    def emit(self, code: Emitter) -> None:
        """Call the other template."""
        subject = f"({code.value(self.subject)},)" if self.subject else "None"
        pairs = ", ".join(f"{name!r}: {code.value(value)}" for name, value in self.attributes.items())
        code.line(
            f"RENDER(C, {code.writer or 'IGNORE'}, {code.value(self.template)}, {subject}, "
            f"{self.alias!r}, {{{pairs}}}, {self.each})"
        )
