"""Each lexer against recorded answers of Rouge 3.30, and laws that hold for all of them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.highlight import highlight
from jekyllpy.highlight.lexers import OWN, find_class
from jekyllpy.highlight.names import TAGS

CASES = Path(__file__).parents[1] / "cases/highlight"
ASK = """
require 'rouge'; require 'json'
puts JSON.generate(JSON.parse(STDIN.read).map { |tag, code|
  Rouge::Formatters::HTML.new.format(Rouge::Lexer.find_fancy(tag, code).lex(code)) })
"""
# Pieces on which a lexer that searches ahead, or nests, would take the square of the time.
HOSTILE = (
    "[",
    "<",
    "*a ",
    "_a __b ",
    "`",
    "(",
    "{",
    "$(",
    "${",
    "a: ",
    "  \n",
    "&",
    "%q(",
    "<<A\n",
    "a(",
    "/*",
    '"',
    "#{",
    "<%",
    "{%",
    "'",
    "//",
    "(*",
    "a<",
    "a.b ",
    "=begin\n",
    'R"(',
    "0",
    "\\",
)


def read_cases() -> list[Any]:
    """Return every recorded snippet with its language."""
    files = sorted(CASES.glob("*.json"))
    tables = [json.loads(file.read_text("utf-8")) for file in files]
    return [
        pytest.param(table["language"], case["code"], case["spans"], id=f"{table['language']}-{number}")
        for table in tables
        for number, case in enumerate(table["cases"])
    ]


def strip_spans(spans: str) -> str:
    """Return the code that spans were made from."""
    text = re.sub(r"<[^>]*>", "", spans)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize(("language", "code", "spans"), read_cases())
def test_a_snippet_gets_rouge_s_spans(language: str, code: str, spans: str) -> None:
    assert highlight(code, language) == spans


@pytest.mark.jekyll
def test_the_recorded_answers_are_those_of_the_installed_rouge() -> None:
    if shutil.which("jekyll") is None:
        pytest.skip("no jekyll on the path")
    cases = [case.values for case in read_cases()]
    question = json.dumps([case[:2] for case in cases])
    answer = subprocess.run(["ruby", "-e", ASK], input=question, capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout) == [case[2] for case in cases]


@pytest.mark.parametrize("tag", sorted(OWN))
@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.text(alphabet="ab_1 \n\t'\"`#$%&()*+,-./:;<=>?@[]\\^{|}~é", max_size=60))
def test_no_character_is_lost(tag: str, code: str) -> None:
    assert strip_spans(highlight(code, tag) or "") == code


@pytest.mark.parametrize("tag", sorted(OWN))
def test_hostile_text_ends_and_stays_whole(tag: str) -> None:
    for piece in HOSTILE:
        code = piece * (1_000 // len(piece))
        assert strip_spans(highlight(code, tag) or "") == code


@pytest.mark.parametrize("tag", sorted(set(TAGS.values())))
def test_every_language_of_rouge_has_a_lexer(tag: str) -> None:
    assert find_class(tag) is not None


def test_the_languages_that_are_said_to_be_ours_are_ours() -> None:
    text = (CASES.parents[2] / "DIFFERENCES.md").read_text("utf-8")
    said = text.partition("has Rouge 3.30's spans:")[2].partition("Known gaps")[0]
    assert re.findall(r"`([\w-]+)`", said) == sorted(OWN)


@pytest.mark.parametrize("tag", sorted(OWN))
def test_every_language_of_ours_has_cases(tag: str) -> None:
    assert (CASES / f"{tag}.json").is_file()


def read_gaps() -> list[Any]:
    """Return the snippets on which we are known to differ, each with its reason."""
    table = json.loads((CASES.parent / "highlight_gaps.json").read_text("utf-8"))
    return [
        pytest.param(
            gap["language"],
            gap["code"],
            gap["spans"],
            id=gap["name"].replace(" ", "-"),
            marks=pytest.mark.xfail(reason=gap["reason"], strict=True),
        )
        for gap in table["gaps"]
    ]


@pytest.mark.parametrize(("language", "code", "spans"), read_gaps())
def test_a_known_gap_is_still_one(language: str, code: str, spans: str) -> None:
    assert highlight(code, language) == spans
