"""Named characters: HTML 4's entities as kramdown knows them, with the numbers it reads differently; facts."""

from __future__ import annotations

from functools import cache
from html.entities import codepoint2name, name2codepoint

# Where kramdown 2.4 (MIT) differs from Python's table of HTML 4; asked of the running program.
_OWN = {"apos": 39, "lang": 9002, "rang": 9001, "lceil": 8969, "rceil": 8968, "vellip": 8942}
# References to the control characters 128 to 159 mean those of Windows 1252.
_WINDOWS = bytes(range(128, 160)).decode("cp1252", "surrogateescape")


def code_point_of(name: str) -> int | None:
    """Return the code point of a named entity."""
    return _OWN.get(name) or name2codepoint.get(name)


def code_point_of_reference(number: int) -> int:
    """Return the code point that a numeric reference means."""
    if 128 <= number < 160:
        character = _WINDOWS[number - 128]
        return number if "\ud800" <= character <= "\udfff" else ord(character)
    return number


@cache
def _names() -> dict[int, str]:
    return codepoint2name | {number: name for name, number in _OWN.items()}


def name_of(number: int) -> str | None:
    """Return the name of a code point, if it has one."""
    return _names().get(number)
