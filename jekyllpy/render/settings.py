"""Which settings a page read: the names that its templates took make one key, digested by what they stand for now."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from jekyllpy.config.view import Config
from jekyllpy.incremental.digests import ABSENT, digest_of_text, digest_of_value
from jekyllpy.templates.payload.site import setting_note
from jekyllpy.values import Value

ONE, MANY, AFTER = setting_note(""), "settings ", "settings!"
"""How the keys begin, and what comes after all of them in their order."""


def settings_note(names: Iterable[str]) -> str:
    """Name several settings at once; a thousand pages that read fifty settings each would make a long ledger."""
    return MANY + json.dumps(sorted(names))


class Settings:
    """The settings of this build, and what they digested to in the last one."""

    def __init__(self, config: Config, before: Mapping[str, str]) -> None:
        self._config = config
        self._before = before
        self._digests: dict[str, tuple[Value, str]] = {}
        self._groups: dict[tuple[str, ...], str] = {}

    def gathered(self, keys: Iterable[str]) -> list[str]:
        """Put keys in order, and those of settings among them into one."""
        ordered = sorted(keys)
        begin, end = bisect_left(ordered, ONE), bisect_left(ordered, AFTER)
        own = tuple(ordered[begin:end])
        if len(own) > 1:
            group = self._groups.get(own)
            if group is None:
                group = self._groups[own] = settings_note({name for key in own for name in _names(key)})
            ordered[begin:end] = [group]
        return ordered

    def one(self, name: str) -> str:
        """Digest a setting."""
        data = self._config.data
        if name not in data:
            return ABSENT
        known = self._digests.get(name)
        if known is None or known[0] is not data[name]:
            known = self._digests[name] = (data[name], digest_of_value(data[name]))
        return known[1]

    def many(self, names: str) -> str:
        """Digest several settings, as a key names them."""
        return digest_of_text(" ".join(map(self.one, json.loads(names))))

    def all(self) -> str:
        """Digest all settings, in their order."""
        return digest_of_value(self._config.data)

    def told(self, key: str) -> str:
        """Say what a key names; of several settings those that are other ones now than in the last build."""
        if not key.startswith(MANY):
            return key
        names = _names(key)
        return ONE + ", ".join([name for name in names if self._before.get(name, ABSENT) != self.one(name)] or names)


def each_of(key: str) -> list[str]:
    """Return the keys of the settings that one names; any other as it is."""
    return [ONE + name for name in _names(key)] if key.startswith(MANY) else [key]


def digests_of(data: Mapping[str, Value]) -> dict[str, str]:
    """Digest each setting."""
    return {name: digest_of_value(value) for name, value in data.items()}


def _names(key: str) -> list[str]:
    return [key.removeprefix(ONE)] if key.startswith(ONE) else json.loads(key.removeprefix(MANY))
