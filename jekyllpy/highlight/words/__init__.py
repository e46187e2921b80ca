"""Tables of words, one module a language; they know no lexer."""

from __future__ import annotations


def read_words(text: str) -> frozenset[str]:
    """Return the words of a text that blanks and line ends part."""
    return frozenset(text.split())
