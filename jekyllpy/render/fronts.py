"""What was asked for of a page or document, as an entry has it: only a change of that renders its reader again.

An entry has for such a key a digest of the values, and after it the names of the attributes; a digest alone stands for
all that the front matter says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from jekyllpy.incremental.digests import ABSENT, digest_of_value
from jekyllpy.incremental.reads import ANY, Asked
from jekyllpy.values import Lazy, Value

WHOLE: frozenset[str] = frozenset({ANY})
OF_FRONTS = ("document ", "page ")
"""How the keys of pages and documents begin; a `#` in one means a facet, which changes on its own."""


class Fronts:
    """Digests of single attributes, each made once.

    `digest` says what a key stands for as a whole, `seen` what templates see behind it; None where that is nothing.
    """

    def __init__(self, digest: Callable[[str], str], seen: Callable[[str], dict[str, Value] | None]) -> None:
        self._digest = digest
        self._seen = seen
        self._known: dict[str, dict[str, str]] = {}

    def digest(self, key: str, names: Set[str]) -> str:
        """Digest what a key stands for to who asked for some attributes of it."""
        is_front = "#" not in key and key.startswith(OF_FRONTS) and all(map(_is_plain, names))
        return self._attributes(key, " ".join(sorted(names))) if is_front and names else self._digest(key)

    def again(self, key: str, known: str | None, more: Set[str]) -> str:
        """Digest a key anew, of which an entry has something already, for more attributes than before."""
        if known is None:
            return self.digest(key, more)
        names = known.partition(" ")[2]
        return self.digest(key, {*names.split(" "), *more} if names else WHOLE)

    def is_same(self, key: str, known: str) -> bool:
        """Tell whether a key stands for what an entry has of it."""
        names = known.partition(" ")[2]
        return (self._attributes(key, names) if names else self._digest(key)) == known

    def forget(self, keys: Iterable[str]) -> None:
        """Digest anew when asked for some keys."""
        for key in keys:
            self._known.pop(key, None)

    def _attributes(self, key: str, names: str) -> str:
        of_key = self._known.setdefault(key, {})
        known = of_key.get(names)
        if known is None:
            seen = self._seen(key)
            if seen is None:
                return f"{ABSENT} {names}"  # it may come about yet
            values = [dict.get(seen, name, ()) for name in names.split(" ")]
            is_late = any(type(value) is Lazy for value in values)
            known = of_key[names] = f"{self._digest(key) if is_late else digest_of_value(values)} {names}"
        return known


def _is_plain(name: object) -> bool:
    """Tell whether a name can stand among others; all attributes, or one with a blank, cannot."""
    return type(name) is str and name not in (ANY, "") and " " not in name


def by_key(asked: Iterable[Asked]) -> dict[str, set[str]]:
    """Return the attributes that were asked for, by the key of what they belong to."""
    found: dict[str, set[str]] = {}
    for key, name in asked:
        found.setdefault(key, set()).add(name)
    return found
