"""`Rendered`: what became of one page or document; nothing is written back to the page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Rendered:
    """The output of one source: `content` after the converters, `output` after the layouts."""

    path: str
    destination: PurePosixPath
    content: str
    output: str
    writes: bool = True
