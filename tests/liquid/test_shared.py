"""The recorded answers that are kept beside the repository: Jekyll's probes and the golden-liquid suite."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import LiquidError
from jekyllpy.liquid import Context, Engine, Options, Source
from tests.liquid.support import SHARED, chunks, jekyll_engine, outcome, read, revive

PROBES = read(SHARED / "liquid_probes.json") or {"cases": [], "includes": {}, "data": {}}
GOLDEN = read(SHARED / "golden_liquid.json") or {"tests": []}

PROBE_GAPS = {
    "{% highlight ruby %}x = 1{% endhighlight %}": "recorded with a stand-in for the site that knew no highlighter, so "
    "that Ruby failed inside the stand-in; a site knows one, and ours gives the figure",
}
GOLDEN_GAPS = {
    "output, dot followed by bracket": "recorded in strict mode; in warn mode Liquid 5.4 goes on, as we do",
}

pytestmark = pytest.mark.shared


@pytest.mark.parametrize("version", [4, 5])
@pytest.mark.parametrize("cases", chunks(PROBES["cases"]), ids=lambda cases: repr(cases[0]["template"])[:30])
def test_probes_give_what_jekyll_gave(cases: list[dict[str, Any]], version: int) -> None:
    engine = jekyll_engine(version, PROBES["includes"])
    wrong = {}
    for case in cases:
        expected = None if case[f"liquid{version}"].startswith("EXC") else case[f"liquid{version}"]
        found = outcome(engine, case["template"], revive(PROBES["data"]))
        if found != expected and case["template"] not in PROBE_GAPS:
            wrong[case["template"]] = (found, expected)
    assert not wrong


@pytest.mark.parametrize(("version", "key", "mode"), [(4, "liquid_4_0_4", "lax"), (5, "liquid_5_4_0", "warn")])
@pytest.mark.parametrize("cases", chunks(GOLDEN["tests"]), ids=lambda cases: cases[0]["name"][:30])
def test_golden_templates_give_what_liquid_gave(cases: list[dict[str, Any]], version: int, key: str, mode: str) -> None:
    wrong = {}
    for case in cases:
        expected, found = case[key]["output"], golden(case, version, mode)
        fails = not expected or expected.startswith(("Liquid", "EXC"))
        if found != expected and not (found is None and fails) and not (version == 5 and case["name"] in GOLDEN_GAPS):
            wrong[case["name"]] = (found, expected)
    assert not wrong


def golden(case: dict[str, Any], version: int, mode: str) -> str | None:
    """Render a golden template; None is an error."""
    templates = case.get("templates") or {}

    def find(name: str) -> Source | None:
        return Source(name, templates[name]) if name in templates else None

    strict = "strict" in case.get("tags", [])
    engine = Engine(Options(version=version, error_mode="strict" if strict else mode), load_partial=find)
    try:
        return engine.parse(Source("page", case["template"])).render(dict(case.get("data") or {}), Context("page"))
    except LiquidError:
        return None
