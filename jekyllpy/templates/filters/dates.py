"""Jekyll's date filters: days and instants in the site's zone."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.dates import clock, note_clock, to_date
from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.templates.services import services
from jekyllpy.values import Value, force

_CLOCK = ("now", "today")
# Ruby's instants go on after the year 9999, Python's do not (DIFFERENCES.md).
_BEYOND = re.compile(r"\s*[0-9]{5,}-[0-9]", re.A)


def _stays(value: Value) -> bool:
    """Whether a date filter returns a value as it is: empty, or after the year 9999."""
    return not to_s(value) or (isinstance(value, str) and _BEYOND.match(value) is not None)


def local_time(context: Context, value: Value) -> datetime.datetime:
    """Read a date and return it in the site's zone, or fail."""
    zone, now = clock(context)
    if type(value) is str and value.lower() in _CLOCK:
        note_clock(context)
    found = to_date(value, zone, now)
    if found is None:
        raise FilterError(f"Invalid Date: '{inspect(value)}' is not a valid datetime.")
    if not isinstance(found, datetime.datetime):
        return datetime.datetime(found.year, found.month, found.day, tzinfo=zone)
    return found.astimezone(zone)


def ordinal(day: int) -> str:
    """Return the ending of a day's number."""
    if 11 <= day <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _written(context: Context, value: Value, month: str, kind: Value, style: Value) -> Value:
    """Write a date in Jekyll's two manners."""
    if kind != "ordinal":
        return _kept(context, f"%d {month} %Y", value, lambda time: _formatted(time, f"%d {month} %Y"))
    shape = f"{month} {{}}, %Y" if style == "US" else f"{{}} {month} %Y"
    return _kept(context, shape, value, lambda time: _formatted(time, shape.format(f"{time.day}{ordinal(time.day)}")))


def _formatted(time: datetime.datetime, shape: str) -> str:
    """Write an instant in a format of Ruby's."""
    from jekyllpy.dates.strftime import strftime

    return strftime(time, shape)


def date_to_string(context: Context, value: Value, kind: Value = None, style: Value = None) -> Value:
    """Write a date with the month's short name."""
    return _written(context, value, "%b", kind, style)


def date_to_long_string(context: Context, value: Value, kind: Value = None, style: Value = None) -> Value:
    """Write a date with the month's full name."""
    return _written(context, value, "%B", kind, style)


def date_to_xmlschema(context: Context, value: Value) -> Value:
    """Write a date as ISO 8601."""
    from jekyllpy.dates.text import xmlschema

    return _kept(context, "xmlschema", value, xmlschema)


def date_to_rfc822(context: Context, value: Value) -> Value:
    """Write a date as mail does."""
    from jekyllpy.dates.text import rfc822

    return _kept(context, "rfc822", value, rfc822)


def _kept(context: Context, name: str, value: Value, write: Callable[[datetime.datetime], str]) -> Value:
    """Write a date in one form, the same date once a build; the clock is asked each time."""
    value = force(value)
    kind = type(value)
    if kind is datetime.datetime:
        key = (name, (value, value.tzinfo, value.fold))
    elif kind is datetime.date or (kind is str and value.lower() not in _CLOCK):
        key = (name, value)
    else:
        return _fresh(context, value, write)
    memo = services(context).memo
    text = memo.get(key)
    if text is None:
        text = memo[key] = _fresh(context, value, write)
    return text


def _fresh(context: Context, value: Value, write: Callable[[datetime.datetime], str]) -> Value:
    """Write a date, or return what is none."""
    is_date = isinstance(value, datetime.date)
    return value if not is_date and _stays(value) else write(local_time(context, value))


FILTERS: dict[str, Callable[..., Any]] = {
    "date_to_string": date_to_string,
    "date_to_long_string": date_to_long_string,
    "date_to_xmlschema": date_to_xmlschema,
    "date_to_rfc822": date_to_rfc822,
}
