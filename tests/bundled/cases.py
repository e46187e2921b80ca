"""Reads the tables of this room's cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[1] / "cases"


def read_cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of a table."""
    told: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    cases: list[dict[str, Any]] = told["cases"]
    return cases
