"""Reads data files: YAML, JSON, CSV and TSV below the data folder, nested as the folders are."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jekyllpy.errors import JekyllpyError
from jekyllpy.readers.csv_rows import converted, csv_rows, with_headers
from jekyllpy.readers.folders import names_in
from jekyllpy.readers.front_matter import read_text
from jekyllpy.readers.reading import Reading
from jekyllpy.values import Value
from jekyllpy.yaml_data import load as load_yaml

SUFFIXES = (".yaml", ".yml", ".json", ".csv", ".tsv")
EMPTY = re.compile(r"#[^\n]*|\s+", re.ASCII)
NOT_IN_KEY = r"[^\w\s-]+|(?:(?<=^)|(?<=\b\s))\s+(?=$|\s?\b)"


def read_data(reading: Reading, root: Path) -> dict[str, Value]:
    """Read a data folder; of files with one key the later suffix wins, and a folder beats them all."""
    data: dict[str, Value] = {}
    if root.is_dir() and _is_own(reading, root):
        _read_folder(reading, root, data)
    return data


def _is_own(reading: Reading, path: Path) -> bool:
    if not path.is_relative_to(reading.source):
        return True  # a theme's folder
    return reading.filter.stays_inside(path.relative_to(reading.source).as_posix())


def _read_folder(reading: Reading, folder: Path, data: dict[str, Value]) -> None:
    names = [name for name in names_in(folder) if not name.startswith(".")]
    for suffix in SUFFIXES:
        for name in names:
            path = folder / name
            if name.endswith(suffix) and path.is_file() and _is_own(reading, path):
                _read_into(reading, path, data, clean_key(name.removesuffix(suffix)))
    for name in names:
        if (folder / name).is_dir() and _is_own(reading, folder / name):
            inner = data[clean_key(name)] = {}
            _read_folder(reading, folder / name, inner)


def _read_into(reading: Reading, path: Path, data: dict[str, Value], key: str) -> None:
    try:
        data[key] = read_data_file(reading, path)
    except JekyllpyError as error:
        reading.errors.append(error)


def read_data_file(reading: Reading, path: Path) -> Value:
    """Read one data file; a mistake in it is a `DataError` with its place."""
    root = reading.source if path.is_relative_to(reading.source) else path.parents[1]
    shown = path.relative_to(root).as_posix()
    read = READERS.get(path.suffix.lower(), _read_yaml)
    return read(reading, path, shown)


def _read_yaml(reading: Reading, path: Path, shown: str) -> Value:
    text, _ = read_text(path, shown, reading.config.encoding)
    if reading.config.stack.yaml == "safe_yaml" and not EMPTY.sub("", text):
        return False  # what safe_yaml 1.0.5 makes of a text without a document; Psych makes nil of it
    return load_yaml(text, path=shown, dialect=reading.config.stack.yaml, zone=reading.config.zone)


def _read_csv(reading: Reading, path: Path, shown: str) -> Value:
    return _read_rows(reading, path, shown, ",", _asked(reading, "csv_reader"))


def _read_tsv(reading: Reading, path: Path, shown: str) -> Value:
    return _read_rows(reading, path, shown, "\t", _asked(reading, "tsv_reader"))


def _asked(reading: Reading, key: str) -> dict[str, Value]:
    config = reading.config
    if not config.rules.configures_tables:
        return {}
    return config.csv_reader if key == "csv_reader" else config.tsv_reader


def _read_rows(reading: Reading, path: Path, shown: str, separator: str, options: dict[str, Value]) -> Value:
    encoding = str(options.get("encoding") or reading.config.encoding)
    text, _ = read_text(path, shown, encoding, keeps_mark=True)  # Ruby's CSV makes it part of the first name
    rows = csv_rows(text, separator, path=shown)
    names = [str(name) for name in options.get("csv_converters") or []]
    if options.get("headers", True):
        return with_headers(rows, names)
    return [converted(row, names) for row in rows]


READERS: dict[str, Callable[[Reading, Path, str], Value]] = {".csv": _read_csv, ".tsv": _read_tsv}


def clean_key(name: str) -> str:
    """Make a data key of a file name. Jekyll 4.3 `DataReader#sanitize_filename`; features DAT-03."""
    if name.isascii() and name.isidentifier():
        return name
    kept = re.sub(NOT_IN_KEY, "", name, flags=re.ASCII | re.MULTILINE)
    return re.sub(r"\s+", "_", kept, flags=re.ASCII)
