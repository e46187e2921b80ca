"""Bad input: deep nesting, runs of openings, odd characters; each ends soon and loses no text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.markdown.texts import JEKYLL

RUNS = [
    *("[", "![", "<", "*a ", "_a __b ", "**a ", "*a _b **c __d ", "[a](", "> ", "- a\n", "|a|b\n", "<div>", "<div>\n"),
    *('<div markdown="1">', "<b>", "<!--", "|", "$$", "$$a ", "`", "```\n", "{:", "{:a\n", "{::comment}", "<a b=", "&"),
    *(
        "\"'",
        "\\",
        "[^a",
        "[a]: b\n",
        "*[a]: b\n",
        ": a\n",
        "~~a",
        "<http:",
        "[a] [",
        "\t\v b\n",
        "1. ",
        "a\nb\n",
        "^\n",
    ),
]


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_time_grows_with_the_text_only(run: str) -> None:
    text = run * (20_000 // len(run))
    begin = time.process_time()
    JEKYLL.convert(text)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize("opening", ["> ", '<div markdown="1">\n', "1. ", "<div>", "<b>", "[![", "*a **b "], ids=repr)
def test_deep_nesting_is_text_at_last(opening: str) -> None:
    assert "bottom" in JEKYLL.convert(opening * 3000 + "bottom")


@pytest.mark.parametrize("line", ["    \vb", "\t\fb"], ids=repr)
def test_a_line_on_which_kramdown_hangs_is_code(line: str) -> None:
    assert f"<code>{line.lstrip(' ' + chr(9))}\n</code>" in JEKYLL.convert(f"a\n\n{line}\n")


@pytest.mark.parametrize("text", ["- \x00", "1. \x00\n2. a"], ids=repr)
def test_an_item_on_which_kramdown_fails_is_empty(text: str) -> None:
    assert "<li></li>" in JEKYLL.convert(text)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="ab \n\t*_`<>[]()!\"'${}:&.-~|\\#+1=^/é\u00a0\u3000\x00\v\ud800", max_size=60))
def test_every_text_has_an_answer(text: str) -> None:
    assert JEKYLL.convert(text) == JEKYLL.convert(text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.text(alphabet="abcxyz", min_size=1, max_size=8), min_size=1, max_size=8))
def test_words_are_kept_in_order(words: list[str]) -> None:
    assert JEKYLL.convert(" ".join(words)) == f"<p>{' '.join(words)}</p>\n"
