"""Formats give what Ruby gives, for days and instants."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.dates.strftime import strftime
from jekyllpy.dates.zones import fixed_offset, local_zone
from tests.dates.recorded import CASES, INSTANTS

SHARED = Path(__file__).parents[3] / "shared"
GAPS: dict[str, str] = {
    "%N": "Python keeps microseconds, Ruby nanoseconds",
    "%9N": "Python keeps microseconds, Ruby nanoseconds",
}


def written(value: datetime.date, format: str) -> str | None:
    """Format a value; None where Ruby raises."""
    try:
        return strftime(value, format)
    except ValueError:
        return None


@pytest.mark.parametrize("format", CASES["strftime"])
def test_a_format_gives_what_ruby_gives(format: str) -> None:
    assert [written(value, format) for value in INSTANTS] == CASES["strftime"][format]


@pytest.mark.shared
def test_the_recorded_directives() -> None:
    recorded = json.loads((SHARED / "cases/strftime.json").read_text("utf-8"))["instants"]
    values = {
        "offset +05:30": datetime.datetime(2020, 1, 5, 8, 7, 9, 123456, tzinfo=fixed_offset(19800)),
        "UTC": datetime.datetime(1999, 12, 31, 23, 59, 58, tzinfo=datetime.UTC),
        "America/Los_Angeles": datetime.datetime(2021, 3, 4, 5, 6, 7, tzinfo=local_zone("America/Los_Angeles")),
    }
    wrong = [
        (name, format)
        for name, at in recorded.items()
        for format, text in at["strftime"].items()
        if strftime(values[name], format) != text
    ]
    assert {format for _, format in wrong} <= set(GAPS)


def test_a_width_that_only_eats_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        strftime(datetime.date(2020, 1, 1), "%99999999999d")


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.datetimes(min_value=datetime.datetime(1600, 1, 1)), st.sampled_from(["%Y-%m-%d %H:%M:%S", "%a %b %d %j"]))
def test_common_formats_agree_with_the_c_library(value: datetime.datetime, format: str) -> None:
    assert strftime(value.replace(tzinfo=datetime.UTC), format) == value.strftime(format)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.text(max_size=30))
def test_any_text_is_a_format_or_refused(format: str) -> None:
    assert isinstance(written(datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC), format), str | None)
