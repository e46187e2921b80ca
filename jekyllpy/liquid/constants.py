"""Values that stay the same all through a build, such as a site's settings: compiled code has them in it.

The host names them by the variable that holds them. Only what is plain is known by value: text, numbers, truth and
nil, and the mappings on the way to them. A list or a date is only known to be true, what comes late is not known.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Mapping
from typing import Final, TypeAlias

from jekyllpy.hashing import blake2b
from jekyllpy.values import Value


class Hidden:
    """A value that is not known when a template is compiled; `is_true` tells whether it is known to be true."""

    __slots__ = ("is_true",)

    def __init__(self, *, is_true: bool) -> None:
        self.is_true = is_true

    def __repr__(self) -> str:
        return f"<hidden {self.is_true}>"


UNKNOWN: Final = Hidden(is_true=False)
TRUE: Final = Hidden(is_true=True)
SCALARS = (str, int, float, bool, type(None))
"""The types of values that are what they say."""
_MAX_DEPTH = 12

Constants: TypeAlias = Mapping[str, Value]
"""The variables that are constant, each with what is known of it."""


def known_of(value: Value, varying: Container[str] = (), depth: int = 0) -> Value:
    """Return what may be known of a value; the keys that vary are not."""
    kind = type(value)
    if kind in SCALARS:
        return value
    if kind is dict and depth < _MAX_DEPTH:
        return {
            key: UNKNOWN if key in varying else known_of(own, (), depth + 1)
            for key, own in value.items()
            if type(key) is str
        }
    return TRUE if isinstance(value, (list, datetime.date)) else UNKNOWN


def digest_of(constants: Constants) -> str:
    """Digest what is known, for code that was compiled with it."""
    return blake2b(repr(constants).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest() if constants else ""
