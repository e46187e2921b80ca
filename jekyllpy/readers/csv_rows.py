"""Reads CSV and TSV text as Ruby's CSV does: an empty field is nil, a quoted empty one is empty text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jekyllpy.errors import DataError
from jekyllpy.values import Value

Row = list[str | None]

INTEGER = r"[+-]?[0-9]+"
FLOAT = r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"
NUMERIC = ("numeric", "all")


def csv_rows(text: str, separator: str, *, path: str) -> Iterator[Row]:
    """Yield the rows of a text; a quote that is not closed or out of place is a `DataError` with its line."""
    row: Row = []
    place, line = 0, 1
    while place < len(text):
        start = line
        if text[place] == '"':
            field, place, line = _quoted(text, place + 1, line, path)
            row.append(field)
        else:
            end = _field_end(text, place, separator)
            raw = text[place:end]
            if '"' in raw:
                raise DataError("Illegal quoting", path=path, line=start, hint='double a quote inside quotes: ""')
            row.append(raw or None)
            place = end
        if place < len(text) and text[place] == separator:
            place += 1
            if place == len(text) or text[place] in "\r\n":
                row.append(None)
            else:
                continue
        if text.startswith("\r\n", place):
            place += 1
        elif place < len(text) and text[place] not in "\r\n":
            raise DataError("Any value after quoted field isn't allowed", path=path, line=start)
        place += 1
        line += 1
        yield [] if row == [None] else row
        row = []


def _field_end(text: str, place: int, separator: str) -> int:
    while place < len(text) and text[place] not in (separator, "\r", "\n"):
        place += 1
    return place


def _quoted(text: str, place: int, line: int, path: str) -> tuple[str, int, int]:
    parts = []
    while True:
        end = text.find('"', place)
        if end < 0:
            raise DataError("Unclosed quoted field", path=path, line=line, hint='close it with "')
        parts.append(text[place:end])
        if not text.startswith('""', end):
            field = '"'.join(parts)
            return field, end + 1, line + field.count("\n")
        place = end + 2


def with_headers(rows: Iterator[Row], converters: Sequence[str] = ()) -> list[dict[str | None, Value]]:
    """Make maps of rows, keyed by the first row; of equal headers the first counts."""
    headers = next(rows, [])
    made = []
    for row in rows:
        width = max(len(headers), len(row))
        keys = [*headers, *[None] * (width - len(headers))]
        values = converted([*row, *[None] * (width - len(row))], converters)
        record: dict[str | None, Value] = {}
        for key, value in zip(keys, values, strict=True):
            record.setdefault(key, value)
        made.append(record)
    return made


def converted(row: Row, converters: Sequence[str]) -> list[Value]:
    """Turn number fields into numbers where the configuration's `csv_converters` ask for it."""
    if not converters:
        return list(row)
    integers = any(name in ("integer", *NUMERIC) for name in converters)
    floats = any(name in ("float", *NUMERIC) for name in converters)
    return [_number(field, integers=integers, floats=floats) for field in row]


def _number(field: str | None, *, integers: bool, floats: bool) -> Value:
    if field is None:
        return None
    if integers and re.fullmatch(INTEGER, field):
        return int(field)
    return float(field) if floats and re.fullmatch(FLOAT, field) else field
