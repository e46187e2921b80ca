"""The recorded answers of Jekyll for permalinks."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from jekyllpy.permalinks.placeholders import Placeholders, document_placeholders

CASES: dict[str, Any] = json.loads((Path(__file__).parents[1] / "cases/permalinks.json").read_text("utf-8"))


def placeholders(of: dict[str, Any]) -> Placeholders:
    """Make the placeholders of a recorded document."""
    return document_placeholders(**{**of, "date": datetime.datetime(*of["date"]).replace(tzinfo=datetime.UTC)})


DOCUMENTS = [placeholders(of) for of in CASES["documents"]]
