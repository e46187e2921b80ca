"""Finds the line of a config file that sets a key, for messages; it reads text and knows no YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from jekyllpy.errors import ConfigError


def place_error(error: ConfigError, files: Sequence[str]) -> None:
    """Give an error whose message begins with a key the place that sets this key."""
    found = re.match(r"'([\w.-]+)'", error.message)
    if found is not None and error.path is None:
        error.path, error.line = place_of(found.group(1), files)


def place_of(key: str, files: Sequence[str]) -> tuple[str | None, int | None]:
    """Return the file and line that set a key (`a.b` for a nested one), the last file first; else the last file."""
    for file in reversed(files):
        line = _line_of(key.split("."), Path(file))
        if line is not None:
            return file, line
    return (files[-1] if files else None), None


def _line_of(keys: Sequence[str], file: Path) -> int | None:
    try:
        lines = file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return None
    found = None
    for key in keys:
        lead = r"[\s{]*" if found else r"\{?"
        name = re.escape(key)
        pattern = re.compile(rf"^{lead}[\"']?{name}[\"']?\s*[:=]|^\[{name}\]")
        start = found or 0
        below = next((number for number, line in enumerate(lines[start:], start + 1) if pattern.match(line)), None)
        if below is None:
            break
        found = below
    return found
