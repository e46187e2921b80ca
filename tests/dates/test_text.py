"""Days and instants write themselves as in Ruby."""

from __future__ import annotations

import datetime
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from jekyllpy.dates.text import inspect, rfc822, to_s, xmlschema
from tests.dates.recorded import CASES, INSTANTS


@pytest.mark.parametrize(("value", "texts"), list(zip(INSTANTS, CASES["text"], strict=True)))
def test_a_value_writes_itself(value: datetime.date, texts: list[str]) -> None:
    assert [to_s(value), inspect(value), xmlschema(value), rfc822(value)] == texts


@pytest.mark.jekyll
def test_the_recorded_answers_are_rubys() -> None:
    """The installed Ruby may be another one than the recorded; what it says about dates has not changed since 3.1."""
    asked = {key: CASES[key] for key in ("zone", "now", "instants")}
    asked |= {"formats": list(CASES["strftime"]), "texts": list(CASES["parse"])}
    ruby = shutil.which("ruby")
    assert ruby
    script = Path(__file__).with_name("ask_ruby.rb")
    answer = subprocess.run([ruby, str(script)], input=json.dumps(asked), capture_output=True, text=True, check=True)
    given = json.loads(answer.stdout)
    assert given["text"] == CASES["text"]
    assert given["strftime"] == list(CASES["strftime"].values())
    assert given["parse"] == list(CASES["parse"].values())
