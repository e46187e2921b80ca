"""The emitter: nodes write themselves through it as Python, line by line, each line with its place in the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from jekyllpy.liquid.compiler import known, walk
from jekyllpy.liquid.compiler.conditions import condition
from jekyllpy.liquid.compiler.lookups import reading
from jekyllpy.liquid.compiler.repeats import Repeats
from jekyllpy.liquid.compiler.scope import Counted
from jekyllpy.liquid.compiler.values import filtered, value
from jekyllpy.liquid.constants import Constants
from jekyllpy.liquid.options import Options
from jekyllpy.liquid.registry import FilterEntry
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.liquid.syntax.expressions import Condition, Expression, Filtered, Lookup
from jekyllpy.liquid.syntax.nodes import Body, Child, Node, Output, Text

_SPILL = 8
LOOP = "for"
_LOSES_BLANKS = ("if", "unless", "case", "for")
_KEEPS_ENCODING = (
    "downcase", "upcase", "capitalize", "escape", "h", "escape_once", "strip", "lstrip", "rstrip", "strip_html",
    "strip_newlines", "newline_to_br", "append", "replace", "replace_first", "remove", "remove_first", "truncate",
    "xml_escape", "slice", "default",
)  # fmt: skip


class Spilled(NamedTuple):
    """A body that moved into a function of its own, since Python nests only so deep."""

    name: str
    body: Body
    writer: str | None
    hushed: bool


class Emitter:
    """The source written so far and where in it we are."""

    def __init__(
        self, options: Options, filters: Mapping[str, FilterEntry], constants: Constants | None = None
    ) -> None:
        self.options = options
        self.filters = filters
        self.constants = constants or {}
        self.taken: set[str] = set()
        self.deep = False
        self.lines: list[str] = []
        self.offsets: list[int] = []
        self.at = 0
        self.writer: str | None = "w"
        self.hushed = False
        self.head = False
        self.repeats = Repeats(keeps=not self.options.reads_change)
        self._indent = 0
        self._level = 0
        self._ends = ""
        self._text = ""
        self._written: tuple[int, str, int] | None = None
        self._names = 0
        self._scopes: list[dict[str, str | Counted]] = []
        self._loops: list[str] = []
        self._spilled: list[Spilled] = []
        self._constants: dict[str, str] = {}

    @property
    def strict(self) -> bool:
        """Tell whether an unknown variable is an error."""
        return self.options.strict_variables

    @property
    def strict_filters(self) -> bool:
        """Tell whether an unknown filter is an error."""
        return self.options.strict_filters

    def document(self, body: Body) -> str:
        """Write the whole module: `render(C, w)`, and a function for every body that lay too deep."""
        self.deep = body.height >= _SPILL
        self._function("render", body, head=self.options.version == 4)
        while self._spilled:
            spilled = self._spilled.pop()
            self.writer, self.hushed = spilled.writer and "w", spilled.hushed
            self._scopes, self._loops, self._level = [], [], 0
            self._function(spilled.name, spilled.body, head=False)
        return self.module()

    def module(self) -> str:
        """Return what was written, and after it the constants that it uses."""
        for source, name in self._constants.items():
            self.line(f"{name} = {source}")
        return "\n".join(self.lines) + "\n"

    def _function(self, name: str, body: Body, *, head: bool) -> None:
        """Write one function."""
        self.repeats = Repeats(keeps=not self.options.reads_change)
        self.line(f"def {name}(C, w):")
        with self.indented():
            self.line("V = C.variables")
            self.line("H = C.shadows")
            if head:
                self.line(f"head = {all(self._unpushed(node) for node in body.nodes)}")
            self._ends = "C.head = head" if head else ""
            self.body(body, head=head)
            self._end()

    def _end(self, signal: str | int | None = None) -> None:
        """Write the end of the function: what it tells of its beginning, and the signal that it returns."""
        if self._ends:
            self.line(self._ends)
        if signal is not None:
            self.line(f"return {signal}")

    # lines and names

    def line(self, text: str) -> None:
        """Write a line."""
        self.lines.append(" " * self._indent + text)
        self.offsets.append(self.at)

    @contextmanager
    def indented(self) -> Iterator[None]:
        """Write what follows one step further in; nothing becomes `pass`."""
        self._indent += 1
        count = len(self.lines)
        self.repeats.open()
        yield
        self.repeats.close()
        if len(self.lines) == count:
            self.line("pass")
        self._indent -= 1

    def temp(self, prefix: str = "t") -> str:
        """Return a fresh name."""
        self._names += 1
        return f"{prefix}{self._names}"

    def constant(self, source: str) -> str:
        """Return the name of a value that is made once, when the template is linked."""
        if source not in self._constants:
            self._constants[source] = self.temp("k")
        return self._constants[source]

    def tag_function(self, name: str) -> str:
        """Return the name under which a tag's render function is linked."""
        return f"tag_{name}"

    def filter_entry(self, name: str) -> FilterEntry | None:
        """Return what is known of a filter."""
        return self.filters.get(name)

    def is_standard(self, name: str) -> bool:
        """Tell whether a filter is Liquid's own."""
        entry = self.filters.get(name)
        return entry is not None and entry.function.__module__.startswith("jekyllpy.liquid.")

    def is_ours(self, name: str) -> bool:
        """Tell whether a filter is of this package."""
        entry = self.filters.get(name)
        return entry is not None and entry.function.__module__.startswith("jekyllpy.")

    # expressions

    def local(self, name: str) -> str | Counted | None:
        """Return how a name is found without the variables: a loop's local or its counter."""
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        return None

    def value(self, expression: Expression) -> str:
        """Write an expression."""
        return value(self, expression)

    def condition(self, one: Condition) -> str:
        """Write a condition."""
        return condition(self, one)

    def truth(self, one: Condition) -> bool | None:
        """Tell whether a condition holds, where that is known now."""
        return known.truth(self, one) if self.constants else None

    def is_without_items(self, collection: Expression) -> bool:
        """Tell whether what is looped over is known to hold nothing."""
        found = known.constant(self, collection) if self.constants else None
        return found is not None and type(found.value) is not str

    def is_dynamic(self, body: Body) -> bool:
        """Tell whether a body finds variables by name."""
        return self.deep or walk.is_dynamic(body, self.filters)

    # output

    def text(self, text: str) -> None:
        """Write literal text; what follows other text goes with it."""
        if not self.writer or not text:
            return
        mark = (len(self.lines), self.writer, self._indent)
        if self._written == mark:
            self._text += text
            self.lines[-1] = " " * self._indent + f"{self.writer}({self._text!r})"
            return
        self._text = text
        self.line(f"{self.writer}({text!r})")
        self._written = (len(self.lines), self.writer, self._indent)

    def write_value(self, source: str, *, head: bool = False) -> None:
        """Write the value of a Python expression; it becomes text when the output is put together."""
        if head:
            name = self.temp()
            self.line(f"{name} = {source}")
            self.line(f"head = HEAD({name})")
            source = name
        self.line(f"{self.writer}({source})" if self.writer else source)

    def write_found(self, lookup: Lookup) -> None:
        """Write what is often nil, which prints nothing."""
        first, name = reading(self, lookup)
        if self.writer:
            self.line(f"if {first} is not None: {self.writer}({name})")
        elif first != name:
            self.line(first)

    def output(self, one: Filtered, *, head: bool) -> None:
        """Write an output; a constant is literal text."""
        found = known.constant(self, one)
        if found is not None and (type(found.value) is str or not head):
            self.text(to_s(found.value))
            return
        if isinstance(one.base, Lookup) and not one.filters and not head:
            self.write_found(one.base)
            return
        source = filtered(self, one.base, one.filters) if one.filters else value(self, one.base)
        self.write_value(source, head=head)
        if head and one.filters and all(each.name in _KEEPS_ENCODING for each in one.filters):
            self.line(f"head = head or HEAD({value(self, one.base)})")

    # bodies

    def body(self, body: Body, *, head: bool = False) -> None:
        """Write the nodes of a body, in a function of its own where Python would nest too deep."""
        if self._level >= _SPILL:
            self._spill(body)
            return
        self._level += 1
        for node in body.nodes:
            self.at = node.offset
            self.head = head and not self._unpushed(node)
            head = head and not self.head
            self._node(node)
        self._level -= 1

    def _unpushed(self, node: Child) -> bool:
        """Tell whether Liquid 4 pushes nothing for a node, not even an empty string: a blank block."""
        return not isinstance(node, (Text, Output)) and node.blank and any(True for _ in node.bodies())

    def _node(self, node: Child) -> None:
        """Write one node; a blank block runs, but prints nothing (4) or none of its own text (5)."""
        if isinstance(node, Text):
            self.text("" if self.hushed else node.text)
        elif isinstance(node, Output):
            self.output(node.value, head=self.head)
        elif node.blank and self._unpushed(node):
            kept = self.writer, self.hushed
            if self.options.version == 4:
                self.writer = None
            else:
                self.hushed = node.name in _LOSES_BLANKS
            node.emit(self)
            self.writer, self.hushed = kept
        else:
            node.emit(self)
        if not isinstance(node, (Text, Output)):
            self._forget(node)

    def _forget(self, node: Node) -> None:
        """Forget what was read from the variables that a tag may have set."""
        if node.dynamic:
            self.repeats.forget_all()
            return
        for name in node.binds:
            self.repeats.forget(name)

    def _spill(self, body: Body) -> None:
        """Call a function that will hold the body."""
        name = self.temp("b")
        self._spilled.append(Spilled(name, body, self.writer, self.hushed))
        self.repeats.forget_all()
        signal = self.temp("g")
        self.line(f"{signal} = {name}(C, {self.writer or 'IGNORE'})")
        self.propagate(signal)

    def captured(self, body: Body) -> tuple[str, str | None]:
        """Write a body into a string; return the names of the text and of the signal that ended it, if one can."""
        out, writer = self.temp("o"), self.temp("w")
        self.line(f"{out} = []")
        self.line(f"{writer} = {out}.append")
        kept = self.writer, self.hushed
        self.writer, self.hushed = writer, False
        signal = self.guarded(body)
        self.writer, self.hushed = kept
        self.line(f"{out} = C.join({out})")
        return out, signal

    # loops and their ends

    @contextmanager
    def loop(self, names: Mapping[str, str | Counted], kind: str = LOOP) -> Iterator[None]:
        """Write what follows inside a loop, whose names are found without the variables."""
        self._scopes.append(dict(names))
        self._loops.append(kind)
        with self.repeats.loop(), self.indented():
            yield
        self._loops.pop()
        self._scopes.pop()

    def guarded(self, body: Body, times: str = "ONCE") -> str | None:
        """Write a body that something must follow; return the name of its signal if a break can leave it."""
        if times == "ONCE" and not walk.escapes(body):
            self.body(body)
            return None
        signal = self.temp("g")
        self.line(f"{signal} = 0")
        self.line(f"for _ in {times}:")
        with self.loop({}, signal):
            self.body(body)
        return signal

    def propagate(self, signal: str | None) -> None:
        """Write that a break (1) or continue (2) that came out of something goes on outwards."""
        if signal is None:
            return
        self.line(f"if {signal}:")
        with self.indented():
            if not self._loops:
                self._end(signal)
            elif self._loops[-1] == LOOP:
                self.line(f"if {signal} == 1: break")
                self.line("continue")
            else:
                self.line(f"{self._loops[-1]} = {signal}")
                self.line("break")

    def interrupt(self, signal: int) -> None:
        """Write a break (1) or continue (2)."""
        if not self._loops:
            self._end(signal)
        elif self._loops[-1] == LOOP:
            self.line("break" if signal == 1 else "continue")
        else:
            self.line(f"{self._loops[-1]} = {signal}")
            self.line("break")
