"""Patterns that are compiled when they are first used: compiling all of them would be half of the start-up."""

from __future__ import annotations

import re
from typing import Any, cast


class LatePattern:
    """Stands for a pattern until one of its methods is asked for; then it has the methods of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and keep the method so that it is found directly from now on."""
        if name.startswith("_"):
            raise AttributeError(name)
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)
        return method


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used."""
    return cast("re.Pattern[str]", LatePattern(source, flags))
