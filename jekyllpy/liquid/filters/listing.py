"""How filters make a list of whatever they get, and write out what stands for a list."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.literals import Special
from jekyllpy.liquid.runtime.loops import length_of
from jekyllpy.values import Value, force

MAX_ITEMS = 2_000_000


def flat(values: Iterable[Value]) -> list[Value]:
    """Dissolve lists in a list."""
    result: list[Value] = []
    for value in values:
        if isinstance(value, (list, tuple)):
            result.extend(flat(value))
        else:
            result.append(force(value))
    return result


def as_list(value: Value) -> list[Value]:
    """Make a list: flat if it is one, a mapping as its only item, nothing for nil."""
    value = force(value)
    if isinstance(value, (list, tuple)):
        return flat(value)
    if isinstance(value, dict):
        return [value]
    if type(value) is range:
        return expanded(value)
    if isinstance(value, datetime.datetime):
        return time_parts(value)
    if type(value) is Special:
        return [""]
    return [] if value is None else [value]


def time_parts(value: datetime.datetime) -> list[Value]:
    """Take an instant apart, as Ruby does when a list is wanted of it."""
    from jekyllpy.dates.strftime import strftime

    parts = [value.second, value.minute, value.hour, value.day, value.month, value.year]
    parts += [int(strftime(value, "%w")), int(strftime(value, "%j"))]
    return [*parts, bool(value.dst()), strftime(value, "%Z") or None]


def expanded(value: range) -> list[int]:
    """Write out a range, unless it is out of all reason."""
    if length_of(value) > MAX_ITEMS:
        raise FilterError(f"range too long: more than {MAX_ITEMS} items")
    return list(value)
