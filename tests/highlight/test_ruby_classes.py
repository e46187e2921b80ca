"""Patterns mean what they mean in Ruby."""

from __future__ import annotations

import re

import pytest

from jekyllpy.highlight.lexers.ruby_classes import compiled

TAKEN = [
    (r"a\s*b", "a\t b", "a\u3000b"),
    (r"\S+$", "a\u00a0b", "a b"),
    (r"[\s,]+$", " ,\n", "\u00a0"),
    (r"[^\S\n]+$", "\t ", "\u3000"),
    (r"[^\s\]]+$", "a\u3000", "a]"),
    (r"\d+$", "12", "\uff11"),
    (r"[\d.]+$", "1.2", "\uff11"),
    (r"\\s$", r"\s", " "),
    (r"[\\s]+$", r"s\s", " "),
    (r"[]\s]$", "]", "\u3000"),
]


@pytest.mark.parametrize(("pattern", "taken", "refused"), TAKEN)
def test_blanks_and_digits_are_of_ascii(pattern: str, taken: str, refused: str) -> None:
    assert compiled(pattern).match(taken)
    assert not compiled(pattern).match(refused)


def test_words_and_flags_stay() -> None:
    assert compiled(r"[\w\s]+$", re.IGNORECASE).match("\u00e9 \u4e2d")
    assert compiled(r"(?:A|\s)+$", re.IGNORECASE).match("a A")
