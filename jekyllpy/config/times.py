"""The clock and the time zone of a build, from configuration and environment."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Mapping

from jekyllpy.dates.parse import parse_time
from jekyllpy.dates.zones import UTC_NAMES, UTC_ZONE, local_zone
from jekyllpy.errors import ConfigError
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.config")


def zone_of(data: Mapping[str, Value], environ: Mapping[str, str]) -> datetime.tzinfo:
    """Return the site's zone: `timezone:`, else TZ, else the machine's own."""
    named = data.get("timezone") or environ.get("TZ")
    zone = local_zone(str(named) if named else None)
    names = UTC_NAMES if zone is UTC_ZONE else (str(zone),)
    if data.get("timezone") and str(named).removeprefix(":") not in names:
        log.warning("Timezone: '%s' is not known; its offset is taken to be zero, as in Ruby", named)
    return zone


def now_of(data: Mapping[str, Value], zone: datetime.tzinfo, environ: Mapping[str, str]) -> datetime.datetime:
    """Return the build's time: `time:`, else SOURCE_DATE_EPOCH, else the clock. Raises `ConfigError`."""
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    clock = datetime.datetime.fromtimestamp(int(epoch), zone) if epoch.isdigit() else datetime.datetime.now(zone)
    if not data.get("time"):
        return clock
    try:
        return parse_time(str(data["time"]), zone, clock).astimezone(zone)
    except ValueError as error:
        raise ConfigError(f"'time': Invalid date '{data['time']}': Invalid time in _config.yml.") from error
