"""A compiled template as it is kept: code, the places of its lines, what was forgiven; knows nothing of rendering."""

from __future__ import annotations

import marshal
import struct
from collections.abc import Iterable
from types import CodeType
from typing import Any, NamedTuple

_PLACE = struct.Struct("<II")
ANY = "*"
"""Stands for a name that only a render knows."""


class Loop(NamedTuple):
    """A loop: the path it runs over, and its limit and offset where they are written as numbers."""

    path: tuple[str, ...]
    limit: int | None
    offset: int | None


class Reads(NamedTuple):
    """What a template can read, known when it is compiled; what its includes read is known from theirs.

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
    """Everything that compiling yields; what few ask for is packed, so that a cached template loads fast."""

    code: CodeType
    places: bytes
    warnings: tuple[tuple[str, int, int], ...]
    binds: tuple[str, ...] = ()
    packed_reads: bytes = b""

    @property
    def reads(self) -> Reads:
        """Return what the template can read."""
        if not self.packed_reads:
            return Reads()
        paths, includes, loops = marshal.loads(self.packed_reads)
        return Reads(paths, includes, tuple(Loop(*loop) for loop in loops), self.binds)

    def place(self, row: int) -> tuple[int, int]:
        """Return line and column of a row of the code, or of the row nearest to it."""
        last = len(self.places) // _PLACE.size - 1
        line, column = (
            _PLACE.unpack_from(self.places, _PLACE.size * min(max(row - 1, 0), last)) if last >= 0 else (1, 1)
        )
        return line, column

    def plain(self) -> tuple[Any, ...]:
        """Return what `marshal` can write."""
        return tuple(self)

    @classmethod
    def from_plain(cls, plain: Any) -> Compiled | None:
        """Return what was kept, or None when it is something else."""
        if not (isinstance(plain, tuple) and len(plain) == len(cls._fields) and isinstance(plain[0], CodeType)):
            return None
        return cls(*plain)


def pack_places(places: Iterable[tuple[int, int]]) -> bytes:
    """Pack lines and columns, a pair for each row of the code."""
    return b"".join([_PLACE.pack(line, column) for line, column in places])


def pack_reads(reads: Reads) -> bytes:
    """Pack what a template can read, without what it sets."""
    return marshal.dumps((reads.paths, reads.includes, tuple(map(tuple, reads.loops))))
