"""Reads a moment from free text as Ruby's `Time.parse` does; what the text leaves out comes from a given now."""

from __future__ import annotations

import datetime
import re

from jekyllpy.dates.parts import Parts
from jekyllpy.dates.wall import wall_time
from jekyllpy.dates.zones import fixed_offset

UTC = datetime.UTC
HOURS_BY_ZONE = {
    "UTC": 0, "Z": 0, "UT": 0, "GMT": 0,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    **{letter: number for number, letter in enumerate("ABCDEFGHIKLM", 1)},
    **{letter: -number for number, letter in enumerate("NOPQRSTUVWXY", 1)},
}  # fmt: skip
UTC_NAMES = frozenset({"-00:00", "-0000", "-00", "UTC", "Z", "UT"})
OFFSET = r"([+-])([0-9]{2})(?:(:?)([0-9]{2})(?:\3([0-9]{2}))?)?"
COMMON = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})(?: ?([-+][0-9]{2}:?[0-9]{2}|Z|UTC))?)?"
)
ORDER = ("year", "month", "day", "hour", "minute", "second")


def parse_time(text: str, zone: datetime.tzinfo, now: datetime.datetime) -> datetime.datetime:
    """Read a moment; it is local in `zone` unless the text has an offset of its own."""
    parts = common(text) or scan(text)
    if parts.says_nothing:
        raise ValueError(f"no time information in {text!r}")
    return moment(parts, zone, now) if parts.yday is None else moment_of_year(parts, zone, now)


def common(text: str) -> Parts | None:
    """Read the forms that nearly every site uses without the many rules for all others."""
    found = COMMON.fullmatch(text)
    if found is None:
        return None
    parts = Parts()
    for name, part in zip(ORDER, found.groups(), strict=False):
        if part:
            setattr(parts, name, int(part))
    parts.zone = found[7]
    return parts


def scan(text: str) -> Parts:
    """Read any other text; its rules are loaded when the first one comes."""
    from jekyllpy.dates.scan import scan as scan_text

    return scan_text(text)


def moment_of_year(parts: Parts, zone: datetime.tzinfo, now: datetime.datetime) -> datetime.datetime:
    """Build a moment from a year and the day in it."""
    number = parts.yday or 0
    year = parts.year if parts.year is not None else now.year
    first = datetime.date(year, 1, 1)
    if not 1 <= number <= (datetime.date(year, 12, 31) - first).days + 1:
        raise ValueError(f"yday {number} out of range")
    day = first + datetime.timedelta(days=number - 1)
    parts.month, parts.day = day.month, day.day
    return moment(parts, zone, now)


def moment(parts: Parts, zone: datetime.tzinfo, now: datetime.datetime) -> datetime.datetime:
    """Build a moment: leading parts that are missing come from now, trailing ones are the smallest."""
    year = parts.year if parts.year is not None else now.year
    offset = offset_of(parts.zone, year, zone) if parts.zone else None
    there = fixed_offset(offset) if offset is not None else zone
    numbers = filled(parts, now.astimezone(there))
    if offset is None:
        return resolved(wall_time(numbers, parts.fraction, zone), zone)
    instant = wall_time(numbers, parts.fraction, there)
    if (parts.zone or "").upper() in UTC_NAMES:
        return instant.astimezone(UTC)
    local = instant.astimezone(zone)
    return local if local.utcoffset() == instant.utcoffset() else instant


def filled(parts: Parts, now: datetime.datetime) -> list[int]:
    """List year to second, completed from now down to the first part that the text has."""
    found = [getattr(parts, name) for name in ORDER]
    leading = True
    numbers = []
    for name, number in zip(ORDER, found, strict=True):
        leading = leading and number is None
        smallest = 1 if name in ("month", "day") else 0
        numbers.append(number if number is not None else getattr(now, name) if leading else smallest)
    return numbers


def resolved(wall: datetime.datetime, zone: datetime.tzinfo) -> datetime.datetime:
    """Move a wall time that the clocks skipped to the one they showed instead; of a repeated one take the second."""
    second = wall.replace(fold=1)
    if seconds_of(second.utcoffset()) < seconds_of(wall.utcoffset()):
        return second
    return wall.astimezone(UTC).astimezone(zone)


def offset_of(name: str, year: int, zone: datetime.tzinfo) -> int | None:
    """Give the seconds of an offset or a zone's abbreviation; None for a name that Ruby does not know."""
    name = name.upper()
    found = re.fullmatch(OFFSET, name)
    if found:
        hours, minutes, seconds = (int(part or 0) for part in found.group(2, 4, 5))
        return (-1 if found[1] == "-" else 1) * (hours * 3600 + minutes * 60 + seconds)
    if name in HOURS_BY_ZONE:
        return HOURS_BY_ZONE[name] * 3600
    for month in (1, 7):
        local = datetime.datetime(year, month, 1, tzinfo=zone)
        if (local.tzname() or "").upper() == name:
            return seconds_of(local.utcoffset())
    return None


def seconds_of(offset: datetime.timedelta | None) -> int:
    """Give an offset in seconds."""
    return int(offset.total_seconds()) if offset else 0
