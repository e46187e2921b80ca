"""A compiled template as it is kept: code, the places of its lines, what was forgiven; knows nothing of rendering."""

from __future__ import annotations

from types import CodeType
from typing import Any, NamedTuple

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
    """Everything that compiling yields; `plain` and `from_plain` are its form on disk."""

    code: CodeType
    places: tuple[tuple[int, int], ...]
    warnings: tuple[tuple[str, int, int], ...]
    reads: Reads = Reads()

    def plain(self) -> tuple[Any, ...]:
        """Return what `marshal` can write."""
        paths, includes, loops, binds = self.reads
        return (self.code, self.places, self.warnings, (paths, includes, tuple(map(tuple, loops)), binds))

    @classmethod
    def from_plain(cls, plain: Any) -> Compiled | None:
        """Return what was kept, or None when it is something else."""
        if not (isinstance(plain, tuple) and len(plain) == 4 and isinstance(plain[0], CodeType)):
            return None
        code, places, warnings, (paths, includes, loops, binds) = plain
        return cls(code, places, warnings, Reads(paths, includes, tuple(Loop(*loop) for loop in loops), binds))
