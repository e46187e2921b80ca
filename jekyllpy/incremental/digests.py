"""Digests of texts and values; equal digests stand for equal things."""

from __future__ import annotations

from jekyllpy.hashing import blake2b
from jekyllpy.values import Value

ABSENT = "-"
"""What a key that names nothing digests to: a file that appears is noticed."""

OPEN = "?"
"""What a key digests to whose value is being made just now: nobody can know it yet."""


def digest_of_text(text: str) -> str:
    """Digest a text to sixteen hexadecimal digits."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def digest_of_value(value: Value) -> str:
    """Digest a plain value: numbers, text, dates, lists and maps in their order."""
    return digest_of_text(repr(value))
