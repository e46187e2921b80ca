"""for, break and continue."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from typing import ClassVar

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.compiler import walk
from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.compiler.intrinsics import FILTERS, Clipping, clipping, source_of
from jekyllpy.liquid.compiler.lookups import counter_key
from jekyllpy.liquid.compiler.scope import Counted
from jekyllpy.liquid.syntax.expressions import Condition, Expression, Literal, Lookup, parse_expression
from jekyllpy.liquid.syntax.nodes import Body, Output, Text
from jekyllpy.liquid.syntax.parser import Parser, Stop
from jekyllpy.liquid.syntax.patterns import ATTRIBUTE, FRAGMENT, pattern
from jekyllpy.liquid.syntax.strict import StrictParser
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.liquid.tags.variables import Assign, emit_assignment

_FOR = pattern(rf"([\w\-]+)\s+in\s+((?:{FRAGMENT})+)\s*(reversed)?")
_BAD_FOR = "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"


class For(Tag):
    """`{% for %}`; it counts, and keeps the loop's names as Python locals where nothing else can ask for them."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read what is looped over and how, then the body and its else."""
        self.limit: Expression | None = None
        self.start: Expression | None = None
        self.continues = False
        self.otherwise: Body | None = None
        self._version = parser.version
        parser.switch(self.markup, self._strict, self._lax)
        parser.block(self.name, self.body, self._branch)

    def _branch(self, stop: Stop) -> Body | None:
        """Open the else."""
        if stop.name != "else":
            return None
        self.otherwise = Body()
        return self.otherwise

    def _strict(self) -> None:
        """Read the markup strictly."""
        words = StrictParser(self.markup, self._version)
        self.variable = words.consume("id")
        if not words.accept_name("in"):
            raise LiquidSyntaxError("For loops require an 'in' clause")
        collection = words.text()
        self.title = f"{self.variable}-{collection}"
        self.collection = parse_expression(collection, self._version)
        self.reversed = words.accept_name("reversed") is not None
        while words.look("id") and words.look("colon", 1):
            name = words.accept_name("limit", "offset")
            if not name:
                raise LiquidSyntaxError("Invalid attribute in for loop. Valid attributes are limit and offset")
            words.consume()
            self._attribute(name, words.text())
        words.end()

    def _lax(self) -> None:
        """Read what the markup begins with, and attributes wherever they stand."""
        match = _FOR.match(self.markup)
        if not match:
            raise LiquidSyntaxError(_BAD_FOR)
        self.variable = match.group(1)
        self.title = f"{match.group(1)}-{match.group(2)}"
        self.collection = parse_expression(match.group(2), self._version)
        self.reversed = match.group(3) is not None
        for name, text in ATTRIBUTE.findall(self.markup):
            self._attribute(name, text)

    def _attribute(self, name: str, text: str) -> None:
        """Take a limit or an offset."""
        if name == "limit":
            self.limit = parse_expression(text, self._version)
        elif name == "offset":
            self.continues = text == "continue"
            self.start = None if self.continues else parse_expression(text, self._version)

    @property
    def blank(self) -> bool:
        """Tell whether neither body prints."""
        return all(body.blank for body in self.bodies())

    def emit(self, code: Emitter) -> None:
        """Write the loop and its else."""
        head = code.head
        items = code.temp("a")
        code.line(f"{items} = {self._segment(code)}")
        if code.is_without_items(self.collection):
            if self.otherwise:
                code.body(self.otherwise, head=head)
            return
        code.line(f"if {items}:")
        with code.indented():
            self._loop(code, items)
            if any(node.name == "tablerow" for node in walk.nodes(self.body) if not isinstance(node, (Text, Output))):
                pending = code.temp("g")
                code.line(f"{pending} = C.pending.pop() if C.pending else 0")
                code.propagate(pending)
        if self.otherwise:
            code.line("else:")
            with code.indented():
                code.body(self.otherwise, head=head)

    def _loop(self, code: Emitter, items: str) -> None:
        """Write the loop in the form that fits it."""
        found = self._clipping(code)
        if found:
            code.line(f"if CAN_CLIP(V.get({found.content!r}), {items}):")
            with code.indented():
                emit_assignment(code, found.content, f"CLIPPED(C, V.get({found.content!r}), {items})")
                for name, known in found.left.items():
                    emit_assignment(code, name, source_of(known, f"{items}[-1]"))
            code.line(f"elif {items}:")
        with code.indented() if found else nullcontext():
            if code.is_dynamic(self.body):
                self._dynamic(code, items)
            else:
                self._quiet(code, items)

    def _clipping(self, code: Emitter) -> Clipping | None:
        """Recognise a loop that clips blanks, where its filters are Liquid's own and no name is a loop's."""
        assigns = [node for node in self.body.nodes if not isinstance(node, Text)]
        if not all(isinstance(node, Assign) for node in assigns) or not self.body.blank or code.strict:
            return None
        pairs = [(node.target, node.value) for node in assigns if isinstance(node, Assign)]
        found = clipping(self.variable, pairs)
        if not found or not all(code.is_standard(name) for name in FILTERS):
            return None
        return None if any(code.local(name) for name in (found.content, *found.left)) else found

    def _segment(self, code: Emitter) -> str:
        """Write the list of items."""
        is_part = bool(self.limit or self.start or self.continues)
        if not (is_part or self.reversed):
            return f"ITEMS(C, {code.value(self.collection)}, {self.title!r})"
        is_plain = code.strict or code.is_without_items(self.collection)
        holder = _holder(self.collection) if is_part and not is_plain else None
        collection = code.value(holder[0] if holder else self.collection)
        start = "CONTINUE" if self.continues else code.value(self.start) if self.start else "0"
        limit = code.value(self.limit) if self.limit else "None"
        segment = f"C, {collection}, {self.title!r}, {start}, {limit}, {self.reversed}"
        return f"SEGMENT_OF({segment}, {holder[1]!r})" if holder else f"SEGMENT({segment})"

    def _dynamic(self, code: Emitter, items: str) -> None:
        """Write a loop whose names anybody may ask for."""
        loop, item, shadow = code.temp("f"), code.temp("v"), code.temp("s")
        code.line(f"{shadow} = ENTER(C, ({self.variable!r}, 'forloop'))")
        code.line(f"V['forloop'] = {loop} = FORLOOP(C, {self.title!r}, len({items}))")
        code.line(f"for {loop}.index0, {item} in enumerate({items}):")
        counted = Counted(f"{loop}.index0", f"{loop}.length", loop)
        with code.loop({"forloop": counted, self.variable: item}):
            code.line(f"if type({item}) is Lazy: {item} = {item}.force()")
            code.line(f"V[{self.variable!r}] = {item}")
            code.body(self.body)
        code.line(f"{loop}.index0 += 1")
        code.line("C.loops.pop()")
        code.line(f"LEAVE(C, {shadow})")

    def _quiet(self, code: Emitter, items: str) -> None:
        """Write a loop whose names are Python's only."""
        item = code.temp("v")
        kind = self._counter_kind()
        names: dict[str, str | Counted] = {"forloop": "None", self.variable: item}
        if kind == "object":
            loop = code.temp("f")
            names = {"forloop": Counted(f"{loop}.index0", f"{loop}.length", loop), self.variable: item}
            code.line(f"{loop} = FORLOOP(C, {self.title!r}, len({items}))")
            code.line(f"for {loop}.index0, {item} in enumerate({items}):")
        elif kind == "counter":
            index, length = code.temp("i"), code.temp("n")
            names = {"forloop": Counted(index, length), self.variable: item}
            code.line(f"{length} = len({items})")
            code.line(f"for {index}, {item} in enumerate({items}):")
        else:
            code.line(f"for {item} in {items}:")
        with code.loop(names):
            code.line(f"if type({item}) is Lazy: {item} = {item}.force()")
            code.body(self.body)
        if kind == "object":
            code.line(f"{loop}.index0 += 1")
            code.line("C.loops.pop()")

    def _counter_kind(self) -> str:
        """Tell what the body asks of the loop: nothing, what a counter answers, or the object itself."""
        kind = "none"
        for read in walk.all_reads(self.body):
            if not (isinstance(read, Lookup) and read.name == Literal("forloop")):
                continue
            if not read.keys or counter_key(read.keys[0]) is None:
                return "object"
            kind = "counter"
        return kind

    @property
    def loops(self) -> tuple[Expression, Expression | None, Expression | None]:
        """Return what the loop runs over, its limit and its offset."""
        return self.collection, self.limit, self.start

    @property
    def binds(self) -> tuple[str, ...]:
        """Return the variables that the tag sets or hides."""
        return (self.variable, "forloop")

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield what is looped over and the limits."""
        return [one for one in (self.collection, self.limit, self.start) if one is not None]

    def bodies(self) -> Iterable[Body]:
        """Yield the body and the else."""
        return [self.body, self.otherwise] if self.otherwise else [self.body]


def _holder(collection: Expression) -> tuple[Expression, str] | None:
    """Return what holds the items that are looped over, and under which name; None where that is not written out."""
    if not isinstance(collection, Lookup) or not collection.keys:
        return None
    *keys, last = collection.keys
    if last.command or not isinstance(last.value, Literal) or type(last.value.value) is not str:
        return None
    return Lookup(collection.name, tuple(keys)), last.value.value


class Break(Tag):
    """`{% break %}`; outside a loop it ends the page."""

    dynamic: ClassVar[bool] = False
    interrupts: ClassVar[bool] = True
    signal: ClassVar[int] = 1

    def emit(self, code: Emitter) -> None:
        """Leave the loop or the turn."""
        if code.head:
            code.line("head = True")
        code.interrupt(self.signal)


class Continue(Break):
    """`{% continue %}`; outside a loop it ends the page as well."""

    signal: ClassVar[int] = 2
