"""`Value` is what YAML and templates can say; with it deep merge, truth and values that are made when asked for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Value: TypeAlias = Any  # None, bool, int, float, str, date, datetime, list, dict with any keys, Lazy


class Lazy:
    """A value that is costly or comes late; templates force it when they read it, once."""

    __slots__ = ("_done", "_make", "_value")

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make: Callable[[], Value] | None = make
        self._value: Value = None
        self._done = False

    @property
    def is_open(self) -> bool:
        """Tell whether the value is being made just now."""
        return self._make is None and not self._done

    def force(self) -> Value:
        """Return the value, making it on the first call; a value that asks for itself meanwhile is None."""
        if not self._done:
            make, self._make = self._make, None
            if make is None:
                return None
            self._value = make()
            self._done = True
        return self._value


class Record(dict[str, Value]):
    """A mapping that has a text and a JSON form of its own; templates read it as any other mapping."""

    __slots__ = ()

    def own_text(self) -> str:
        """Return what `{{ record }}` prints."""
        raise NotImplementedError

    def json_value(self, depth: int) -> Value:
        """Return what `jsonify` writes in its place; `depth` counts the lists and maps around it."""
        return dict(self)


def force(value: Value) -> Value:
    """Return what a template sees: the value itself, or what a `Lazy` makes."""
    return value.force() if type(value) is Lazy else value


def is_true(value: Value) -> bool:
    """Tell Ruby's truth: only nil and false are false."""
    return value is not None and value is not False


def deep_merge(base: Mapping[Any, Value], over: Mapping[Any, Value]) -> dict[Any, Value]:
    """Merge two mappings; maps merge, lists and scalars are replaced, and None over a value keeps the value.

    Source: Jekyll 4.3 `Utils.deep_merge_hashes`.
    """
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = deep_merge(old, value)
        elif value is not None or key not in merged:
            merged[key] = value
    return merged


def is_date(value: Value) -> bool:
    """Tell whether a value is a Ruby Date: a day without a time."""
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
