"""Dicts that note what templates read of them; a read of one key costs one more function call, nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from jekyllpy.incremental.reads import ANY, Recorder
from jekyllpy.liquid.runtime.text import inspect
from jekyllpy.values import Lazy, Record, Value

if TYPE_CHECKING:
    from _collections_abc import dict_items, dict_keys, dict_values


class Tracked(Record):
    """A payload whose keys are noted when they are read.

    `facets` names the keys that change on their own; all others share the note `whole`. Whoever looks at all keys has
    read all of it.
    """

    __slots__ = ("_facets", "_recorder", "_whole")

    def __init__(
        self, values: Mapping[str, Value], recorder: Recorder, whole: str | None, facets: Mapping[str, str]
    ) -> None:
        super().__init__(values)
        self._recorder = recorder
        self._whole = whole
        self._facets = facets

    @property
    def identity(self) -> str:
        """Name what this is the payload of."""
        return self._whole or type(self).__name__

    def get(self, key: str, default: Value = None) -> Value:
        """Return the value of a key, or the default; the read is noted."""
        note = self._facets.get(key, self._whole)
        if note is not None:
            recorder = self._recorder
            recorder.current.add(note)
            recorder.asked.add((note, key))
        return dict.get(self, key, default)

    def __getitem__(self, key: str) -> Value:
        self.note(key)
        return dict.__getitem__(self, key)

    def __contains__(self, key: object) -> bool:
        self.note(str(key))
        return dict.__contains__(self, key)

    def __len__(self) -> int:
        if self._whole is not None:
            self._recorder.take({self._whole}, {(self._whole, ANY)})
            self.note("date")  # a key that may come late
        return dict.__len__(self)

    def __iter__(self) -> Iterator[str]:
        self.note_all()
        return dict.__iter__(self)

    def keys(self) -> dict_keys[str, Value]:
        """Return the keys; all of it counts as read."""
        self.note_all()
        return dict.keys(self)

    def values(self) -> dict_values[str, Value]:
        """Return the values; all of it counts as read."""
        self.note_all()
        return dict.values(self)

    def items(self) -> dict_items[str, Value]:
        """Return keys and values; all of it counts as read."""
        self.note_all()
        return dict.items(self)

    def become(self, other: Tracked) -> None:
        """Take over all that another says, and under which notes."""
        dict.clear(self)
        dict.update(self, dict.items(other))
        self._whole, self._facets = other._whole, other._facets

    def differing(self, other: Tracked) -> set[str]:
        """Return the keys under which another one says something else; what is found late may differ."""
        mine, others = self.plain(), other.plain()
        return {
            key for key in mine.keys() | others.keys() if not _is_same(mine.get(key, mine), others.get(key, others))
        }

    def note(self, key: str) -> None:
        """Note that a key is read."""
        note = self._facets.get(key, self._whole)
        if note is not None:
            self._recorder.current.add(note)
            self._recorder.asked.add((note, key))

    def note_all(self) -> None:
        """Note that everything is read."""
        if self._whole is not None:
            self._recorder.take({self._whole}, {(self._whole, ANY)})
        self._recorder.current.update(self._facets.values())

    @property
    def noted(self) -> Collection[str]:
        """Return the keys that are noted each on its own."""
        return self._facets.keys()

    def plain(self) -> dict[str, Value]:
        """Return the keys and values as they are, without a note; for the engine's own use."""
        return dict(dict.items(self))  # `dict.copy` would ask for each key, and so note it

    def own_text(self) -> str:
        """Return what a mapping prints."""
        return inspect(dict(self))


def _is_same(one: Value, other: Value) -> bool:
    """Tell whether two values print the same everywhere."""
    return type(one) is type(other) and (one is other or (type(one) is not Lazy and repr(one) == repr(other)))
