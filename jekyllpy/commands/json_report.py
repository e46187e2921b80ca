"""Says as JSON what a build did, or what went wrong in it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from jekyllpy.build import Report
from jekyllpy.errors import BuildFailed, JekyllpyError


def json_report(report: Report, warnings: Sequence[str]) -> str:
    """Write what a build did."""
    return _text(
        {
            "destination": str(report.destination),
            "rendered": report.rendered,
            "kept": report.kept,
            "written": report.written,
            "removed": report.removed,
            "skipped": [{"path": path, "reason": reason} for path, reason in report.skipped],
            "timings": report.timings,
            "warnings": list(warnings),
            "errors": [],
        }
    )


def json_errors(error: JekyllpyError, warnings: Sequence[str]) -> str:
    """Write what went wrong, each with its place."""
    errors = error.errors if isinstance(error, BuildFailed) else (error,)
    keys = ("path", "line", "column", "message", "hint", "chain")
    found = [{key: getattr(each, key) for key in keys} for each in errors]
    return _text({"warnings": list(warnings), "errors": found})


def _text(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
