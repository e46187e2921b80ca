"""Builds the small sites that show one feature each, and compares all of the output with Jekyll's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.build import build, configure
from jekyllpy.errors import JekyllpyError
from tests.space import SiteSpace

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "rows.json").read_text(encoding="utf-8")
)
STACK = {"jekyll": "4.3.1", "liquid": 5, "yaml": "psych"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_site_becomes_what_jekyll_makes_of_it(
    case: dict[str, Any], space: SiteSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    space.write(case["files"])
    monkeypatch.chdir(space.source)
    settings = {**(case.get("settings") or {}), "jekyllpy": STACK}
    files = settings.pop("config", None)
    if case["status"]:
        with pytest.raises(JekyllpyError):
            build(configure(space.source, space.destination, files=files, options=settings))
        return
    build(configure(space.source, space.destination, files=files, options=settings))
    made = {name: space.read(name) for name in space.outputs}
    assert made == case["outputs"]


def test_every_site_has_its_own_name() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))
