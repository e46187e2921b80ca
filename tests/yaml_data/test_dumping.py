"""Maps are written as Psych writes them, and read back as what they were."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.dates.zones import local_zone
from jekyllpy.values import Value
from jekyllpy.yaml_data import load
from jekyllpy.yaml_data.dumping import dump

HERE = Path(__file__).parent
CASES: dict[str, str] = json.loads((HERE.parent / "cases/yaml_dump.json").read_text("utf-8"))["cases"]
TEXTS = st.text(st.sampled_from("ab01 \n\t:#-'\"{[&*!|>%@`,?~y\\é\u2028😀")) | st.text(max_size=200)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("text", CASES)
def test_a_map_is_written_as_psych_writes_it(text: str) -> None:
    assert dump(load(text, path="case", dialect="psych", zone=local_zone("UTC"))) == CASES[text]


@given(st.dictionaries(TEXTS.filter(lambda text: text != "<<"), VALUES, min_size=1, max_size=3))
def test_what_is_written_is_read_back(value: dict[str, Value]) -> None:
    assert load(dump(value), path="case", dialect="psych") == value


@pytest.mark.jekyll
def test_psych_writes_what_is_recorded() -> None:
    done = subprocess.run(
        ["ruby", str(HERE / "ask_dump.rb")],
        input=json.dumps(list(CASES)),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    )
    assert json.loads(done.stdout) == CASES
