"""tablerow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from jekyllpy.liquid.compiler import walk
from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.expressions import Condition, Expression
from jekyllpy.liquid.syntax.nodes import Body
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.patterns import ATTRIBUTE, ATTRIBUTE_5, FRAGMENT, pattern
from jekyllpy.liquid.syntax.tag import Tag

_ROW = pattern(rf"(\w+)\s+in\s+((?:{FRAGMENT})+)")


class TableRow(Tag):
    """`{% tablerow %}`; a break inside leaves the other cells empty and then ends what is around the table."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read the markup, which has only a lax form."""
        match = _ROW.search(self.markup)
        if not match:
            raise parser.error(
                "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3"
            )
        self.variable = match.group(1)
        self.collection = parser.expression(match.group(2))
        attribute = ATTRIBUTE if parser.version == 4 else ATTRIBUTE_5
        self.attributes = {name: parser.expression(text) for name, text in attribute.findall(self.markup)}
        parser.block(self.name, self.body)

    @property
    def blank(self) -> bool:
        """Tell whether the cells are blank, by which Liquid judges the table."""
        return self.body.blank

    def emit(self, code: Emitter) -> None:
        """Write the table."""
        items = code.temp("a")
        arguments = [
            code.value(self.attributes[name]) if name in self.attributes else "None" for name in ("offset", "limit")
        ]
        code.line(f"{items} = ROWS(C, {code.value(self.collection)}, {', '.join(arguments)})")
        code.line(f"if {items} is not None:")
        with code.indented():
            self._table(code, items)

    def _table(self, code: Emitter, items: str) -> None:
        """Write the rows."""
        loop, item, shadow, signal = code.temp("f"), code.temp("v"), code.temp("s"), code.temp("g")
        columns = code.value(self.attributes["cols"]) if "cols" in self.attributes else "None"
        code.text('<tr class="row1">\n')
        code.line(f"{shadow} = ENTER(C, ({self.variable!r}, 'tablerowloop'))")
        code.line(f"V['tablerowloop'] = {loop} = TABLEROW(len({items}), {columns})")
        code.line(f"{signal} = 0")
        code.line(f"for {item} in {items}:")
        with code.loop({"tablerowloop": loop, self.variable: item}):
            code.line(f"V[{self.variable!r}] = {item}")
            self._cell(code, loop, signal)
        code.line(f"LEAVE(C, {shadow})")
        code.text("</tr>\n")
        if walk.escapes(self.body):
            code.propagate(signal)

    def _cell(self, code: Emitter, loop: str, signal: str) -> None:
        """Write one cell and, where one ends, the row."""
        if code.writer:
            code.line(f"{code.writer}(f'<td class=\"col{{{loop}.column}}\">')")
        if walk.escapes(self.body):
            self._interrupted_cell(code, signal)
        else:
            code.body(self.body)
        code.text("</td>")
        if code.writer:
            code.line(f"if {loop}.column == {loop}.columns and {loop}.index0 != {loop}.length - 1:")
            with code.indented():
                code.line(f"{code.writer}(f'</tr>\\n<tr class=\"row{{{loop}.row + 1}}\">')")
        code.line(f"{loop}.advance()")

    def _interrupted_cell(self, code: Emitter, signal: str) -> None:
        """Write a cell that a break may end; once one did, cells go as far as their first tag."""
        ended = code.temp("g")
        code.line(f"{ended} = {signal}")
        code.line(f"if {ended}: C.pending.append({ended})")
        code.line(f"{signal} = 0")
        code.line("for _ in ONCE:")
        with code.loop({}, signal):
            code.line(f"if {ended}:")
            with code.indented():
                code.body(self._beginning())
                code.line("break")
            code.body(self.body)
        code.line(f"if {ended} and not {signal}: {signal} = C.pending.pop()")

    def _beginning(self) -> Body:
        """Return the body up to its first tag."""
        begun = walk.beginning(self.body)
        if any(isinstance(inner, TableRow) for inner in walk.nodes(self.body)):
            return Body(begun.nodes[:-1])
        return begun

    @property
    def loops(self) -> tuple[Expression, Expression | None, Expression | None]:
        """Return what the loop runs over, its limit and its offset."""
        return self.collection, self.attributes.get("limit"), self.attributes.get("offset")

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides."""
        return (self.variable, "tablerowloop")

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield what is looped over and the attributes."""
        return [self.collection, *self.attributes.values()]
