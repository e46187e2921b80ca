"""Reads and writes YAML text as Ruby does, in the dialect of Psych or of safe_yaml; knows text and values, no site."""

from __future__ import annotations

import datetime
from typing import Literal, TypeAlias

from jekyllpy.values import Value
from jekyllpy.yaml_data.complaints import Document
from jekyllpy.yaml_data.documents import build
from jekyllpy.yaml_data.structures import Places

Dialect: TypeAlias = Literal["safe_yaml", "psych"]

__all__ = ["Dialect", "Places", "load", "load_marked"]


def load(text: str, *, path: str, dialect: Dialect, line: int = 1, zone: datetime.tzinfo | None = None) -> Value:
    """Read the first document of a YAML text; `line` is where the text begins in the file at `path`.

    Psych shows a time without offset in `zone`, by default the process's own.
    """
    return build(Document(text, path, line, zone), dialect, places=None)


def load_marked(
    text: str, *, path: str, dialect: Dialect, line: int = 1, zone: datetime.tzinfo | None = None
) -> tuple[Value, Places]:
    """Read as `load` does and tell where each key stands: the way of keys and indexes to it -> line and column."""
    places: Places = {}
    return build(Document(text, path, line, zone), dialect, places=places), places
