"""Builds values as Psych's safe_load does with Date, Time and aliases: merge keys, tags, symbols refused."""

from __future__ import annotations

import datetime
from typing import Any

from jekyllpy.values import Value
from jekyllpy.yaml_data.complaints import Complaint
from jekyllpy.yaml_data.psych_scalars import PsychScalars, to_float
from jekyllpy.yaml_data.structures import DEEPEST, Anchors, Places, Way, as_key
from jekyllpy.yaml_data.tags import decode_binary

STR_TAG = "tag:yaml.org,2002:str"
TEXT_TAGS = ("!str", "!ruby/string")
FLOAT_TAGS = frozenset({"tag:yaml.org,2002:float", "!float"})
BINARY_TAGS = frozenset({"!binary", "tag:yaml.org,2002:binary"})
SYMBOL_TAGS = ("!ruby/sym", "!ruby/symbol")
NOTHING = object()


class Frame:
    """A list or mapping that is being filled."""

    __slots__ = ("anchor", "container", "is_map", "key", "key_is_text", "nodes", "pairs", "seen", "way")

    def __init__(self, container: Any, anchor: str | None, nodes: int, way: Way) -> None:
        self.container = container
        self.is_map = type(container) is dict
        self.anchor = anchor
        self.nodes = nodes
        self.way = way
        self.key: Any = NOTHING
        self.key_is_text = False
        self.seen: set[Any] = set()
        self.pairs = False

    @property
    def merges(self) -> bool:
        """Tell whether the next value is merged into this mapping, if it can be."""
        return self.is_map and self.key == "<<" and not self.key_is_text


class PsychBuilder:
    """Receives the events of one document and keeps the values."""

    def __init__(
        self,
        *,
        zone: datetime.tzinfo | None,
        places: Places | None,
        line: int,
        twice: list[tuple[Value, int, int]],
    ) -> None:
        self._scalars = PsychScalars(zone)
        self._anchors = Anchors()
        self._frames: list[Frame] = []
        self._root: Value = None
        self._places = places
        self._line = line
        self._twice = twice

    def result(self) -> Value:
        """Give the document's value; an empty document is None."""
        return self._root

    def scalar(self, event: Any, mark: Any) -> None:
        """Take a scalar: a quoted one is text, a plain one is what it looks like, a tag may decide otherwise."""
        self._anchors.nodes += 1
        tag = event.tag
        if tag is None or tag == "!":
            value = event.value if event.style else self._scalars.scan(event.value)
        else:
            value = self.tagged(tag, event.value)
        if event.anchor is not None:
            self._anchors.put(event.anchor, value, 1)
        self.add(value, mark, is_mergeable=False, tag=tag)

    def tagged(self, tag: str, text: str) -> Value:
        """Read a scalar with a tag."""
        if tag in BINARY_TAGS:
            return decode_binary(text)
        if tag == STR_TAG or tag.partition(":")[0] in TEXT_TAGS:
            return text
        if tag in FLOAT_TAGS:
            return to_float(self._scalars.scan(text))
        refuse_class(tag)
        return self._scalars.scan(text)

    def alias(self, event: Any, mark: Any) -> None:
        """Take an alias; it must have been anchored before."""
        if event.anchor not in self._anchors:
            raise Complaint(f"unknown alias: {event.anchor}").at(mark)
        merges = bool(self._frames) and self._frames[-1].merges
        value = self._anchors.so_far(event.anchor) if merges else self._anchors.get(event.anchor)
        self.add(value, mark, is_mergeable=True, tag=None)

    def start_mapping(self, event: Any, mark: Any) -> None:
        """Open a mapping."""
        self.open({}, event, mark)

    def start_sequence(self, event: Any, mark: Any) -> None:
        """Open a list; `!!omap` makes a mapping of its pairs."""
        self.open([], event, mark)
        self._frames[-1].pairs = event.tag == "tag:yaml.org,2002:omap"

    def open(self, container: Any, event: Any, mark: Any) -> None:
        """Open a frame for a list or mapping."""
        if event.tag is not None:
            refuse_class(event.tag)
        if len(self._frames) >= DEEPEST:
            raise Complaint(f"more than {DEEPEST} levels of nesting").at(mark)
        self._anchors.nodes += 1
        frame = Frame(container, event.anchor, self._anchors.nodes, self.way())
        if event.anchor is not None:
            self._anchors.put(event.anchor, container, None)
        self._frames.append(frame)

    def way(self) -> Way:
        """Tell the way of keys and indexes to what comes next, if places are wanted."""
        if self._places is None or not self._frames:
            return ()
        frame = self._frames[-1]
        return (*frame.way, as_key(frame.key) if frame.is_map else len(frame.container))

    def end(self, event: Any, mark: Any) -> None:
        """Close the innermost list or mapping and hand it to the one around it."""
        frame = self._frames.pop()
        value = frame.container
        if frame.pairs:
            value = {key: item for pair in value if isinstance(pair, dict) for key, item in pair.items()}
        if frame.anchor is not None:
            self._anchors.put(frame.anchor, value, self._anchors.nodes - frame.nodes + 1)
        self.add(value, mark, is_mergeable=True, tag=None)

    def add(self, value: Value, mark: Any, *, is_mergeable: bool, tag: str | None) -> None:
        """Put a finished value where it belongs: root, list item, key, or value of the waiting key."""
        if not self._frames:
            self._root = value
            return
        frame = self._frames[-1]
        if not frame.is_map:
            frame.container.append(value)
        elif frame.key is NOTHING:
            self.take_key(frame, value, mark, tag)
        elif is_mergeable and frame.merges:
            merge(frame.container, value)
            frame.key = NOTHING
        else:
            frame.container[frame.key] = value
            frame.key = NOTHING

    def take_key(self, frame: Frame, value: Value, mark: Any, tag: str | None) -> None:
        """Keep a key until its value comes; note its place, and whether it was there before."""
        key = frame.key = value if type(value) is str else as_key(value)
        frame.key_is_text = tag == STR_TAG
        if key in frame.seen and key != "<<":
            self._twice.append((key, self._line + mark.line, mark.column + 1))
        frame.seen.add(key)
        if self._places is not None:
            self._places[(*frame.way, key)] = (self._line + mark.line, mark.column + 1)


def merge(mapping: dict[Any, Value], value: Value) -> None:
    """Merge what `<<` brings: a mapping, or a list of mappings of which the first wins; anything else stays a value."""
    if isinstance(value, dict):
        mapping.update(value)
    elif isinstance(value, list) and all(isinstance(item, dict) for item in value):
        for item in reversed(value):
            value_of_item = {key: item[key] for key in item}
            mapping.update(value_of_item)
    else:
        mapping["<<"] = value


def refuse_class(tag: str) -> None:
    """Refuse a tag that asks for a Ruby object, as Psych's safe loading does."""
    if tag == "tag:yaml.org,2002:set" or tag.startswith(("!set", "!struct:")):
        raise Complaint("Tried to load unspecified class: Psych::Set")
    if not tag.startswith("!ruby/") or tag.startswith("!ruby/string"):
        return
    if tag.partition(":")[0] in SYMBOL_TAGS:
        raise Complaint("Tried to load unspecified class: Symbol")
    kind, _, name = tag.removeprefix("!ruby/").partition(":")
    raise Complaint(f"Tried to load unspecified class: {name or kind.capitalize()}")
