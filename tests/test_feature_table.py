"""The table of Jekyll's features: what is done, what is different on purpose, what is missing, and what shows it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
TABLE: list[dict[str, Any]] = json.loads((TESTS / "cases" / "features.json").read_text(encoding="utf-8"))
SITES: list[dict[str, Any]] = json.loads((TESTS / "cases" / "rows.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["row"])
def test_each_row_has_a_test_that_is_there(row: dict[str, Any]) -> None:
    assert row["state"] in ("done", "different", "missing")
    assert row["tests"] or row["state"] == "missing"
    assert row.get("note") or row["state"] == "done"
    assert all((TESTS.parent / name).is_file() for name in row["tests"])


def test_nearly_everything_is_done() -> None:
    there = [row for row in TABLE if row["state"] != "missing"]
    assert len(there) / len(TABLE) >= 0.98


def test_the_small_sites_show_rows_of_the_table() -> None:
    assert {row for site in SITES for row in site["rows"]} <= {row["row"] for row in TABLE}
