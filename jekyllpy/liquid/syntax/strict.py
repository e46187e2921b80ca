"""The strict parser of expressions, filters and conditions; fails where lax Liquid would guess."""

from __future__ import annotations

from functools import lru_cache

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.syntax.expressions import (
    Comparison,
    Condition,
    Expression,
    Filter,
    Filtered,
    Logic,
    parse_expression,
)
from jekyllpy.liquid.syntax.lexer import words

_MAX_DEPTH = 100


class StrictParser:
    """Reads words from left to right; expressions are put together as text first, as Liquid does."""

    def __init__(self, markup: str, version: int = 4) -> None:
        self._words = words(markup)
        self._at = 0
        self._version = version
        self._depth = 0

    def look(self, kind: str, ahead: int = 0) -> bool:
        """Tell whether the word here, or further ahead, is of a kind."""
        index = self._at + ahead
        return index < len(self._words) and self._words[index].kind == kind

    def consume(self, kind: str | None = None) -> str:
        """Take a word, which must be of the kind if one is given."""
        word = self._words[self._at]
        if kind and word.kind != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {word.kind}")
        self._at += 1
        return word.text

    def accept(self, kind: str) -> str | None:
        """Take a word if it is of the kind."""
        return self.consume() if self.look(kind) else None

    def accept_name(self, *names: str) -> str | None:
        """Take an identifier if it is one of the names."""
        word = self._words[self._at]
        return self.consume() if word.kind == "id" and word.text in names else None

    def end(self) -> None:
        """Fail unless everything was read."""
        self.consume("end_of_string")

    def text(self) -> str:
        """Take one expression and return its text, without the blanks."""
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise LiquidSyntaxError("Nesting too deep")
        word = self._words[self._at]
        if word.kind == "id":
            found = self._signature()
        elif word.kind in ("string", "number"):
            found = self.consume()
        elif word.kind == "open_round":
            found = self._range()
        elif word.kind == "open_square" and self._version == 5:
            found = self._signature()
        else:
            raise LiquidSyntaxError(f"{word.text or word.kind} is not a valid expression")
        self._depth -= 1
        return found

    def expression(self) -> Expression:
        """Take one expression."""
        return parse_expression(self.text(), self._version)

    def filtered(self) -> Filtered:
        """Take an expression and its filters, to the end."""
        base = self.expression()
        filters = []
        while self.accept("pipe"):
            name = self.consume("id")
            filters.append(self._filter(name) if self.accept("colon") else Filter(name))
        self.end()
        return Filtered(base, tuple(filters))

    def condition(self) -> Condition:
        """Take comparisons joined by and/or, to the end."""
        chain: list[tuple[Comparison, str]] = []
        while True:
            comparison = self._comparison()
            operator = self.accept_name("and", "or")
            if not operator:
                break
            chain.append((comparison, operator))
        self.end()
        return join(chain, comparison)

    def _comparison(self) -> Comparison:
        """Take one comparison."""
        left = self.expression()
        operator = self.accept("comparison")
        return Comparison(left, operator, self.expression()) if operator else Comparison(left)

    def _range(self) -> str:
        """Take `(first..last)`."""
        self.consume()
        first = self.text()
        self.consume("dotdot")
        last = self.text()
        self.consume("close_round")
        return f"({first}..{last})"

    def _signature(self) -> str:
        """Take a name with its brackets and dots."""
        parts = []
        while True:
            if not (self._version == 5 and self.look("open_square")):
                parts.append(self.consume("id"))
            while self.look("open_square"):
                parts += [self.consume(), self.text(), self.consume("close_square")]
            if not self.look("dot"):
                return "".join(parts)
            parts.append(self.consume())

    def _filter(self, name: str) -> Filter:
        """Take the arguments of a filter."""
        arguments: list[Expression] = []
        keywords: list[tuple[str, Expression]] = []
        while True:
            if self.look("id") and self.look("colon", 1):
                key = self.consume()
                self.consume()
                keywords.append((key, self.expression()))
            else:
                arguments.append(self.expression())
            if not self.accept("comma"):
                return Filter(name, tuple(arguments), tuple(keywords))


def join(chain: list[tuple[Comparison, str]], last: Comparison) -> Condition:
    """Join comparisons so that each operator takes all that follows together."""
    condition: Condition = last
    for comparison, operator in reversed(chain):
        condition = Logic(comparison, operator, condition)
    return condition


@lru_cache(maxsize=512)
def filtered(markup: str, version: int) -> Filtered:
    """Read an expression and its filters; the templates of a site say many things twice."""
    return StrictParser(markup, version).filtered()


@lru_cache(maxsize=512)
def condition(markup: str, version: int) -> Condition:
    """Read a condition."""
    return StrictParser(markup, version).condition()
