"""What Ruby's Liquid and Jekyll's filters gave for our own templates, most of them random."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from jekyllpy.liquid import Engine
from tests.liquid.support import CASES, chunks, jekyll_engine, outcome, read, revive

TABLE = read(CASES / "liquid.json")

GAPS = {
    "{{ t | uniq: 1 | jsonify }}": "Liquid 5 gives nil where an instant, taken apart, is asked for a property",
    "{{ dt | compact: r | jsonify }}": "Liquid 5 gives nil where an instant, taken apart, is asked for a property",
}


@cache
def engine(version: int) -> Engine:
    return jekyll_engine(version, TABLE["includes"])


@pytest.mark.parametrize("version", [4, 5])
@pytest.mark.parametrize(
    "cases", chunks(TABLE["cases"]), ids=lambda cases: cases[0]["template"][:30].encode("unicode_escape").decode()
)
def test_templates_give_what_ruby_gave(cases: list[dict[str, Any]], version: int) -> None:
    wrong = {}
    for case in cases:
        expected = case["liquid"] if "liquid" in case else case[f"liquid{version}"]
        found = outcome(engine(version), case["template"], revive(TABLE["data"]))
        if found != expected and not (version == 5 and case["template"] in GAPS):
            wrong[case["template"]] = (found, expected)
    assert not wrong
