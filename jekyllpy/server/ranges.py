"""Reads `Range`, `If-Range`, `If-None-Match` and `If-Modified-Since`; what it can't read counts as not sent."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import format_datetime, parsedate_to_datetime

_RANGE = re.compile(r"bytes=\s*([0-9]{0,18})\s*-\s*([0-9]{0,18})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a browser knows whether it has the present state of a file."""

    etag: str
    modified: int

    @property
    def date(self) -> str:
        """Return the time of the last change as HTTP writes it."""
        return format_datetime(datetime.datetime.fromtimestamp(self.modified, datetime.UTC), usegmt=True)


def is_known(stamp: Stamp, headers: Mapping[str, str]) -> bool:
    """Tell whether the browser says that it has this state."""
    tags = headers.get("If-None-Match")
    if tags is not None:
        return tags.strip() == "*" or stamp.etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
    since = _time(headers.get("If-Modified-Since"))
    return since is not None and stamp.modified <= since


def wanted_part(stamp: Stamp, size: int, headers: Mapping[str, str]) -> range | None:
    """Return the part of a body that is asked for; None for all of it, an empty range when there is no such part.

    Several ranges at once are answered with all of it, so that no request can make the answer longer than the file.
    """
    match = _RANGE.fullmatch(headers.get("Range", "").strip())
    if match is None or not (match[1] or match[2]) or not _still_holds(stamp, headers.get("If-Range")):
        return None
    if not match[1]:
        return range(max(0, size - int(match[2])), size)
    start, last = int(match[1]), int(match[2] or size)
    if last < start:
        return None
    return range(start, min(last + 1, size)) if start < size else range(0)


def _still_holds(stamp: Stamp, condition: str | None) -> bool:
    return condition is None or condition.strip() == stamp.etag or _time(condition) == stamp.modified


def _time(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
