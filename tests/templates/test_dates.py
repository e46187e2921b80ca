"""Dates that Python cannot hold never end a build (DIFFERENCES.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from tests.liquid.support import NOW, render


@pytest.mark.parametrize("name", ["date_to_string", "date_to_long_string", "date_to_xmlschema", "date_to_rfc822"])
def test_a_date_after_the_year_9999_stays_text(name: str, tmp_path: Path) -> None:
    source = tmp_path / "site"
    source.mkdir()
    (source / "a.txt").write_text(f"---\nend: 22024-10-11 22:04:34\n---\n{{{{ page.end | {name} }}}}", encoding="utf-8")
    jekyllpy.build(source, tmp_path / "out")
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8") == "22024-10-11 22:04:34"


MANNERS = [
    ("date_to_string", "04 Mar 2021"),
    ('date_to_string: "ordinal"', "4th Mar 2021"),
    ('date_to_string: "ordinal", "US"', "Mar 4th, 2021"),
    ("date_to_long_string", "04 March 2021"),
    ('date_to_long_string: "ordinal"', "4th March 2021"),
    ('date_to_long_string: "ordinal", "US"', "March 4th, 2021"),
    ("date_to_xmlschema", "2021-03-04T00:00:00-08:00"),
    ("date_to_rfc822", "Thu, 04 Mar 2021 00:00:00 -0800"),
]


@pytest.mark.parametrize("day", ["2021-03-04", NOW.date(), NOW.replace(hour=0, minute=0, second=0)])
def test_a_date_is_written_in_each_manner_also_the_second_time(day: object) -> None:
    both = "".join(f"{{{{ d | {manner} }}}};" for manner, _ in MANNERS) * 2
    assert render(both, {"d": day}) == "".join(f"{text};" for _, text in MANNERS) * 2


@pytest.mark.parametrize("value", ["", None])
def test_what_is_no_date_stays(value: object) -> None:
    assert render("[{{ d | date_to_string }}{{ d | date_to_string }}]", {"d": value}) == "[]"
