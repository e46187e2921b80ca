"""Integers of any length to and from decimal text, past the length where Python refuses; nothing of Liquid."""

from __future__ import annotations

_CHUNK = 4000
_MAX_DIGITS = 100_000
_SAFE_BITS = 13_000


def integer_of(text: str) -> int:
    """Read an optional sign and digits."""
    if len(text) <= _CHUNK:
        return int(text)
    negative, digits = text[0] == "-", text.lstrip("+-")[:_MAX_DIGITS]
    value = 0
    for at in range(0, len(digits), _CHUNK):
        part = digits[at : at + _CHUNK]
        value = value * 10 ** len(part) + int(part)
    return -value if negative else value


def text_of(value: int) -> str:
    """Write an integer in decimal."""
    if value.bit_length() < _SAFE_BITS:
        return str(value)
    negative, rest, parts = value < 0, abs(value), []
    base = 10**_CHUNK
    while rest:
        rest, part = divmod(rest, base)
        parts.append(str(part).rjust(_CHUNK, "0"))
    return ("-" if negative else "") + "".join(reversed(parts)).lstrip("0")
