"""A rule of the dialect as data: its name, the characters it may begin with, its pattern and what it does."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

Parse: TypeAlias = Callable[[Any, re.Match[str], Any], int | None]


class Rule(NamedTuple):
    """One row of a chain; `first` lists the characters it may begin with, None means any."""

    name: str
    first: str | None
    pattern: str
    parse: Parse
