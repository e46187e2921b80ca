"""What compiled code has read already: the Python names that hold it, until something may have changed it.

A template asks for the same thing again and again: `{% if page.title %}{{ page.title }}`. An answer is kept for what
follows in the same block and in the blocks inside it. It is forgotten where its variable is set, at whatever may set
any variable, and in a loop, of which the second turn comes after what the first one did.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Kept(NamedTuple):
    """The name that holds an answer, and the variable that it was read from."""

    name: str
    variable: str


class Repeats:
    """The answers that are known where the code is written now, a layer for each block around it."""

    def __init__(self, *, keeps: bool = True) -> None:
        self._keeps = keeps
        self._layers: list[dict[str, Kept]] = [{}]
        self._outermost = 0

    def find(self, source: str) -> str | None:
        """Return the name that holds what a Python expression gives."""
        for layer in self._layers[self._outermost :]:
            if source in layer:
                return layer[source].name
        return None

    def keep(self, source: str, name: str, variable: str) -> None:
        """Keep what an expression gives, which reads one variable; it must be sure to be evaluated where it stands."""
        if self._keeps:
            self._layers[-1][source] = Kept(name, variable)

    def forget(self, variable: str) -> None:
        """Forget what was read from a variable."""
        for layer in self._layers:
            for source in [source for source, kept in layer.items() if kept.variable == variable]:
                del layer[source]

    def forget_all(self) -> None:
        """Forget everything."""
        for layer in self._layers:
            layer.clear()

    def open(self) -> None:
        """Keep what is read from here on only to the end of a block, which may never run."""
        self._layers.append({})

    def close(self, blocks: int = 1) -> None:
        """End so many blocks."""
        del self._layers[len(self._layers) - blocks :]

    @contextmanager
    def loop(self) -> Iterator[None]:
        """Do not know in a loop what was read before it."""
        outermost, self._outermost = self._outermost, len(self._layers)
        self.open()
        yield
        self.close()
        self._outermost = outermost
