"""What an engine is asked to do and what it reads: options, limits and sources; knows no template."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """How far a template may go before it fails; each is named in the error that it causes."""

    depth: int = 100
    include_depth: int = 100
    loop_turns: int = 5_000_000
    output: int = 30_000_000


class Options(NamedTuple):
    """Which Liquid is spoken (4 is 4.0.4, 5 is 5.4) and how strictly."""

    version: int = 4
    error_mode: str = "warn"
    strict_filters: bool = False
    strict_variables: bool = False
    limits: Limits = Limits()
    reads_change: bool = False
    """Whether to read one value may change another, as the URLs of undated documents in Jekyll 3 do."""

    @property
    def key(self) -> str:
        """Tell what of the options decides the compiled code."""
        modes = f"{self.error_mode}:{self.strict_filters:d}:{self.strict_variables:d}:{self.reads_change:d}"
        return f"{self.version}:{modes}:{self.limits.depth}"


class Source(NamedTuple):
    """The text of a template, the file it came from and the line of that file on which it begins."""

    path: str
    text: str
    line: int = 1

    def place(self, offset: int) -> tuple[int, int]:
        """Tell line (of the file) and column of an offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, start) + self.line, offset - start + 1
