"""Every option that Jekyll passes on, with texts on which it shows: recorded answers, and a real kramdown's."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.markdown import Kramdown, Options
from tests.markdown.texts import HERE

TABLE: dict[str, Any] = json.loads((HERE.parent / "cases" / "markdown_options.json").read_text(encoding="utf-8"))
SCRIPT = HERE / "ask_kramdown.rb"
# Options of which HTML shows nothing: they are for other converters, or the gem has none of that name.
SILENT = {"remove_block_html_tags", "remove_span_html_tags", "gfm_emojis"}


def convert(options: dict[str, Any], text: str) -> str:
    return Kramdown(Options(hard_wrap=True).set(options)).convert(text)


@pytest.mark.parametrize("row", TABLE["rows"], ids=lambda row: json.dumps(row["options"])[:60])
def test_option(row: dict[str, Any]) -> None:
    base = TABLE["plain"][row["options"].get("input", "kramdown")]
    expected = {name: row["changed"].get(name, base[name]) for name in TABLE["texts"]}
    assert {name: convert(row["options"], text) for name, text in TABLE["texts"].items()} == expected


@pytest.mark.parametrize("name", [*sorted(set(Options._fields) - {"forbidden_inline_options"}), "gfm_emojis"])
def test_each_option_is_seen_to_matter(name: str) -> None:
    seen = [row for row in TABLE["rows"] if name in row["options"]]
    assert seen
    assert any(row["changed"] for row in seen) != (name in SILENT)


@pytest.mark.jekyll
@pytest.mark.skipif(shutil.which("ruby") is None, reason="no Ruby")
def test_the_table_says_what_kramdown_says() -> None:
    asked = {"texts": TABLE["texts"], "options": [row["options"] for row in TABLE["rows"]]}
    found = subprocess.run(
        ["ruby", "-W0", str(Path(SCRIPT))], input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    if found.returncode != 0:
        pytest.skip("no kramdown 2.4 with all its gems here")
    answers = json.loads(found.stdout)
    for row, answer in zip(TABLE["rows"], answers, strict=True):
        base = TABLE["plain"][row["options"].get("input", "kramdown")]
        assert {name: html for name, html in answer.items() if html != base[name]} == row["changed"]
