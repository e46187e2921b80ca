"""Builds values as safe_yaml 1.0.5 does: a stream of values where a mapping is stored before it is filled.

Its quirks follow from that: `<<` merges only what an alias names, and a nil key makes the next value the key.
"""

from __future__ import annotations

import datetime
from typing import Any

from jekyllpy.values import Value
from jekyllpy.yaml_data.complaints import Complaint
from jekyllpy.yaml_data.safe_scalars import scan
from jekyllpy.yaml_data.structures import DEEPEST, Anchors, Places, Way, as_key
from jekyllpy.yaml_data.tags import decode_binary

BINARY_TAGS = frozenset({"tag:yaml.org,2002:binary", "x-private:binary", "!binary"})


class Level:
    """A list or mapping that is being filled."""

    __slots__ = ("anchor", "container", "nodes", "seen", "way")

    def __init__(self, container: Any, anchor: str | None, nodes: int, way: Way) -> None:
        self.container = container
        self.anchor = anchor
        self.nodes = nodes
        self.way = way
        self.seen: set[Any] = set()


class SafeYamlBuilder:
    """Receives the events of one document and keeps the values."""

    def __init__(
        self,
        *,
        zone: datetime.tzinfo | None,
        places: Places | None,
        line: int,
        twice: list[tuple[Value, int, int]],
    ) -> None:
        self._anchors = Anchors()
        self._levels: list[Level] = []
        self._key: Any = None
        self._root: Value = None
        self._begun = False
        self._places = places
        self._line = line
        self._twice = twice

    def result(self) -> Value:
        """Give the document's value; an empty document is None."""
        return self._root

    def scalar(self, event: Any, mark: Any) -> None:
        """Take a scalar: quoted text stays text, unless a tag is on it; other tags do not matter."""
        self._anchors.nodes += 1
        tag = event.tag
        if tag in BINARY_TAGS:
            value: Value = decode_binary(event.value)
        else:
            value = event.value if event.style and tag is None else scan(event.value)
        if event.anchor is not None:
            self._anchors.put(event.anchor, value, 1)
        self.add(value, mark)

    def alias(self, event: Any, mark: Any) -> None:
        """Take an alias; one that nothing was anchored for is nil."""
        if event.anchor not in self._anchors:
            value: Value = None
        elif self._key == "<<":
            value = self.finished(self._anchors.so_far(event.anchor))
        else:
            value = self._anchors.get(event.anchor)
        self.add(value, mark)

    def finished(self, value: Value) -> Value:
        """Leave out of what is merged the mapping or list that is being filled: it would hold itself."""
        if not isinstance(value, dict):
            return value
        open_now = {id(level.container) for level in self._levels}
        return {key: each for key, each in value.items() if id(each) not in open_now}

    def start_mapping(self, event: Any, mark: Any) -> None:
        """Open a mapping."""
        self.open({}, event, mark)

    def start_sequence(self, event: Any, mark: Any) -> None:
        """Open a list."""
        self.open([], event, mark)

    def open(self, container: Any, event: Any, mark: Any) -> None:
        """Store a list or mapping, then fill it."""
        if len(self._levels) >= DEEPEST:
            raise Complaint(f"more than {DEEPEST} levels of nesting").at(mark)
        self._anchors.nodes += 1
        if self.awaits_key():
            container = as_key(container)
        if event.anchor is not None:
            self._anchors.put(event.anchor, container, None)
        level = Level(container, event.anchor, self._anchors.nodes, self.way())
        self.add(container, mark)
        self._levels.append(level)

    def awaits_key(self) -> bool:
        """Tell whether the next value becomes a key."""
        return bool(self._levels) and self._key is None and isinstance(self._levels[-1].container, dict)

    def way(self) -> Way:
        """Tell the way of keys and indexes to what comes next, if places are wanted."""
        if self._places is None or not self._levels:
            return ()
        level = self._levels[-1]
        return (*level.way, as_key(self._key) if isinstance(level.container, dict) else len(level.container))

    def end(self, event: Any, mark: Any) -> None:
        """Close the innermost list or mapping."""
        level = self._levels.pop()
        if level.anchor is not None:
            self._anchors.put(level.anchor, level.container, self._anchors.nodes - level.nodes + 1)

    def add(self, value: Value, mark: Any) -> None:
        """Put a value where it belongs: root, list item, key, or value of the waiting key."""
        if not self._begun:
            self._begun = True
            self._root = value
            return
        level = self._levels[-1]
        container = level.container
        if isinstance(container, list):
            container.append(value)
        elif self._key is None:
            self.take_key(level, value, mark)
        else:
            if self._key == "<<":
                merge(container, value)
            else:
                container[self._key] = value
            self._key = None

    def take_key(self, level: Level, value: Value, mark: Any) -> None:
        """Keep a key until its value comes; note its place, and whether it was there before."""
        key = self._key = value if type(value) is str else as_key(value)
        if key in level.seen and key not in ("<<", None):
            self._twice.append((key, self._line + mark.line, mark.column + 1))
        level.seen.add(key)
        if self._places is not None:
            self._places[(*level.way, key)] = (self._line + mark.line, mark.column + 1)


def merge(mapping: dict[Any, Value], value: Value) -> None:
    """Merge what an alias brings to `<<`; nothing but a mapping can be merged."""
    if not isinstance(value, dict):
        raise Complaint(f"only a mapping can be merged with <<, not {type(value).__name__}")
    mapping.update(value)
