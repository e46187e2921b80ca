"""Ranges and conditions; what can't be read counts as not sent."""

from __future__ import annotations

import pytest

from jekyllpy.server.ranges import Stamp, is_known, wanted_part

STAMP = Stamp('"1-a"', 1_700_000_000)
SAME, LATER, EARLIER = STAMP.date, "Wed, 15 Nov 2023 00:00:00 GMT", "Mon, 13 Nov 2023 00:00:00 GMT"

RANGES = [
    ("bytes=0-3", range(0, 4)),
    ("bytes=4-", range(4, 10)),
    ("bytes=-3", range(7, 10)),
    ("bytes=-30", range(0, 10)),
    ("bytes=0-99", range(0, 10)),
    ("BYTES= 0 - 3 ", range(0, 4)),
    ("bytes=10-", range(0)),
    ("bytes=99-100", range(0)),
    ("bytes=-0", range(10, 10)),
    ("bytes=3-1", None),
    ("bytes=0-1,3-4", None),
    ("bytes=-", None),
    ("bytes=a-b", None),
    ("lines=0-1", None),
    ("bytes=" + "9" * 40 + "-", None),
    ("", None),
]


@pytest.mark.parametrize(("header", "part"), RANGES)
def test_ranges(header: str, part: range | None) -> None:
    assert wanted_part(STAMP, 10, {"Range": header}) == part


@pytest.mark.parametrize(
    ("condition", "holds"), [('"1-a"', True), ('"2-b"', False), (SAME, True), (EARLIER, False), ("nonsense", False)]
)
def test_a_range_holds_only_for_the_state_it_was_asked_of(condition: str, holds: bool) -> None:
    part = wanted_part(STAMP, 10, {"Range": "bytes=0-1", "If-Range": condition})
    assert part == (range(0, 2) if holds else None)


KNOWN = [
    ({"If-None-Match": '"1-a"'}, True),
    ({"If-None-Match": 'W/"1-a"'}, True),
    ({"If-None-Match": '"0", "1-a"'}, True),
    ({"If-None-Match": "*"}, True),
    ({"If-None-Match": '"0"', "If-Modified-Since": LATER}, False),
    ({"If-Modified-Since": SAME}, True),
    ({"If-Modified-Since": LATER}, True),
    ({"If-Modified-Since": EARLIER}, False),
    ({"If-Modified-Since": "nonsense"}, False),
    ({"If-Modified-Since": "Wed, 99 Foo 99999 99:99:99 GMT"}, False),
    ({"If-Modified-Since": "\xff"}, False),
    ({}, False),
]


@pytest.mark.parametrize(("headers", "known"), KNOWN)
def test_known(headers: dict[str, str], known: bool) -> None:
    assert is_known(STAMP, headers) is known
