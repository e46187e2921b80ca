"""The recorded answers of Psych and safe_yaml, and how values are written there."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

from jekyllpy.dates.text import inspect
from jekyllpy.dates.zones import local_zone
from jekyllpy.errors import DataError
from jekyllpy.values import Value
from jekyllpy.yaml_data import Dialect, load

CASES: dict[str, Any] = json.loads((Path(__file__).parents[1] / "cases/yaml_data.json").read_text("utf-8"))
ZONE = local_zone(CASES["zone"])
WORDS = {"None": "nil", "True": "true", "False": "false", "inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}


def shown(value: Value) -> str:
    """Write a value as ask_ruby.rb does."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, datetime.datetime):
        fixed = "fixed" if isinstance(value.tzinfo, datetime.timezone) else "local"
        return f"time {'utc' if value.tzinfo is datetime.UTC else fixed} {inspect(value)}"
    if isinstance(value, datetime.date):
        return f"date {value}"
    if isinstance(value, list):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{shown(key)}: {shown(item)}' for key, item in value.items())}}}"
    text = WORDS.get(repr(value), repr(value))
    return re.sub(r"^(-?\d+)e", r"\1.0e", text)


def answer(text: str, dialect: Dialect) -> str | None:
    """Read a text and write its value; None for an error."""
    try:
        return shown(load(text, path="case.yml", dialect=dialect, zone=ZONE))
    except DataError:
        return None
