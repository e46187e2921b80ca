"""Builds instants from the numbers a wall clock shows, with Ruby's limits; knows no text."""

from __future__ import annotations

import datetime


def wall_time(numbers: list[int], fraction: str | None, zone: datetime.tzinfo) -> datetime.datetime:
    """Build a wall time as Ruby does: the 30th of February is in March, 24:00 and second 60 roll over."""
    year, month, day, hour, minute, second = numbers
    within = 1 <= month <= 12 and 1 <= day <= 31 and 0 <= minute <= 59 and 0 <= second <= 60
    if not within or not (0 <= hour <= 23 or (hour == 24 and minute == 0 and second == 0)):
        raise ValueError("argument out of range")
    micros = int((fraction or "0")[:6].ljust(6, "0"))
    rest = datetime.timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second, microseconds=micros)
    try:
        return datetime.datetime(year, month, 1, tzinfo=zone) + rest
    except OverflowError as error:
        raise ValueError("argument out of range") from error
