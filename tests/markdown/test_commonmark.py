"""CommonMark beside recorded answers of Jekyll's two gems; skipped where its libraries are not installed."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("markdown_it")
pytest.importorskip("mdit_py_plugins")

from jekyllpy.markdown.commonmark import commonmark, commonmark_of_pages
from jekyllpy.markdown.commonmark.settings import Settings, read_settings
from tests.markdown.texts import read_cases

CASES = read_cases(Path(__file__).parents[1] / "cases" / "commonmark.json")
MAKERS = {"CommonMark": commonmark, "CommonMarkGhPages": commonmark_of_pages}

# Texts that we do not answer alike, with the reason.
GAPS = {
    "&copy;\n\n|---|---|\n# \n[a]: u 't'\n<b>": "to cmark, what follows a definition goes on with its paragraph",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["text"])[:40])
def test_answer(case: dict[str, Any]) -> None:
    if case["text"] in GAPS:
        pytest.skip(GAPS[case["text"]])
    assert MAKERS[case["processor"]](case["commonmark"]).convert(case["text"]) == case["html"]


def test_ids_are_counted_in_each_text_anew() -> None:
    processor = commonmark_of_pages({})
    assert processor.convert("# a\n\n# a\n") == '<h1 id="a">a</h1>\n<h1 id="a-1">a</h1>\n'
    assert processor.convert("# a\n") == '<h1 id="a">a</h1>\n'


def test_settings_are_read_as_the_gem_reads_them() -> None:
    assert read_settings({"options": ["smart"], "extensions": ["table"]}) == Settings(
        frozenset(("SMART",)), frozenset(("table",))
    )
    assert read_settings(None) == read_settings({"options": "SMART"}) == Settings()


@pytest.mark.parametrize(
    ("mapping", "warning"),
    [
        ({"options": ["nosuch"]}, "NOSUCH is not a valid option"),
        ({"extensions": ["TABLE"]}, "TABLE is not a valid extension"),
        ({"options": ["SOURCEPOS"]}, "SOURCEPOS has no effect here"),
    ],
)
def test_what_has_no_effect_is_told(mapping: dict[str, Any], warning: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        read_settings(mapping)
    assert warning in caplog.text


EVERYTHING = {
    "options": ["UNSAFE", "SMART", "FOOTNOTES"],
    "extensions": ["strikethrough", "autolink", "table", "tagfilter", "tasklist"],
}
ODD = "ab \n\t*_`<>[]()!\"'${}:&.-~|\\#+1=^/@é\u00a0\u3000\x00\v\ud800"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet=ODD, max_size=60))
def test_every_text_has_an_answer(text: str) -> None:
    assert commonmark(EVERYTHING).convert(text) == commonmark(EVERYTHING).convert(text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.text(alphabet="abcxyz", min_size=1, max_size=8), min_size=1, max_size=8))
def test_words_are_kept_in_order(words: list[str]) -> None:
    assert commonmark(EVERYTHING).convert(" ".join(words)) == f"<p>{' '.join(words)}</p>\n"


RUNS = ["[", "![", "<", "*a ", "_a __b ", "**a ", "[a](", "> ", "- a\n", "|a|b\n", "<div>", "<!--", "`", "1. "]
RUNS += ["~a ", "\"a '", "http://a.b ", "a@b.c ", "www.a.b [", "[^a]", "[^a]: b\n\n", "[^1]\n\n[^1]: a\n\n"]


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_time_grows_with_the_text_only(run: str) -> None:
    processor, text = commonmark(EVERYTHING), run * (20_000 // len(run))
    begin = time.process_time()
    processor.convert(text)
    assert time.process_time() - begin < 2
