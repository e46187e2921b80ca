"""if, unless and case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from jekyllpy.liquid.compiler import walk
from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.expressions import Condition, Expression, Literal
from jekyllpy.liquid.syntax.nodes import Body
from jekyllpy.liquid.syntax.parser import Parser, Stop
from jekyllpy.liquid.syntax.patterns import BLANK, FRAGMENT, pattern
from jekyllpy.liquid.syntax.tag import Tag

_FRAGMENT = pattern(rf"({FRAGMENT})")
_WHEN = pattern(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({FRAGMENT}.*))?")


class If(Tag):
    """`{% if %}` with its elsif and else."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read the condition and the branches."""
        self.branches: list[tuple[Condition | None, Body]] = []
        self._parser = parser
        parser.block(self.name, self._open(parser.condition(self.markup)), self._branch)

    def _branch(self, stop: Stop) -> Body | None:
        """Open the branch of an elsif or else."""
        if stop.name == "else":
            return self._open(None)
        return self._open(self._parser.condition(stop.markup)) if stop.name == "elsif" else None

    def _open(self, condition: Condition | None) -> Body:
        """Add a branch."""
        body = Body()
        self.branches.append((condition, body))
        return body

    @property
    def blank(self) -> bool:
        """Tell whether no branch prints."""
        return all(body.blank for _, body in self.branches)

    def emit(self, code: Emitter) -> None:
        """Write an if; conditions after an else are never asked."""
        code.repeats.close(self._emit(code))

    def _emit(self, code: Emitter) -> int:
        """Write the branches, each asked for only where those before it do not hold; return how many are open."""
        head, asked = code.head, 0
        for at, (condition, body) in enumerate(self.branches):
            holds = True if condition is None else self.holds(code, at, condition)
            if holds is False:
                continue
            if holds and not asked:
                code.body(body, head=head)
                return asked
            word = "elif" if asked else "if"
            code.line("else:" if holds or condition is None else f"{word} {self.test(code, at, condition)}:")
            with code.indented():
                code.body(body, head=head)
            if holds:
                return asked
            code.repeats.open()
            asked += 1
        return asked

    def test(self, code: Emitter, at: int, condition: Condition) -> str:
        """Write the condition of a branch."""
        return code.condition(condition)

    def holds(self, code: Emitter, at: int, condition: Condition) -> bool | None:
        """Tell whether the condition of a branch holds, where that is known now."""
        return code.truth(condition)

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the conditions."""
        return [condition for condition, _ in self.branches if condition is not None]

    def bodies(self) -> Iterable[Body]:
        """Yield the branches."""
        return [body for _, body in self.branches]


class Unless(If):
    """`{% unless %}`: its first condition is turned round, those of its elsifs are not."""

    def test(self, code: Emitter, at: int, condition: Condition) -> str:
        """Write the condition of a branch."""
        return code.condition(condition) if at else f"not {code.condition(condition)}"

    def holds(self, code: Emitter, at: int, condition: Condition) -> bool | None:
        """Tell whether the condition of a branch holds, where that is known now."""
        holds = code.truth(condition)
        return holds if at or holds is None else not holds


class When(NamedTuple):
    """A branch of a case; without values it is the else."""

    values: list[Expression] | None
    body: Body


class Case(Tag):
    """`{% case %}`: every value that fits prints its branch, so the same value twice prints twice."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read the value, the text before the first when (which counts only for blankness), the branches."""
        match = _FRAGMENT.search(self.markup)
        if not match:
            raise parser.error("Syntax Error in 'case' - Valid syntax: case [condition]")
        self._parser = parser
        self.left = parser.expression(match.group(1))
        self.whens: list[When] = []
        parser.block(self.name, self.body, self._branch)

    def _branch(self, stop: Stop) -> Body | None:
        """Open the branch of a when or else."""
        if stop.name not in ("when", "else"):
            return None
        if stop.name == "else" and not BLANK.match(stop.markup):
            raise self._parser.error("Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters)")
        values = self._values(stop.markup) if stop.name == "when" else None
        self.whens.append(When(values, Body()))
        return self.whens[-1].body

    def _values(self, markup: str | None) -> list[Expression]:
        """Read the values of a when."""
        values = []
        while markup is not None:
            match = _WHEN.search(markup)
            if not match:
                raise self._parser.error(
                    "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}"
                )
            values.append(self._parser.expression(match.group(1)))
            markup = match.group(2)
        return values

    @property
    def blank(self) -> bool:
        """Tell whether nothing prints, the text before the first when included."""
        return all(body.blank for body in self.bodies())

    def emit(self, code: Emitter) -> None:
        """Write the branches one after the other."""
        subject, matched = code.temp(), code.temp("m")
        code.line(f"{subject} = {code.value(self.left)}")
        code.line(f"{matched} = False")
        self._emit(code, subject, matched, self.whens)

    def _emit(self, code: Emitter, subject: str, matched: str, whens: list[When]) -> None:
        """Write branches; Liquid 4 stops at an else that it takes."""
        for at, when in enumerate(whens):
            if when.values is not None:
                self._when(code, subject, matched, when.values, when.body)
                continue
            code.line(f"if not {matched}:")
            with code.indented():
                code.body(when.body)
            if code.options.version == 4 and whens[at + 1 :]:
                code.line("else:")
                with code.indented():
                    self._emit(code, subject, matched, whens[at + 1 :])
            if code.options.version == 4:
                return

    def _when(self, code: Emitter, subject: str, matched: str, values: list[Expression], body: Body) -> None:
        """Write one when."""
        constants = [value.value for value in values if isinstance(value, Literal)]
        texts = {value for value in constants if type(value) is str} if not isinstance(self.left, Literal) else set()
        if len(values) <= 1 or len(texts) == len(values):
            tests = [self._equal_to(code, subject, value) for value in values] or ["False"]
            code.line(f"if {' or '.join(tests)}:")
            with code.indented():
                code.line(f"{matched} = True")
                code.body(body)
            return
        times = code.temp("n")
        code.line(f"{times} = {' + '.join(self._equal_to(code, subject, value) for value in values)}")
        code.line(f"if {times}: {matched} = True")
        code.propagate(self._repeated(code, body, times))

    def _repeated(self, code: Emitter, body: Body, times: str) -> str:
        """Write a body that prints for each value that fits; once a break ended it, it goes as far as its first tag."""
        if not walk.escapes(body):
            return code.guarded(body, f"range({times})") or ""
        signal, ended = code.temp("g"), code.temp("g")
        code.line(f"{signal} = 0")
        code.line(f"for _ in range({times}):")
        with code.indented():
            code.line(f"{ended} = {signal}")
            code.line("for _ in ONCE:")
            with code.loop({}, signal):
                code.line(f"if {ended}:")
                with code.indented():
                    code.body(walk.beginning(body))
                    code.line("break")
                code.body(body)
        return signal

    def _equal_to(self, code: Emitter, subject: str, value: Expression) -> str:
        """Write the comparison of the subject with one value."""
        if isinstance(value, Literal) and type(value.value) is str and not isinstance(self.left, Literal):
            return f"({subject} == {value.value!r})"
        return f"EQ({subject}, {code.value(value)})"

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the value and all it is compared with."""
        return [self.left, *(value for when in self.whens for value in when.values or ())]

    def bodies(self) -> Iterable[Body]:
        """Yield the branches."""
        return [self.body, *(when.body for when in self.whens)]
