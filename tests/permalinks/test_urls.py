"""URLs are escaped, decoded and cleaned as by Jekyll, and styles mean what they mean there."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.permalinks.styles import collection_template, page_template, post_template
from jekyllpy.permalinks.urls import escape_path, sanitize, unescape_path
from tests.permalinks.recorded import CASES

GAPS = {
    "//[::1]/x": "an address in brackets after two slashes keeps its brackets there",
    "%ff": "bytes that are no UTF-8 stay bytes there and are surrogates here, the same file name",
}


@pytest.mark.parametrize("case", [case for case in CASES["paths"] if case[0] not in GAPS])
def test_a_path_is_escaped_decoded_and_cleaned_as_by_jekyll(case: list[str | None]) -> None:
    path, escaped, unescaped, sanitised = case
    assert path is not None
    # Addressable refuses what looks like a broken scheme ("2020: x"), and the build ends; here it is escaped.
    assert escaped is None or escape_path(path) == escaped
    assert unescape_path(path) == unescaped
    assert sanitize(path) == sanitised


@pytest.mark.parametrize(("style", "posts", "pages"), CASES["styles"])
def test_a_style_means_what_it_means_in_jekyll(style: str, posts: str, pages: str) -> None:
    assert post_template(style) == posts
    assert page_template(style, is_html=True, is_index=False) == pages
    assert collection_template(style) == pages.replace("/:path/:basename", "/:collection/:path")
    assert page_template(style, is_html=True, is_index=True) == "/:path/"
    assert page_template(style, is_html=False, is_index=True) == "/:path/:basename:output_ext"


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(max_size=30))
def test_what_is_escaped_decodes_to_itself(path: str) -> None:
    assert unescape_path(escape_path(path)) == path


@pytest.mark.jekyll
def test_the_recorded_answers_are_jekylls() -> None:
    ruby = shutil.which("ruby")
    assert ruby
    asked = {
        "documents": CASES["documents"],
        "modes": CASES["modes"],
        "templates": [template for template, _ in CASES["expand"]],
        "pages": [question for question, _ in CASES["expand_page"]],
        "texts": [text for text, _ in CASES["slugify"]],
        "paths": [case[0] for case in CASES["paths"]],
        "styles": [style for style, *_ in CASES["styles"]],
        "urls": [question for question, _ in CASES["files"]],
    }
    script = str(Path(__file__).with_name("ask_jekyll.rb"))
    answer = subprocess.run([ruby, script], input=json.dumps(asked), capture_output=True, text=True, check=True)
    given = json.loads(answer.stdout)
    assert given["expand"] == [urls for _, urls in CASES["expand"]]
    assert given["expand_page"] == [url for _, url in CASES["expand_page"]]
    assert given["slugify"] == [slugs for _, slugs in CASES["slugify"]]
    assert given["files"] == [file for _, file in CASES["files"]]
