"""What is done piece by piece, and again only where a text differs, is what is done at once."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime import piecewise
from jekyllpy.liquid.runtime.clip import clipped, squeezed
from jekyllpy.liquid.runtime.piecewise import Piecewise

ELEMENTS = ["a", "ab", "p", "p"]
SNIPPETS = st.sampled_from(
    ["<p>", "</p>", "<a", "</ab>", ">", "<", "/", " ", "  ", " \n", "\t", "\x1c", "word", "a", "b ", "é", "\u3000", "1"]
)
TEXTS = st.lists(SNIPPETS, max_size=60).map("".join)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, min_size=1, max_size=6), st.integers(1, 7))
def test_texts_that_follow_each_other_become_what_they_become_alone(
    parts: list[str], edits: list[str], piece: int
) -> None:
    functions = Piecewise().functions()
    with patch.multiple(piecewise, LONG=1, PIECE=piece, ANCHOR=2):
        for number, edit in enumerate(edits):
            parts[number % len(parts)] = edit
            text = "".join(["x" * 64, *parts])
            assert functions["SQUEEZE"](Context(""), text) == squeezed(Context(""), text)
            assert functions["CLIPPED"](Context(""), text, ELEMENTS) == clipped(text, ELEMENTS)


def test_what_stays_is_not_done_again() -> None:
    known, done = Piecewise(), []

    def act(text: str) -> str:
        done.append(len(text))
        return text.upper()

    text = "some words of a long text " * 10_000
    known.apply("upper", act, piecewise.within_a_word, text)
    done.clear()
    edited = "".join((text[:60_000], "more", text[60_000:150_000], text[150_003:]))
    assert known.apply("upper", act, piecewise.within_a_word, edited) == edited.upper()
    assert sum(done) < 6 * piecewise.PIECE


def test_what_is_remembered_is_bounded() -> None:
    known = Piecewise()
    with patch.object(known, "_room", 25 * piecewise.LONG):
        for number in range(9):
            known.page = f"page {number}"
            known.apply("same", str, piecewise.within_a_word, "word " * piecewise.LONG)
    assert [page for _, page, _ in known._done] == ["page 7", "page 8"]


def test_short_texts_are_not_remembered() -> None:
    known = Piecewise()
    assert known.apply("upper", str.upper, piecewise.within_a_word, "short") == "SHORT"
    assert not known._done
