"""What is done piece by piece, and again only where a text differs, is what is done at once."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.liquid.filters.texts import split
from jekyllpy.liquid.runtime import piecewise
from jekyllpy.liquid.runtime.clip import clipped, squeezed
from jekyllpy.liquid.runtime.piecewise import Piecewise

ELEMENTS = ["a", "ab", "p", "p"]
SNIPPETS = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<a",
            "</ab>",
            ">",
            "<",
            "/",
            " ",
            "  ",
            " \n",
            "\t",
            "\x1c",
            "word",
            "a",
            "b ",
            "é",
            "\u3000",
        ),
        *("1", " ab", " pa", "<ab", "</p> ab", "\U0001f600"),
    ]
)
TEXTS = st.lists(SNIPPETS, max_size=60).map("".join)
EDITS = st.lists(st.tuples(st.integers(0, 5), TEXTS, st.sampled_from(["put", "insert", "remove"])), max_size=6)
SEPARATORS = ["<p", "</p>", "> a", "ab", " ", "", "  ", "<", " <"]


def edited(parts: list[str], place: int, text: str, how: str) -> None:
    at = place % max(len(parts), 1)
    parts[at : at + (how != "insert")] = [] if how == "remove" else [text]


@given(st.lists(TEXTS, min_size=1, max_size=5), EDITS, st.integers(1, 7))
def test_texts_that_follow_each_other_become_what_they_become_alone(
    parts: list[str], edits: list[tuple[int, str, str]], piece: int
) -> None:
    known = Piecewise()
    squeeze, clip = known.functions()["SQUEEZE"], known.functions()["CLIPPED"]
    with patch.multiple(piecewise, LONG=1, PIECE=piece, ANCHOR=2):
        for edit in [(0, parts[0], "put"), *edits]:
            edited(parts, *edit)
            known.page = "one"
            text = "".join(["  x", *parts])
            once = squeezed(Context(""), text)
            assert squeeze(Context(""), text) == once
            assert clip(Context(""), text, ELEMENTS) == clipped(text, ELEMENTS)
            assert clip(Context(""), squeeze(Context(""), text), ELEMENTS) == clipped(once, ELEMENTS)
            assert squeeze(Context(""), clip(Context(""), text, ["p"])) == squeezed(Context(""), clipped(text, ["p"]))
            for separator in SEPARATORS:
                assert known.split(text, separator) == split(text, separator)
                assert known.split(squeeze(Context(""), text), separator) == split(once, separator)


@given(TEXTS, TEXTS, st.integers(1, 7))
def test_pieces_are_cut_where_a_text_can_be_cut(text: str, other: str, piece: int) -> None:
    with patch.multiple(piecewise, PIECE=piece, ANCHOR=2):
        for each in (text, text + other, other + text, other, text[:9] + other + text[9:]):
            pieces = piecewise.pieces_of(each, piecewise.pieces_of(text, []))
            assert "".join(piece.text for piece in pieces) == each
            place = 0
            for before in pieces[:-1]:
                place += len(before.text)
                assert piecewise._CUT.match(each, place - 2)


TEXT = "some words of a long text " * 10_000


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(TEXT[:60_000] + "more" + TEXT[60_000:150_000] + TEXT[150_003:], id="at two places"),
        pytest.param(TEXT[:80] + "A new beginning. " + TEXT[80:], id="at the beginning"),
        pytest.param(TEXT + " and more", id="at the end"),
        pytest.param(TEXT[:60_000] + TEXT[70_000:], id="where much is gone"),
        pytest.param(TEXT, id="nowhere"),
    ],
)
def test_what_stays_is_not_done_again(changed: str) -> None:
    known, done = Piecewise(), []

    def act(text: str) -> str:
        done.append(len(text))
        return text.upper()

    assert known.apply("upper", act, TEXT) == TEXT.upper()
    done.clear()
    known.page = ""
    assert known.apply("upper", act, changed) == changed.upper()
    assert sum(done) < 6 * piecewise.PIECE


def test_what_is_made_of_what_was_made_is_not_done_again() -> None:
    known, done = Piecewise(), []

    def act(text: str) -> str:
        done.append(len(text))
        return text + "."

    for text in (TEXT, TEXT[:60_000] + "more" + TEXT[60_000:]):
        done.clear()
        known.page = ""
        known.apply("second", act, known.apply("first", act, text))
    assert 0 < sum(done) < 6 * piecewise.PIECE


def test_what_is_remembered_is_bounded() -> None:
    known = Piecewise()
    with patch.object(piecewise, "ROOM", 25 * piecewise.LONG):
        for number in range(9):
            known.page = f"page {number}"
            known.apply("same", str, "word " * piecewise.LONG)
        known.page = ""
    assert [page for page, _ in known._roots] == ["page 7", "page 8"]


def test_texts_of_another_page_are_let_go() -> None:
    known = Piecewise()
    known.apply("same", str, TEXT)
    assert known._texts
    known.page = "another"
    assert not known._texts


def test_short_texts_are_not_remembered() -> None:
    known = Piecewise()
    assert known.apply("upper", str.upper, "short") == "SHORT"
    assert known.split("a,b", ",") == ["a", "b"]
    assert not known._roots


def test_a_filter_of_its_own_name_is_called_instead() -> None:
    calls: list[object] = []

    def ours(value: str, separator: str) -> list[str]:
        calls.append(value)
        return split(value, separator)

    engine = Engine(Options())
    engine.call_instead("split", ours)
    source = Source("t", "{{ text | split: '<p' | size }}")
    assert engine.parse(source).render({"text": "a<pb"}, Context("t")) == "2"
    assert calls == ["a<pb"]


def test_a_filter_that_is_not_liquids_own_stays() -> None:
    engine = Engine(Options())
    engine.add_filter("split", lambda value, separator: "theirs")
    engine.call_instead("split", split)
    assert engine.parse(Source("t", "{{ 'a' | split: '<p' }}")).render({}, Context("t")) == "theirs"
