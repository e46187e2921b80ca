"""Cuts a template into text, tags and outputs with their offsets; knows no tag by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CUT = re.compile(r"\{%.*?%\}|\{\{.*?\}\}?|\{%|\{\{", re.S)


class Token(NamedTuple):
    """One piece of a template and where it begins."""

    text: str
    offset: int


def cut(text: str) -> Iterator[Token]:
    """Yield the pieces of a template in order; quotes do not protect a closing brace, as in Ruby."""
    end = 0
    for match in _CUT.finditer(text):
        if match.start() > end:
            yield Token(text[end : match.start()], end)
        yield Token(match.group(), match.start())
        end = match.end()
    if end < len(text):
        yield Token(text[end:], end)
