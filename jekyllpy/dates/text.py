"""Writes days and instants as Ruby's own methods do: to_s, inspect, xmlschema, rfc822; knows values only."""

from __future__ import annotations

import datetime

from jekyllpy.dates.fields import fraction
from jekyllpy.dates.strftime import strftime

UTC = datetime.UTC
_USUAL = len("2021-03-04T05:06:07+00:00")


def to_s(value: datetime.date) -> str:
    """Write `2021-03-04`, or `2021-03-04 05:06:07 +0000`, or the same with ` UTC`."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return strftime(value, "%Y-%m-%d %H:%M:%S UTC" if value.tzinfo is UTC else "%Y-%m-%d %H:%M:%S %z")


def inspect(value: datetime.date) -> str:
    """Write what Ruby shows inside a list: a Time with its fraction, a Date with its day number."""
    if not isinstance(value, datetime.datetime):
        julian = value.toordinal() + 1721425
        return f"#<Date: {value.isoformat()} (({julian}j,0s,0n),+0s,2299161j)>"
    digits = fraction(value, 6).rstrip("0")
    zone = "UTC" if value.tzinfo is UTC else "%z"
    return strftime(value, f"%Y-%m-%d %H:%M:%S{'.' if digits else ''}{digits} {zone}")


def xmlschema(value: datetime.date) -> str:
    """Write ISO 8601 with a colon in the offset, `Z` for UTC; a Date is the day alone."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is UTC:
        return strftime(value, "%Y-%m-%dT%H:%M:%SZ")
    text = value.isoformat(timespec="seconds")
    return text if len(text) == _USUAL else strftime(value, "%Y-%m-%dT%H:%M:%S%:z")


def rfc822(value: datetime.date) -> str:
    """Write the date of a mail or a feed; UTC shows as `-0000`, a Date as its midnight without a leading zero."""
    if not isinstance(value, datetime.datetime):
        return strftime(value, "%a, %-d %b %Y %T %z")
    return strftime(value, "%a, %d %b %Y %T -0000" if value.tzinfo is UTC else "%a, %d %b %Y %T %z")
