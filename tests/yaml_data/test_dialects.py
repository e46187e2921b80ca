"""Texts become what Psych and safe_yaml make of them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from jekyllpy.yaml_data import Dialect, documents
from tests.yaml_data.recorded import CASES, answer

SHARED = Path(__file__).parents[3] / "shared"
DIALECTS: tuple[Dialect, ...] = ("psych", "safe_yaml")
YEAR_ZERO = "Python's years begin at 1"
EMPTY = "safe_yaml gives false for an empty text; None means the same to every caller"
GAPS = {
    ("v: 0000-01-01", "psych"): YEAR_ZERO,
    ("v: 0000-01-01", "safe_yaml"): YEAR_ZERO,
    ("v: 2020-01-01T10:00:00+25", "safe_yaml"): "an offset of 25 hours becomes zero there; here the text stays",
    ("", "safe_yaml"): EMPTY,
    ("# c", "safe_yaml"): EMPTY,
}
TAB = "a tab after a value"
PURE_GAPS = {  # ruamel.yaml's parser in Python, used only where its C parser is missing
    "v: a\tb": TAB,
    "v: \ta": TAB,
    "v: a\t": TAB,
    "v: a\t# c": TAB,
    "a: 1\n... x": "text after the end of a document",
    "1: a\nyes: b\n~: c\n1.5: d\n2020-01-01: e\n: f": "an empty key",
    "%YAML 2.0\n---\na: 1": "directives are passed over",
    "%FOO x\n---\na: 1": "directives are passed over",
    "a: \u2028b": "line separators of Unicode",
    "a: x\u0085b": "line separators of Unicode",
    "a: &amp; b": "an anchor with a semicolon",
    "a: *.md": "an alias with a dot",
}


def wrong(dialect: Dialect, at: int) -> set[str]:
    """List the texts whose value is not the recorded one."""
    return {text for text, recorded in CASES["cases"].items() if answer(text, dialect) != recorded[at]}


@pytest.mark.parametrize(("dialect", "at"), [("psych", 0), ("safe_yaml", 1)])
def test_a_text_becomes_what_ruby_makes_of_it(dialect: Dialect, at: int) -> None:
    assert wrong(dialect, at) == {text for text, of in GAPS if of == dialect}


@pytest.mark.parametrize(("dialect", "at"), [("psych", 0), ("safe_yaml", 1)])
def test_without_the_c_parser_the_values_are_the_same(
    monkeypatch: pytest.MonkeyPatch, dialect: Dialect, at: int
) -> None:
    _, yaml_error = documents.parser()
    monkeypatch.setattr(documents, "parser", lambda: (documents.pure_parser, yaml_error))
    assert wrong(dialect, at) <= {text for text, of in GAPS if of == dialect} | set(PURE_GAPS)


@pytest.mark.shared
@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_recorded_scalars(dialect: Dialect) -> None:
    """The table has its own spelling of values; what it calls an error is an error here."""
    recorded = json.loads((SHARED / "cases/yaml_scalars.json").read_text("utf-8"))["cases"]
    assert [case["yaml"] for case in recorded if not fits(case["yaml"], case[dialect], dialect)] == ["v: 0000-01-01"]


def fits(text: str, expected: str, dialect: Dialect) -> bool:
    """Compare a value with `TYPE:VALUE`."""
    found = answer(text, dialect)
    if expected.startswith("ERR") or found is None:
        return expected.startswith("ERR") and found is None
    kind, _, value = expected.partition(":")
    shown = found.removeprefix('{"v": ').removesuffix("}")
    if kind == "time":
        return shown.startswith("time ")  # the other table has them with their zone
    return shown == (f"date {value}" if kind == "date" else value or "nil")


@pytest.mark.jekyll
def test_the_recorded_answers_of_psych_are_rubys() -> None:
    ruby = shutil.which("ruby")
    assert ruby
    asked = {"zone": CASES["zone"], "texts": list(CASES["cases"])}
    script = str(Path(__file__).with_name("ask_ruby.rb"))
    given = subprocess.run([ruby, script], input=json.dumps(asked), capture_output=True, text=True, check=True).stdout
    assert [psych for psych, *_ in json.loads(given)] == [psych for psych, _ in CASES["cases"].values()]
