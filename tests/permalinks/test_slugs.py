"""Slugs in six modes, titles from slugs, and names of new files."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.permalinks.slugs import file_name, slugify, titleize_slug
from tests.permalinks.recorded import CASES

SHARED = Path(__file__).parents[3] / "shared"


@pytest.mark.parametrize(("text", "slugs"), CASES["slugify"])
def test_a_text_gives_jekylls_slugs(text: str, slugs: list[str]) -> None:
    assert [slugify(text, mode, cased=cased) for mode in CASES["modes"] for cased in (False, True)] == slugs


@pytest.mark.shared
def test_the_recorded_slugs() -> None:
    recorded = json.loads((SHARED / "cases/slugify.json").read_text("utf-8"))["cases"]
    modes = [mode for mode in recorded[0] if mode != "text"]
    assert [
        (case["text"], mode) for case in recorded for mode in modes if slugify(case["text"], mode) != case[mode]
    ] == []


def test_no_text_gives_no_slug() -> None:
    assert slugify(None) is None


def test_an_empty_slug_is_warned_about(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert slugify("日本", "ascii") == ""
    assert [record.getMessage() for record in caplog.records] == ['Empty `slug` generated for "日本".']


@pytest.mark.parametrize(("slug", "title"), CASES["titleize"])
def test_a_slug_gives_jekylls_title(slug: str, title: str) -> None:
    assert titleize_slug(slug) == title


@pytest.mark.parametrize(
    ("title", "name"),
    [("My First Post!", "my-first-post"), ("Über größe", "uber-grosse"), ("日本", "ri-ben"), ("!!", "untitled")],
)
def test_a_title_gives_the_name_of_a_new_file(title: str, name: str) -> None:
    assert file_name(title) == name


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(max_size=30), st.sampled_from(["default", "ascii", "latin"]))
def test_a_slug_of_a_slug_is_itself(text: str, mode: str) -> None:
    slug = slugify(text, mode)
    assert slugify(slug, mode) == slug


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        ("Cafe\u0301 \u2167", None, "cafe-\u2177"),
        ("\u0928\u092e\u0938\u094d\u0924\u0947", None, "\u0928\u092e\u0938-\u0924\u0947"),
        ("\u0e44\u0e17\u0e22 \u24b6 \u00bd", "pretty", "\u0e44\u0e17\u0e22-\u24d0"),
        ("\u00e9 a", "default", "\u00e9-a"),
        ("A b", "ascii", "a-b"),
    ],
)
def test_a_slug_of_jekyll_3_keeps_what_is_alphabetic(text: str, mode: str | None, expected: str) -> None:
    assert slugify(text, mode, keeps_marks=False) == expected
