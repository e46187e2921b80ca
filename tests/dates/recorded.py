"""The recorded answers of Ruby for the room of dates, and the values they were asked about."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from jekyllpy.dates.zones import fixed_offset, local_zone

CASES: dict[str, Any] = json.loads((Path(__file__).parents[1] / "cases/dates.json").read_text("utf-8"))
ZONE = local_zone(CASES["zone"])
NOW = datetime.datetime(*CASES["now"]).replace(tzinfo=ZONE)


def instant(asked: dict[str, Any]) -> datetime.date:
    """Make the value that Ruby was asked about."""
    kind, numbers = asked["kind"], asked["at"]
    if kind == "date":
        return datetime.date(*numbers)
    return datetime.datetime(*numbers).replace(tzinfo=zone_of(kind))


def zone_of(kind: str) -> datetime.tzinfo:
    """Give the zone of an instant: UTC, local, or an offset like `+05:30`."""
    if kind == "utc":
        return datetime.UTC
    if kind == "local":
        return ZONE
    seconds = int(kind[1:3]) * 3600 + int(kind[4:]) * 60
    return fixed_offset(-seconds if kind[0] == "-" else seconds)


INSTANTS = [instant(asked) for asked in CASES["instants"]]
