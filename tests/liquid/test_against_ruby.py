"""Random templates, asked of the Jekyll that is installed: what it prints we print, and where it fails we fail.

`JEKYLLPY_FUZZ=5000` asks for more of them, `JEKYLLPY_FUZZ_SEED` for others. With `LIQUID_LIB` pointing at the lib
folder of a Liquid 4.0.4 they are asked of that, and of our Liquid 4.
"""

from __future__ import annotations

import datetime
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.liquid.random_templates import Writer
from tests.liquid.support import CASES, ZONE, jekyll_engine, outcome, read, revive

TABLE = CASES / "liquid.json"
COUNT = int(os.environ.get("JEKYLLPY_FUZZ", "400"))
SEED = int(os.environ.get("JEKYLLPY_FUZZ_SEED", "0"))
VERSION = 4 if "LIQUID_LIB" in os.environ else 5

# What we know to differ, by what the template holds.
GAPS = {
    "MethodLiteral": "Ruby shows the address of `blank` and `empty`",
    "tablerow": "a break that comes out of an include in a table, and what nil is in one",
    "202021": "May%202021, which an escaped `May 2021` is, has a year after 9999, where Python's dates end",
}


def ask(templates: list[str]) -> list[dict[str, str]]:
    """Let Ruby render."""
    lines = "\n".join(json.dumps({"template": text, "mode": "warn"}) for text in templates)
    told = subprocess.run(
        ["ruby", str(Path(__file__).with_name("answer.rb")), str(TABLE)],
        input=lines + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in told.stdout.splitlines()]


@pytest.mark.jekyll
def test_random_templates_give_what_ruby_gives() -> None:
    templates = [Writer(seed).template() for seed in range(SEED, SEED + COUNT)]
    table, now = read(TABLE), datetime.datetime.now(ZONE)  # Ruby completes half a date from its own clock
    engine, wrong = jekyll_engine(VERSION, table["includes"]), {}
    for template, answer in zip(templates, ask(templates), strict=True):
        found, expected = outcome(engine, template, revive(table["data"]), now), answer.get("output")
        if found != expected and not any(gap in template or gap in (expected or "") for gap in GAPS):
            wrong[template] = (found, answer)
    assert not wrong
