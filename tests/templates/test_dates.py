"""Dates that Python cannot hold never end a build (DIFFERENCES.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy


@pytest.mark.parametrize("name", ["date_to_string", "date_to_long_string", "date_to_xmlschema", "date_to_rfc822"])
def test_a_date_after_the_year_9999_stays_text(name: str, tmp_path: Path) -> None:
    source = tmp_path / "site"
    source.mkdir()
    (source / "a.txt").write_text(f"---\nend: 22024-10-11 22:04:34\n---\n{{{{ page.end | {name} }}}}", encoding="utf-8")
    jekyllpy.build(source, tmp_path / "out")
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8") == "22024-10-11 22:04:34"
