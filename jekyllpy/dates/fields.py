"""The fields of a day or an instant that format directives name; knows values, not formats."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeAlias

Getter: TypeAlias = Callable[[Any], object]

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

COMPOSITE = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "v": "%e-%^b-%Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}


def hour(value: datetime.date) -> int:
    """The hour; a day begins at midnight."""
    return value.hour if isinstance(value, datetime.datetime) else 0


def minute(value: datetime.date) -> int:
    """The minute; a day begins at midnight."""
    return value.minute if isinstance(value, datetime.datetime) else 0


def second(value: datetime.date) -> int:
    """The second; a day begins at midnight."""
    return value.second if isinstance(value, datetime.datetime) else 0


def fraction(value: datetime.date, digits: int) -> str:
    """The fraction of the second with so many digits, cut or filled with zeros."""
    micros = value.microsecond if isinstance(value, datetime.datetime) else 0
    return f"{micros:06d}"[:digits].ljust(digits, "0")


def yday(value: datetime.date) -> int:
    """The day of the year, from 1."""
    return value.timetuple().tm_yday if type(value) is datetime.date else days_before(value)


def days_before(value: datetime.date) -> int:
    """The day of the year of an instant, without asking its zone."""
    return value.toordinal() - datetime.date(value.year, 1, 1).toordinal() + 1


def epoch(value: datetime.date) -> int:
    """Seconds since 1970; a day counts from its midnight in UTC."""
    if not isinstance(value, datetime.datetime):
        return (value.toordinal() - 719163) * 86400
    seconds = (value.toordinal() - 719163) * 86400 + value.hour * 3600 + value.minute * 60 + value.second
    return seconds - offset_seconds(value)


def offset_seconds(value: datetime.date) -> int:
    """The offset from UTC in seconds; a day and a time without zone have none."""
    offset = value.utcoffset() if isinstance(value, datetime.datetime) else None
    return int(offset.total_seconds()) if offset else 0


def colon_offset(value: datetime.date, colons: int) -> str:
    """The offset as `+hhmm`, `+hh:mm`, `+hh:mm:ss`, or with three colons as short as it can be."""
    seconds = offset_seconds(value)
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    if colons == 3:
        colons = 2 if rest else 1 if minutes else -1
    if colons == 0:
        return f"{sign}{hours:02d}{minutes:02d}"
    if colons == 1:
        return f"{sign}{hours:02d}:{minutes:02d}"
    return f"{sign}{hours:02d}" if colons < 0 else f"{sign}{hours:02d}:{minutes:02d}:{rest:02d}"


def zone_name(value: datetime.date) -> str:
    """The zone's abbreviation; empty for a fixed offset, and a day shows its offset, as in Ruby."""
    if not isinstance(value, datetime.datetime):
        return "+00:00"
    if type(value.tzinfo) is datetime.timezone:
        return "UTC" if value.tzname() == "UTC" else ""
    return value.tzname() or ""


def half_day(value: datetime.date) -> str:
    """AM or PM."""
    return "AM" if hour(value) < 12 else "PM"


NUMBERS: dict[str, tuple[Getter, int, str]] = {  # letter: getter, width, padding
    "C": (lambda value: value.year // 100, 2, "0"),
    "d": (lambda value: value.day, 2, "0"),
    "e": (lambda value: value.day, 2, " "),
    "g": (lambda value: value.isocalendar()[0] % 100, 2, "0"),
    "G": (lambda value: value.isocalendar()[0], 4, "0"),
    "H": (hour, 2, "0"),
    "I": (lambda value: (hour(value) - 1) % 12 + 1, 2, "0"),
    "j": (yday, 3, "0"),
    "k": (hour, 2, " "),
    "l": (lambda value: (hour(value) - 1) % 12 + 1, 2, " "),
    "m": (lambda value: value.month, 2, "0"),
    "M": (minute, 2, "0"),
    "s": (epoch, 1, "0"),
    "S": (second, 2, "0"),
    "u": (lambda value: value.isoweekday(), 1, "0"),
    "U": (lambda value: (yday(value) + 6 - value.isoweekday() % 7) // 7, 2, "0"),
    "V": (lambda value: value.isocalendar()[1], 2, "0"),
    "w": (lambda value: value.isoweekday() % 7, 1, "0"),
    "W": (lambda value: (yday(value) + 6 - value.weekday()) // 7, 2, "0"),
    "y": (lambda value: value.year % 100, 2, "0"),
    "Y": (lambda value: value.year, 4, "0"),
}

TEXTS: dict[str, Getter] = {
    "a": lambda value: DAYS[value.weekday()][:3],
    "A": lambda value: DAYS[value.weekday()],
    "b": lambda value: MONTHS[value.month - 1][:3],
    "B": lambda value: MONTHS[value.month - 1],
    "h": lambda value: MONTHS[value.month - 1][:3],
    "n": lambda value: "\n",
    "p": half_day,
    "P": lambda value: half_day(value).lower(),
    "t": lambda value: "\t",
    "Z": zone_name,
    "%": lambda value: "%",
}
