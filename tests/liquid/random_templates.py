"""Random templates over the data of `tests/cases/liquid.json`: well formed for the most part, with slips of the pen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from tests.liquid.support import CASES, read

T = TypeVar("T")
WORDS: dict[str, list[str]] = read(CASES / "liquid_words.json")


class Writer:
    """Writes templates from one seed."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)

    def _pick(self, choices: Sequence[T]) -> T:
        return self._chance.choice(choices)

    def template(self) -> str:
        """Write a template."""
        text = ""
        while len(text) < 8:
            text += self.body(3)
        return text

    def body(self, depth: int) -> str:
        """Write a run of text, outputs and tags."""
        return "".join(self._piece(depth) for _ in range(self._pick((0, 1, 1, 2, 2, 3, 4))))

    def _piece(self, depth: int) -> str:
        chance = self._chance.random()
        if chance < 0.3:
            return self._pick(WORDS["texts"])
        if chance < 0.62 or depth <= 0:
            return f"{{{{{self._dash()}{self._blank()}{self._slip(self.value())} {self._dash()}}}}}"
        return self._simple() if chance < 0.75 else self._block(depth)

    def _block(self, depth: int) -> str:
        name = self._pick(
            ("if", "if", "unless", "for", "for", "case", "capture", "comment", "raw", "tablerow", "ifchanged")
        )
        head, inner = self._heads()[name](), self.body(depth - 1)
        if name in ("if", "unless", "for") and self._chance.random() < 0.4:
            inner += self._tag("else") + self.body(depth - 1)
        if name == "case":
            inner = self._tag(f"when {self._expression()}, {self._expression()}") + inner
        return self._tag(f"{name} {head}") + inner + self._tag(f"end{name}")

    def _heads(self) -> dict[str, Callable[[], str]]:
        return {
            "if": self.condition,
            "unless": self.condition,
            "for": self._loop,
            "case": self._expression,
            "capture": lambda: self._pick(("x", "y", "s", "page", "'x'")),
            "comment": str,
            "raw": str,
            "tablerow": lambda: f"i in {self._pick(WORDS['names'])} {self._pick(('cols:2', 'cols: n2 limit:2', ''))}",
            "ifchanged": str,
        }

    def _loop(self) -> str:
        extras = (" reversed", " limit:2", " limit: n2", " offset:1", " offset: continue", ", limit:1", " | sort")
        tail = "".join(self._pick(extras) for _ in range(self._pick((0, 0, 0, 1, 2))))
        return f"{self._pick(('i', 'x', 'y'))} in {self._pick(WORDS['names'])}{tail}"

    def _simple(self) -> str:
        makers = (
            lambda: f"assign {self._pick(('x', 'y', 'i', 's', 'forloop', 'page', 'c', '1x'))} = {self.value()}",
            lambda: f"assign {self._pick(('x', 'y'))}={self.value()}",
            lambda: f"{self._pick(('increment', 'decrement'))} {self._pick(('c', 'x', 'y'))}",
            lambda: "cycle " + self._pick(("'a','b'", "'g': 1,2,3", "a, s", "x: 'p','q'", "i,'z'", "1 , 2 ")),
            lambda: self._pick(("break", "continue")),
            self._include,
        )
        return self._tag(self._pick(makers)())

    def _include(self) -> str:
        name = self._pick(("a.html", "b.html", "c.html", "d.html", "e.html", "f.html", "{{ inc }}", "nosuch.html"))
        values = ("'q'", '"r s"', "s", "a", "i", "forloop.index", "1.5", "h.k", "nosuch", '"a\\"b"', "true")
        parameters = "".join(f" {self._pick('xyzwi')}={self._pick(values)}" for _ in range(self._pick((0, 1, 2))))
        return f"include {name}{parameters}"

    def value(self) -> str:
        """Write an expression with filters."""
        return self._expression() + "".join(self._filter() for _ in range(self._pick((0, 0, 1, 1, 1, 2, 3))))

    def _filter(self) -> str:
        chance = self._chance.random()
        if chance < 0.45:
            return f" | {self._pick(WORDS['bare_filters'])}"
        if chance < 0.85:
            return f"{self._blank()}|{self._blank()}{self._pick(WORDS['filters'])}: {self._expression()}"
        comma = self._pick((", ", ",", " ", ": "))
        return f" | {self._pick(WORDS['two'])}: {self._expression()}{comma}{self._expression()}"

    def condition(self) -> str:
        """Write a condition."""
        text = self._comparison()
        while self._chance.random() < 0.3:
            text += self._pick((" and ", " or ", " and ", " or ", " && ")) + self._comparison()
        return text

    def _comparison(self) -> str:
        if self._chance.random() < 0.3:
            return self._expression()
        return f"{self._expression()}{self._blank()}{self._pick(WORDS['operators'])} {self._expression()}"

    def _expression(self) -> str:
        return self._pick(WORDS["names"]) if self._chance.random() < 0.68 else self._pick(WORDS["literals"])

    def _tag(self, markup: str) -> str:
        return f"{{%{self._dash()}{self._blank()}{self._slip(markup)} {self._dash()}%}}"

    def _blank(self) -> str:
        return self._pick(("", " ", " ", " ", "  ", "\n", "\t"))

    def _dash(self) -> str:
        return "-" if self._chance.random() < 0.1 else ""

    def _slip(self, markup: str) -> str:
        if not markup or self._chance.random() >= 0.06:
            return markup
        at = self._chance.randrange(len(markup))
        return markup[:at] + self._pick((*WORDS["slips"], "")) + markup[at + self._pick((0, 1)) :]
