"""A compiled template as it is kept: code, where its rows come from, what was forgiven; knows nothing of rendering."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from types import CodeType
from typing import Any, NamedTuple

_OFFSET = 4
ANY = "*"
"""Stands for a name that only a render knows."""


class Loop(NamedTuple):
    """A loop: the path it runs over, and its limit and offset where they are written as numbers."""

    path: tuple[str, ...]
    limit: int | None
    offset: int | None


class Reads(NamedTuple):
    """What a template can read, known from its text; what its includes read is known from theirs.

    A path names all that lies below it. `ANY` in a path, or as an include, is a name that only a render knows.
    """

    paths: tuple[tuple[str, ...], ...] = ()
    includes: tuple[str, ...] = ()
    loops: tuple[Loop, ...] = ()
    binds: tuple[str, ...] = ()

    def may_read(self, path: tuple[str, ...]) -> bool:
        """Tell whether a change of the value at a path can show."""
        return any(all(a in (b, ANY) for a, b in zip(read, path, strict=False)) for read in self.paths)


class Compiled(NamedTuple):
    """Everything that compiling yields; where its rows come from is packed, so that a cached template loads fast."""

    code: CodeType
    offsets: bytes
    warnings: tuple[tuple[str, int, int], ...]
    binds: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    """What the code took from constants, each as `variable.key`; what it takes to be nil or true is among it."""

    def offset(self, row: int) -> int:
        """Return the offset in the template of a row of the code, or of the row nearest to it."""
        last = len(self.offsets) // _OFFSET - 1
        if last < 0:
            return 0
        start = _OFFSET * min(max(row - 1, 0), last)
        return int.from_bytes(self.offsets[start : start + _OFFSET], "little")

    def plain(self) -> tuple[Any, ...]:
        """Return what `marshal` can write."""
        return tuple(self)

    @classmethod
    def from_plain(cls, plain: Any) -> Compiled | None:
        """Return what was kept, or None when it is something else."""
        if not (isinstance(plain, tuple) and len(plain) == len(cls._fields) and isinstance(plain[0], CodeType)):
            return None
        return cls(*plain)


def pack_offsets(offsets: Sequence[int]) -> bytes:
    """Pack the offsets in a template that the rows of its code come from."""
    return struct.pack(f"<{len(offsets)}I", *offsets)
