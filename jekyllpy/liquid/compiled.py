"""A compiled template as it is kept: code, the places of its lines, what was forgiven; knows nothing of rendering."""

from __future__ import annotations

from types import CodeType
from typing import Any, NamedTuple


class Compiled(NamedTuple):
    """Everything that compiling yields; `plain` and `from_plain` are its form on disk."""

    code: CodeType
    places: tuple[tuple[int, int], ...]
    warnings: tuple[tuple[str, int, int], ...]

    def plain(self) -> tuple[Any, ...]:
        """Return what `marshal` can write."""
        return (self.code, self.places, self.warnings)

    @classmethod
    def from_plain(cls, plain: Any) -> Compiled | None:
        """Return what was kept, or None when it is something else."""
        if not (isinstance(plain, tuple) and len(plain) == 3 and isinstance(plain[0], CodeType)):
            return None
        return cls(*plain)
