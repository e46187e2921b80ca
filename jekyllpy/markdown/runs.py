"""Runs of text without a character that can begin a span, matched in one step; the fast path of all span rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

Match: TypeAlias = Callable[[str, int], re.Match[str] | None]

# Characters that may begin a span, and how most of them have to go on to do so.
_TRIGGERS = r"\\*_`<\[\]!\"'${&.\->~\n"
_HARMLESS = (r"\.(?!\.\.)", "-(?!-)", r"!(?!\[)", r"\$(?!\$)", r"\{(?!:)", ">(?!>)", "~(?!~)", r"(?<!  )\n")


def _pattern(*harmless: str) -> str:
    return rf"(?:[^{_TRIGGERS}]+|{'|'.join((*_HARMLESS, *harmless))})"


PLAIN = _pattern()  # once or more: text that holds nothing but itself, also in a link
PLAIN_AT_TOP = _pattern(r"\]", r"(?<=[A-Za-z])__?(?!_)")  # outside of all spans, where no underscore in a word ends one
RUN: Match = re.compile(_pattern(r"\]") + "*+").match
RUN_IN_LINK: Match = re.compile(PLAIN + "*+").match
