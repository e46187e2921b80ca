"""`Key` is a typed window onto an open mapping; it stores nothing, so a plugin that sets the mapping is obeyed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, Self, TypeVar, overload

from jekyllpy.values import Value

T = TypeVar("T")


class Open(Protocol):
    """What has an open mapping: it finds a key's value and names the place of a wrong one."""

    def find(self, key: str) -> Value:
        """Return the value of a key; None when there is none."""

    def wrong(self, key: str, message: str) -> Exception:
        """Make the error that says where and why the key's value is wrong."""


class Key(Generic[T]):
    """One known key with its parser; a `ValueError` of the parser becomes the owner's positioned error."""

    __slots__ = ("name", "parse")

    def __init__(self, name: str, parse: Callable[[Value], T]) -> None:
        self.name = name
        self.parse = parse

    @overload
    def __get__(self, owner: None, cls: type) -> Self: ...

    @overload
    def __get__(self, owner: Open, cls: type) -> T: ...

    def __get__(self, owner: Open | None, cls: type) -> Self | T:
        if owner is None:
            return self
        try:
            return self.parse(owner.find(self.name))
        except ValueError as error:
            raise owner.wrong(self.name, str(error)) from error


def text_or_none(value: Value) -> str | None:
    """Take text, or anything that has a plain text form; nil stays None."""
    return None if value is None else str(value)


def unless_false(value: Value) -> bool:
    """Tell whether a value is anything but false; a missing key counts as true."""
    return value is not False


def text(default: str) -> Callable[[Value], str]:
    """Make a parser for text; nil is the default, a map or list is an error."""

    def parse(value: Value) -> str:
        if value is None:
            return default
        if isinstance(value, dict | list):
            raise ValueError(f"expected text, found {'a map' if isinstance(value, dict) else 'a list'}")
        return str(value)

    return parse


def whole_number(default: int) -> Callable[[Value], int]:
    """Make a parser for a whole number; nil is the default."""

    def parse(value: Value) -> int:
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError(f"expected a whole number, found {value!r}")
        return value

    return parse


def list_of_text(value: Value) -> list[str]:
    """Take a list; its items become text. Nil is an empty list."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"expected a list, found {value!r}")
    return [str(item) for item in value if item is not None]


def mapping(value: Value) -> dict[str, Value]:
    """Take a map; nil, false and true are an empty one."""
    if value is None or isinstance(value, bool):
        return {}
    if not isinstance(value, dict):
        raise ValueError(f"expected a map, found {value!r}")
    return value
