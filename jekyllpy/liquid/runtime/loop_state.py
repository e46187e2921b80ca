"""`forloop` and `tablerowloop` as templates see them; they know where the loop stands, not what it runs over."""

from __future__ import annotations

from jekyllpy.liquid.runtime.literals import MISSING
from jekyllpy.values import Value


class LoopState:
    """What a template may ask of a running loop; `index0` moves with each turn."""

    __slots__ = ("index0", "length", "name", "parent")
    title = "Liquid::ForloopDrop"

    def __init__(self, name: str, length: int, parent: LoopState | None) -> None:
        self.name = name
        self.length = length
        self.parent = parent
        self.index0 = 0

    def __str__(self) -> str:
        return self.title

    def get(self, key: str) -> Value:
        """Answer by name; `MISSING` for what loops do not know."""
        answers = {
            "index": self.index0 + 1,
            "index0": self.index0,
            "rindex": self.length - self.index0,
            "rindex0": self.length - self.index0 - 1,
            "first": self.index0 == 0,
            "last": self.index0 == self.length - 1,
            "length": self.length,
            "name": self.name,
            "parentloop": self.parent,
        }
        return answers.get(key, MISSING)


class RowState(LoopState):
    """What a template may ask of a running table."""

    __slots__ = ("column", "columns", "row")
    title = "Liquid::TablerowloopDrop"

    def __init__(self, length: int, columns: int) -> None:
        super().__init__("", length, None)
        self.columns = columns
        self.column = 1
        self.row = 1

    def get(self, key: str) -> Value:
        """Answer by name; rows and columns besides the loop's own answers."""
        answers = {
            "col": self.column,
            "col0": self.column - 1,
            "col_first": self.column == 1,
            "col_last": self.column == self.columns,
            "row": self.row,
        }
        if key in ("name", "parentloop"):
            return MISSING
        return answers[key] if key in answers else super().get(key)

    def advance(self) -> None:
        """Go on to the next cell."""
        self.index0 += 1
        if self.column == self.columns:
            self.column = 1
            self.row += 1
        else:
            self.column += 1
