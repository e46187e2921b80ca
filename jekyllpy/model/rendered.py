"""`Rendered`: what became of one page or document; nothing is written back to the page."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple


class Rendered(NamedTuple):
    """The output of one source: `content` after the converters, `output` after the layouts."""

    source: str
    """The source's name in the ledger: its kind and its path."""
    path: str
    destination: PurePosixPath
    content: str
    output: str | None
    """The text to write; None where the output of the last build is kept."""
    writes: bool = True
