"""The time zone of a build, and what is said of one that nobody knows."""

from __future__ import annotations

import pytest

from jekyllpy.config.times import zone_of


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        ("UTC", True),
        ("Etc/UTC", True),
        (":Etc/UTC", True),
        ("Europe/Berlin", True),
        ("Mars/Olympus", False),
    ],
)
def test_a_zone_that_nobody_knows_is_told(name: str, is_known: bool, caplog: pytest.LogCaptureFixture) -> None:
    zone_of({"timezone": name}, {})
    assert (not caplog.records) is is_known
