"""CSV as Ruby's library reads it."""

from __future__ import annotations

import pytest

from jekyllpy.errors import DataError
from jekyllpy.readers.csv_rows import Row, csv_rows, with_headers


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ('a,,""\n', [["a", None, ""]]),
        ('"x ""y"" z","line\nbreak"\n', [['x "y" z', "line\nbreak"]]),
        ("a,\n", [["a", None]]),
        ("a\n\nb\n", [["a"], [], ["b"]]),
        ("", []),
    ],
)
def test_rows(text: str, rows: list[Row]) -> None:
    assert list(csv_rows(text, ",", path="x.csv")) == rows


def test_tabs_separate() -> None:
    assert list(csv_rows("a\tb,c\n", "\t", path="x.tsv")) == [["a", "b,c"]]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [('a\n"b', 2, "Unclosed"), ('a"b\n', 1, "Illegal quoting"), ('"a"b\n', 1, "after quoted field")],
)
def test_a_wrong_quote_names_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(DataError, match=message) as caught:
        list(csv_rows(text, ",", path="x.csv"))
    assert (caught.value.path, caught.value.line) == ("x.csv", line)


def test_headers_make_maps() -> None:
    rows = csv_rows("a,b,a\n1,2,3\n4\n5,6,7,8\n", ",", path="x.csv")
    assert with_headers(rows) == [
        {"a": "1", "b": "2"},
        {"a": "4", "b": None},
        {"a": "5", "b": "6", None: "8"},
    ]


def test_converters_make_numbers() -> None:
    assert with_headers(csv_rows("n,x\n1,1.5\n", ",", path="x.csv"), ["numeric"]) == [{"n": 1, "x": 1.5}]
