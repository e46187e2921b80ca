"""Free text becomes the moment that Ruby's Time.parse finds in it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.dates.fields import zone_name
from jekyllpy.dates.parse import parse_time
from jekyllpy.dates.text import inspect
from tests.dates.recorded import CASES, NOW, ZONE

BEYOND = "Python's years run from 1 to 9999"
LOCAL_MEAN = "local mean time has seconds in its offset; to_s and %z do not show them, inspect does"
NANO = "Python keeps microseconds, Ruby nanoseconds"
GAPS = {
    "0000-01-01": BEYOND,
    "10000-01-01": BEYOND,
    "Jan 5 100 BC": BEYOND,
    "-2021-03-04": BEYOND,
    "a-2021-03-04": BEYOND,
    "100-1-1": LOCAL_MEAN,
    "1-1-100": LOCAL_MEAN,
    "jan 100": LOCAL_MEAN,
    "2021-03-04 05:06:07 +01:02:03": LOCAL_MEAN,
    "10:30:45.123456789 +0100": NANO,
}


def read(text: str) -> list[str] | None:
    """Parse a text and show the moment as recorded; None where there is none."""
    try:
        moment = parse_time(text, ZONE, NOW)
    except ValueError:
        return None
    return [inspect(moment), zone_name(moment)]


@pytest.mark.parametrize("text", [text for text in CASES["parse"] if text not in GAPS])
def test_a_text_gives_the_moment_that_ruby_finds(text: str) -> None:
    assert read(text) == CASES["parse"][text]


@pytest.mark.parametrize(("text", "reason"), list(GAPS.items()))
def test_a_known_gap_is_still_one(text: str, reason: str) -> None:
    assert read(text) != CASES["parse"][text], f"no longer a gap: {reason}"


def test_an_offset_of_zero_is_not_utc() -> None:
    moment = parse_time("2021-03-04 05:06:07 +0000", ZONE, NOW)
    assert moment.tzinfo is not datetime.UTC
    assert moment.utcoffset() == datetime.timedelta(0)


def test_a_zone_that_is_the_local_one_gives_a_local_time() -> None:
    assert parse_time("2021-03-04 05:06:07 -0500", ZONE, NOW).tzinfo is ZONE


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.text(max_size=40) | st.from_regex(r"[0-9a-z:/. +-]{1,25}", fullmatch=True))
def test_any_text_is_a_moment_or_a_value_error(text: str) -> None:
    assert isinstance(read(text), list | None)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.datetimes(min_value=datetime.datetime(1950, 1, 1), max_value=datetime.datetime(2037, 1, 1)))
def test_what_is_written_is_read_again(moment: datetime.datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=datetime.UTC)
    assert parse_time(inspect(moment), ZONE, NOW) == moment
