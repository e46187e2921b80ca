"""kramdown's answers, recorded and own: the whole dialect, text in and HTML out."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.markdown import Kramdown, Options
from tests.markdown.texts import JEKYLL, OWN, RECORDED, plain, read_cases

own = read_cases(OWN)
recorded = read_cases(RECORDED)

# Recorded cases that we do not answer alike, with the reason.
GAPS: dict[str, str] = {
    "kramdown/block/09_html/html_to_native/table_simple": "kramdown 2.4 itself raises, so no page of Jekyll's has it",
    "kramdown/block/06_codeblock/rouge/multiple": "its formatter is a Ruby class of the test itself",
}


def answer(case: dict[str, Any]) -> str:
    options = case.get("options", {})
    if case.get("mode") == "smartify":
        return JEKYLL.smartify(case["text"])
    if case.get("mode") == "plain":
        return Kramdown(Options(hard_wrap=True).set(options)).convert(case["text"])
    kramdown = Kramdown(Options.from_config(options)) if options else JEKYLL
    return kramdown.convert(case["text"], us_ascii=case.get("us_ascii", False))


@pytest.mark.parametrize("case", own, ids=lambda case: repr(case["text"])[:40])
def test_own_case(case: dict[str, Any]) -> None:
    assert plain(answer(case)) == case["html"]


def names(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in cases]


@pytest.mark.shared
@pytest.mark.skipif(not recorded, reason="the recorded answers are not at hand")
@pytest.mark.parametrize("case", names(recorded))
def test_jekyll_answer(case: dict[str, Any]) -> None:
    assert plain(JEKYLL.convert(case["text"])) == plain(case["jekyll"])


@pytest.mark.shared
@pytest.mark.skipif(not recorded, reason="the recorded answers are not at hand")
@pytest.mark.parametrize("case", names(recorded))
def test_kramdown_answer(case: dict[str, Any]) -> None:
    if case["name"] in GAPS:
        pytest.skip(GAPS[case["name"]])
    reader = "GFM" if case["name"].startswith("gfm/") else "kramdown"
    kramdown = Kramdown(Options(hard_wrap=True).set({"input": reader, **case["options"]}))
    # What the recording program lacked a gem for is in the suite's own expectation.
    expected = case["suite_html"] if case["kramdown_2_4"].startswith("EXC ") else case["kramdown_2_4"]
    assert plain(kramdown.convert(case["text"])) == plain(expected)


def test_nothing_stays_from_one_text_to_the_next() -> None:
    JEKYLL.convert('{::options auto_ids="false" /}\n\n[a]: b\n*[c]: d\n[^e]: f\n{:g: .h}\n')
    assert JEKYLL.convert("# i\n\n[a] c [^e]\n{: g}\n") == '<h1 id="i">i</h1>\n\n<p>[a] c [^e]</p>\n'


def test_an_empty_text_is_a_line_end() -> None:
    assert JEKYLL.convert("") == "\n"
