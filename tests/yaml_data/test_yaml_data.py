"""Places, warnings, limits and laws of reading YAML."""

from __future__ import annotations

import json
import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.errors import DataError
from jekyllpy.values import Value
from jekyllpy.yaml_data import Dialect, load, load_marked

DIALECTS: tuple[Dialect, ...] = ("psych", "safe_yaml")
SCALARS = st.none() | st.booleans() | st.integers() | st.text(st.characters(min_codepoint=32, max_codepoint=126))
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4)
)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_key_has_its_place(dialect: Dialect) -> None:
    text = "a: 1\nb:\n  c: [{d: 2}]\n  - e\n".replace("  - e\n", "")
    value, places = load_marked(text, path="x.md", dialect=dialect, line=10)
    assert value == {"a": 1, "b": {"c": [{"d": 2}]}}
    assert places == {("a",): (10, 1), ("b",): (11, 1), ("b", "c"): (12, 3), ("b", "c", 0, "d"): (12, 8)}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_key_set_twice_is_warned_about_and_the_last_wins(caplog: pytest.LogCaptureFixture, dialect: Dialect) -> None:
    with caplog.at_level(logging.WARNING):
        assert load("a: 1\nb: 2\na: 3\n", path="x.md", dialect=dialect, line=2) == {"a": 3, "b": 2}
    assert [record.getMessage() for record in caplog.records] == ["x.md:4:1: the key a is set twice, the last one wins"]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_merged_key_may_be_set_again_in_silence(caplog: pytest.LogCaptureFixture, dialect: Dialect) -> None:
    text = "x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n"
    assert load(text, path="x.md", dialect=dialect)["y"] == {"a": 2}
    assert not caplog.records


@pytest.mark.parametrize("dialect", DIALECTS)
def test_aliases_cannot_multiply_without_end(dialect: Dialect) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    with pytest.raises(DataError, match="aliases multiply"):
        load("\n".join(rows), path="bomb.yml", dialect=dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("text", ["[" * 5000, "- " * 5000 + "x", "{a: " * 5000])
def test_nesting_without_end_is_an_error(dialect: Dialect, text: str) -> None:
    with pytest.raises(DataError):
        load(text, path="deep.yml", dialect=dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_alias_inside_its_own_anchor_is_an_error(dialect: Dialect) -> None:
    with pytest.raises(DataError, match="inside its own anchor"):
        load("a: &x [*x]", path="x.yml", dialect=dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_mapping_merged_into_its_own_part_gives_what_it_has_by_then(dialect: Dialect) -> None:
    """Psych does so; safe_yaml would put the part into itself, which nothing could print."""
    text = "zh: &D\n  a: 1\n  b:\n    <<: *D\n    x: 2\n  c: {<<: *D}\n  d: 4\n"
    b = {"a": 1, "x": 2}
    assert load(text, path="x.yml", dialect=dialect) == {"zh": {"a": 1, "b": b, "c": {"a": 1, "b": b}, "d": 4}}


@pytest.mark.parametrize("dialect", DIALECTS)
@settings(deadline=None, derandomize=True, max_examples=100)
@given(tree=TREES)
def test_json_is_read_as_it_is(dialect: Dialect, tree: Value) -> None:
    assert load(json.dumps(tree), path="x.json", dialect=dialect) == tree


@pytest.mark.parametrize("dialect", DIALECTS)
@settings(deadline=None, derandomize=True, max_examples=300)
@given(text=st.text(max_size=30) | st.text("ab:-[]{}&*!|>'\"#%@`,? \n\t01.", max_size=40))
def test_any_text_is_a_value_or_a_data_error(dialect: Dialect, text: str) -> None:
    error = error_of(text, dialect)
    assert error is None or (error.path == "x.yml" and error.line is not None)


def error_of(text: str, dialect: Dialect) -> DataError | None:
    """Read a text and give its error."""
    try:
        load(text, path="x.yml", dialect=dialect)
    except DataError as error:
        return error
    return None
