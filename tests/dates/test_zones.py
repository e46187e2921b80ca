"""Zones are found as the C library finds them."""

from __future__ import annotations

import datetime

import pytest

from jekyllpy.dates.strftime import strftime
from jekyllpy.dates.zones import fixed_offset, local_zone

SUMMER = datetime.datetime(2021, 7, 1, 12, tzinfo=datetime.UTC)

ZONES = {  # TZ -> what `Time.local(2021, 7, 1).strftime("%Z %z")` says in Ruby with it
    "Europe/Berlin": "CEST +0200",
    ":Europe/Berlin": "CEST +0200",
    "EST5EDT": "EDT -0400",
    "EST5EDT,M3.2.0,M11.1.0": "EDT -0400",
    "UTC+3": "UTC -0300",
    "<abc>-4": "abc +0400",
    "": "UTC +0000",
    "UTC": "UTC +0000",
    "Foo/Bar": "Foo +0000",
    "foo": "foo +0000",
    "Europe/Berlin ": "Europe +0000",
    "America/Sao_Paulo": "-03 -0300",
}


@pytest.mark.parametrize(("name", "expected"), list(ZONES.items()))
def test_a_name_gives_the_zone_of_the_c_library(name: str, expected: str) -> None:
    assert strftime(SUMMER.astimezone(local_zone(name)), "%Z %z") == expected


def test_no_name_is_the_zone_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert strftime(SUMMER.astimezone(local_zone()), "%Z") == "JST"


def test_without_tz_it_is_the_machines_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    assert SUMMER.astimezone(local_zone()).tzname()


def test_zero_is_an_offset_but_not_utc() -> None:
    assert fixed_offset(0) is not datetime.UTC
    assert strftime(SUMMER.astimezone(fixed_offset(0)), "%Z|%z") == "|+0000"
