"""Folders that a configuration names never lead out of the source."""

from __future__ import annotations

import posixpath
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.config.load import load_config
from jekyllpy.config.view import folder

PARTS = st.lists(st.sampled_from(["..", ".", "a", "b c", "", "~"]), max_size=8)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(PARTS, st.booleans())
def test_a_folder_stays_below_its_root(parts: list[str], absolute: bool) -> None:
    named = folder("")(("/" if absolute else "") + "/".join(parts))
    assert not named.startswith("/")
    assert ".." not in posixpath.normpath(named).split("/")


@pytest.mark.parametrize(
    ("named", "found"),
    [(None, "_layouts"), ("lay", "lay"), ("./lay/", "lay"), ("../lay", "lay"), ("/lay", "lay"), ("a/../../b", "b")],
)
def test_a_folder_is_what_it_says(named: str | None, found: str) -> None:
    assert folder("_layouts")(named) == found


def test_the_full_path_of_a_folder_below_the_source_is_that_folder(tmp_path: Path) -> None:
    config = load_config(tmp_path, options={"layouts_dir": str(tmp_path / "lay" / "outs")}, environ={})
    assert config.layouts_dir == "lay/outs"
