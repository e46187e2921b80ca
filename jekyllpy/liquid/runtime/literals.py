"""The values that only templates have: blank and empty, symbols, and the mark of what is missing."""

from __future__ import annotations

from typing import Final


class Symbol:
    """A Ruby symbol: prints as its name, equals no string."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return type(other) is Symbol and other.name == self.name

    def __hash__(self) -> int:
        return hash((Symbol, self.name))


class Special:
    """`blank` or `empty`: prints as nothing, is true, and compares by asking the other side."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


class Missing:
    """The type of `MISSING`, which tells an absent key from nil."""

    __slots__ = ()


BLANK: Final = Special("BLANK")
EMPTY: Final = Special("EMPTY")
MISSING: Final = Missing()
