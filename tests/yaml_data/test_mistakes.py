"""A mistake is shown at its place, with a guess at its cause."""

from __future__ import annotations

import pytest

from jekyllpy.errors import DataError
from jekyllpy.yaml_data import load

MISTAKES = [  # text, line, column, what the hint says
    ("a: 1\nb: 'it's'\n", 2, 8, "an apostrophe inside single quotes"),
    ('a: "x" y\n', 1, 8, "double quotes ends at the next"),
    ("title: Foo: Bar\n", 1, 11, 'must be quoted: title: "Foo: Bar"'),
    ('a: b: "c"\n', 1, 5, r'a: "b: \"c\""'),
    ("a: 1\n b: 2\n", 2, 3, "check the indentation"),
    ("a:\n\tb: 1\n", 2, 1, "a tab is used"),
    ("a: 1\n\tb: 2\n", 2, 1, "a tab is used"),
    ("-\ta\n", 1, 2, "a tab stands"),
    ("a: 1\nb: 'x\nc: 2\n", 2, 4, "is never closed"),
    ('a: "x\n', 1, 4, "is never closed"),
    ("a: [1, 2\nb: 3\n", 1, 4, "a list that opens with ["),
    ("a: {b: 1\nc: 3\n", 1, 4, "a mapping that opens with {"),
    ("a: @x\n", 1, 4, "a value cannot begin with @"),
    ("a: {% x %}\n", 1, 5, "a Liquid tag"),
    ("a: *bold* text\n", 1, 9, "begins with * or &"),
    ("a: :x\n", 1, 4, "begins with a colon"),
    ("a: 1\nb\nc: 2\n", 2, 1, '"key: value"'),
    ("a:\n  - b\n - c\n", 3, 2, "check the indentation"),
    ("a: 1\nb: x\x07y\n", 2, 5, None),
    ("a: !ruby/object:Foo {}\n", 1, 4, None),
]


@pytest.mark.parametrize(("text", "line", "column", "hint"), MISTAKES)
def test_a_mistake_has_its_place_and_a_hint(text: str, line: int, column: int, hint: str | None) -> None:
    with pytest.raises(DataError) as raised:
        load(text, path="a.md", dialect="psych", line=2)
    error = raised.value
    assert (error.path, error.line, error.column) == ("a.md", line + 1, column)
    assert (hint is None and error.hint is None) or (hint is not None and hint in str(error.hint))
