"""Digests of texts and values; equal digests stand for equal things."""

from __future__ import annotations

try:  # the same class; hashlib itself brings OpenSSL along, which costs a build with nothing to do a tenth of its time
    from _blake2 import blake2b
except ImportError:  # an interpreter without that module
    from hashlib import blake2b

from jekyllpy.values import Value

__all__ = ["ABSENT", "blake2b", "digest_of_bytes", "digest_of_text", "digest_of_value"]

ABSENT = "-"
"""What a key that names nothing digests to: a file that appears is noticed."""


def digest_of_bytes(data: bytes) -> str:
    """Digest bytes to sixteen hexadecimal digits."""
    return blake2b(data, digest_size=8).hexdigest()


def digest_of_text(text: str) -> str:
    """Digest a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def digest_of_value(value: Value) -> str:
    """Digest a plain value: numbers, text, dates, lists and maps in their order."""
    return digest_of_text(repr(value))
