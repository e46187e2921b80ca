"""Reads runs of digits by their length, such as `20210304T050607Z`; knows nothing of names or separators."""

from __future__ import annotations

import re

from jekyllpy.dates.parts import Parts


def set_digits(parts: Parts, match: re.Match[str]) -> bool:
    """Read a run of digits by its length, with the run of a time and a zone behind it."""
    sign, digits, time, fraction, zone = match.groups()
    from_right = not time and fraction is not None
    if from_right and len(digits) % 2 == 0:
        digits = set_time_from_right(parts, digits)
        set_date_from_right(parts, digits, sign)
    elif from_right and len(digits) in (3, 5, 7):
        set_odd_from_right(parts, digits)
    else:
        set_run(parts, digits, sign)
    if time:
        set_run_time(parts, time, from_right=fraction is not None)
    parts.fraction = parts.fraction if fraction is None else fraction
    if zone:
        parts.zone = bracket_zone(zone)
    return True


def set_run(parts: Parts, digits: str, sign: str) -> None:
    """Read a run that is a date, perhaps with the time behind it without a gap."""
    size = len(digits)
    if size == 2:
        parts.day = int(digits)
    elif size == 4:
        parts.month, parts.day = int(digits[:2]), int(digits[2:])
    elif size == 6:
        parts.year = int(sign + digits[:2])
        parts.month, parts.day = int(digits[2:4]), int(digits[4:])
    elif size == 3:
        parts.yday = int(digits)
    elif size == 5:
        parts.year, parts.yday = int(sign + digits[:2]), int(digits[2:])
    elif size == 7:
        parts.year, parts.yday = int(sign + digits[:4]), int(digits[4:])
    elif size in (8, 10, 12, 14):
        parts.year = int(sign + digits[:4])
        parts.month, parts.day = int(digits[4:6]), int(digits[6:8])
        set_run_time(parts, digits[8:], from_right=False)
        parts.short_year = False


def set_run_time(parts: Parts, digits: str, *, from_right: bool) -> None:
    """Read `hh`, `hhmm` or `hhmmss`; with a fraction behind it the last two digits are the seconds."""
    pairs = [int(digits[at : at + 2]) for at in range(0, len(digits), 2)] if len(digits) % 2 == 0 else []
    if from_right:
        pairs = [*[None] * (3 - len(pairs)), *pairs]  # type: ignore[list-item]
    for name, number in zip(("hour", "minute", "second"), pairs, strict=False):
        if number is not None:
            setattr(parts, name, number)


def set_time_from_right(parts: Parts, digits: str) -> str:
    """Take seconds, minutes and hours from the end of a run; give what is left."""
    clock = digits[-6:]
    set_run_time(parts, clock, from_right=True)
    return digits[: -len(clock)]


def set_date_from_right(parts: Parts, digits: str, sign: str) -> None:
    """Take day, month and year from the end of what a time left over."""
    if not digits:
        return
    parts.day = int(digits[-2:])
    parts.month = int(digits[-4:-2]) if len(digits) >= 4 else parts.month
    if len(digits) > 4:
        parts.year = int(sign + digits[:-4])


def set_odd_from_right(parts: Parts, digits: str) -> None:
    """Take seconds, minutes, hours and one digit of a day from the end of a run of odd length."""
    filled = digits.rjust(len(digits) + 1, "0")
    left = set_time_from_right(parts, filled)
    parts.day = int(left) if left else parts.day


def bracket_zone(zone: str) -> str:
    """Read a zone, which may stand in brackets as `[-5:EST]`."""
    if not zone.startswith("["):
        return zone
    offset, _, name = zone[1:-1].partition(":")
    text = name or offset
    return f"+{text}" if text[:1].isdigit() else text
