"""What both dialects need while they build: limits, anchors, frames and keys; knows no scalar rules."""

from __future__ import annotations

from typing import Any, TypeAlias

from jekyllpy.values import Value
from jekyllpy.yaml_data.complaints import Complaint

Way: TypeAlias = tuple[Any, ...]
Places: TypeAlias = dict[Way, tuple[int, int]]

DEEPEST = 200
MOST_NODES = 1_000_000


class Anchors:
    """Anchored values with the number of nodes they stand for, so that aliases cannot multiply without end."""

    __slots__ = ("_sizes", "_starts", "_values", "nodes")

    def __init__(self) -> None:
        self._values: dict[str, Value] = {}
        self._sizes: dict[str, int | None] = {}
        self._starts: dict[str, int] = {}
        self.nodes = 0

    def put(self, name: str, value: Value, size: int | None) -> None:
        """Remember a value; one that is still being built has no size."""
        self._values[name] = value
        self._sizes[name] = size
        self._starts[name] = self.nodes

    def so_far(self, name: str) -> Value:
        """Give what `<<` merges: of a mapping that is still being built a copy of what it has by now."""
        value = self._values[name]
        if self._sizes[name] is not None or not isinstance(value, dict):
            return self.get(name)
        self.count(self.nodes - self._starts[name])
        return dict(value)

    def get(self, name: str) -> Value:
        """Give an anchored value and count what it stands for."""
        size = self._sizes[name]
        if size is None:
            raise Complaint(f"the alias *{name} stands inside its own anchor")
        self.count(size)
        return self._values[name]

    def count(self, nodes: int) -> None:
        """Count nodes that an alias repeats."""
        self.nodes += nodes
        if self.nodes > MOST_NODES:
            raise Complaint(f"aliases multiply to more than {MOST_NODES:,} values")

    def __contains__(self, name: str) -> bool:
        return name in self._values


class ListKey(list[Any]):
    """A list that is a key: each one is a key of its own."""

    __hash__ = object.__hash__  # type: ignore[assignment]


class MapKey(dict[Any, Any]):
    """A mapping that is a key: each one is a key of its own."""

    __hash__ = object.__hash__  # type: ignore[assignment]


def as_key(value: Value) -> Any:
    """Make a value usable as a key."""
    if type(value) is list:
        return ListKey(value)
    if type(value) is dict:
        return MapKey(value)
    return value
