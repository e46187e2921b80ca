"""Time zones by name, as the C library finds them for Ruby; knows the machine's zone, not the site's config."""

from __future__ import annotations

import datetime
import os
import re
from functools import lru_cache
from pathlib import Path

LOCALTIME = Path("/etc/localtime")
UTC_ZONE = datetime.timezone(datetime.timedelta(), "UTC")
"""The zone of machines that only build, without `zoneinfo`, whose import takes 2 ms; `datetime.UTC` is Ruby's UTC."""
UTC_NAMES = ("UTC", "Etc/UTC")
ABBREVIATION = r"<([A-Za-z0-9+-]{3,})>|([A-Za-z]{3,})"


def local_zone(name: str | None = None) -> datetime.tzinfo:
    """Find the zone called `name`, or the process's own when there is none; an unknown name is UTC under its name."""
    if name is None:
        name = os.environ.get("TZ")
    if name is None:
        return machine_zone()
    return named_zone(name.removeprefix(":"))


@lru_cache(maxsize=64)
def named_zone(name: str) -> datetime.tzinfo:
    """Load a zone from the zone database, or from a POSIX rule like `EST5EDT,M3.2.0,M11.1.0`."""
    if name in UTC_NAMES:
        return UTC_ZONE
    import zoneinfo

    try:
        return zoneinfo.ZoneInfo(name) if name else rule_zone("UTC0")
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        pass
    try:
        return rule_zone(name)
    except (ValueError, UnicodeError):
        found = re.match(ABBREVIATION, name)
        return rule_zone(f"<{found[1] or found[2]}>0" if found else "UTC0")


def rule_zone(rule: str) -> datetime.tzinfo:
    """Make a zone from a POSIX rule alone: a zone file that has nothing but its last line."""
    import io
    import struct
    import zoneinfo

    header = b"TZif2" + bytes(15)
    block = header + struct.pack(">6l", 0, 0, 0, 0, 1, 4) + struct.pack(">lbb", 0, 0, 0) + b"UTC\0"
    if not re.search(r"[0-9]", rule):
        raise ValueError(f"no offset in the zone {rule!r}")
    return zoneinfo.ZoneInfo.from_file(io.BytesIO(block + block + b"\n" + rule.encode("ascii") + b"\n"), key=rule)


@lru_cache(maxsize=1)
def machine_zone() -> datetime.tzinfo:
    """Find the machine's own zone; without a zone file it is whatever the C library says now."""
    target = str(LOCALTIME.resolve()) if LOCALTIME.exists() else ""
    _, found, name = target.partition("/zoneinfo/")
    if found:
        return named_zone(name)
    if not target:
        return rule_zone("UTC0") if os.name == "posix" else fixed_machine_zone()
    import zoneinfo

    with LOCALTIME.open("rb") as file:
        return zoneinfo.ZoneInfo.from_file(file, key="localtime")


def fixed_machine_zone() -> datetime.tzinfo:
    """Give the machine's present offset, where no zone file can be read (Windows without TZ)."""
    import time

    return datetime.timezone(datetime.timedelta(seconds=-time.timezone), time.tzname[0])


def fixed_offset(seconds: int) -> datetime.timezone:
    """Give a fixed offset; one of zero is not `timezone.utc`, as Ruby tells `+0000` from `UTC`."""
    offset = datetime.timedelta(seconds=seconds)
    return datetime.timezone(offset) if seconds else datetime.timezone(offset, "")
