"""The date filter: what is a date, or can be read as one, is written in Ruby's strftime."""

from __future__ import annotations

import datetime
import re
from typing import Any

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.literals import Special
from jekyllpy.liquid.runtime.lookup import attribute
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, force

_EPOCH = re.compile(r"\d+\Z", re.A)


def to_date(value: Value, zone: datetime.tzinfo, now: datetime.datetime) -> datetime.date | None:
    """Read a date as Liquid does; None for what is none."""
    if isinstance(value, datetime.date):
        return value
    if type(value) is int:
        return _from_epoch(value, zone)
    if type(value) is not str or not value:
        return None
    text = value.lower()
    if text in ("now", "today"):
        return now
    return _from_epoch(int(text[:20]), zone) if _EPOCH.match(text) else _from_text(text, zone, now)


def _from_epoch(seconds: int, zone: datetime.tzinfo) -> datetime.datetime | None:
    """Return the instant so many seconds after 1970."""
    try:
        return datetime.datetime.fromtimestamp(seconds, zone)
    except (OverflowError, ValueError, OSError):
        return None


def _from_text(text: str, zone: datetime.tzinfo, now: datetime.datetime) -> datetime.datetime | None:
    """Read a text leniently."""
    from jekyllpy.dates.parse import parse_time

    try:
        return parse_time(text, zone, now)
    except ValueError:
        return None


def clock(context: Context) -> tuple[datetime.tzinfo, datetime.datetime]:
    """Return the zone and time of the build; UTC and the real time where nobody set them."""
    zone = getattr(context.services, "zone", None) or datetime.UTC
    now = getattr(context.services, "now", None) or datetime.datetime.now(zone)
    return zone, now


def note_clock(context: Context) -> None:
    """Tell the site that a page read what no second build can read again."""
    note = getattr(context.services, "note_untracked", None)
    if note is not None:
        note()


def site_time(context: Context, pattern: str) -> Value:
    """Write the time of the build; where the site offers to, it is asked for this format only.

    So a page that prints the year does not depend on the second in which the site is built.
    """
    written = getattr(context.services, "written_time", None)
    if written is not None and pattern:
        return written(pattern)
    return date(context, attribute(context.variables.get("site"), "time"), pattern)


def _now(context: Context, shape: str) -> str:
    """Write the time of the build, of which a site may note that it was asked for in this format only."""
    written = getattr(context.services, "written_time", None)
    if written is not None:
        return str(written(shape))
    note_clock(context)
    return _written(clock(context)[1], shape)


def date(context: Context, value: Value, pattern: Value) -> Value:
    """Write a date in a format; what is no date, or has no format, stays."""
    if type(value) is datetime.datetime and type(pattern) is str and pattern and context.engine is not None:
        return _instant(context.engine.written_dates, value, pattern)
    value, shape = force(value), to_s(pattern)
    if isinstance(value, Special):
        return ""
    if not shape:
        return value
    if type(value) is str and value.lower() in ("now", "today"):
        return _now(context, shape)
    found = to_date(value, *clock(context))
    if found is None:
        return value
    if context.engine is None or not isinstance(found, datetime.datetime):
        return _written(found, shape)
    return _instant(context.engine.written_dates, found, shape)


def _instant(known: dict[tuple[Any, ...], str], found: datetime.datetime, shape: str) -> str:
    """Write an instant, each once in each format."""
    key = (found, found.tzinfo, found.fold, shape)
    text = known.get(key)
    if text is None:
        text = known[key] = _written(found, shape)
    return text


def _written(found: datetime.date, shape: str) -> str:
    """Write a date."""
    from jekyllpy.dates.strftime import strftime

    return strftime(found, shape)
