"""Builds the small sites that show what Jekyll 3.10 and GitHub Pages do, and compares all output with theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.build import build, configure
from jekyllpy.config.github_pages import DEFAULTS, OVERRIDES, PLUGINS
from jekyllpy.config.stack import JEKYLL_3, Rules
from jekyllpy.values import Value
from tests.sites.record import is_installed
from tests.space import SiteSpace
from tests.stacks import record

CASES: list[dict[str, Any]] = json.loads(record.CASES.read_text(encoding="utf-8"))["cases"]
SHOWN = {subject for case in CASES for subject in case["shows"]}


def keys_of(settings: dict[str, Value], before: str = "") -> Iterator[str]:
    """Yield the settings that are laid, those of maps with their map's name before them."""
    for key, value in settings.items():
        if isinstance(value, dict) and not before:
            yield from keys_of(value, f"{key}.")
        else:
            yield before + key


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_site_becomes_what_the_gem_makes_of_it(
    case: dict[str, Any], space: SiteSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "CommonMark" in case["name"]:
        pytest.importorskip("markdown_it")
        pytest.importorskip("mdit_py_plugins")
    space.write(case["files"])
    space.write({f"_themes/own/{name}": text for name, text in case.get("theme", {}).items()})
    monkeypatch.chdir(space.source)
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    monkeypatch.setenv("JEKYLL_ENV", case.get("env", "production"))
    stack: Value = {"jekyll": case.get("jekyll", record.JEKYLL)}
    if case["gem"] == "github-pages":
        stack = {"target": "github-pages"}
    build(configure(space.source, space.destination, options={"jekyllpy": stack}))
    assert {name: space.read(name) for name in space.outputs} == case["outputs"]


@pytest.mark.parametrize("rule", [rule for rule in Rules._fields if getattr(JEKYLL_3, rule) != getattr(Rules(), rule)])
def test_every_rule_of_jekyll_3_is_shown(rule: str) -> None:
    assert rule in SHOWN


@pytest.mark.parametrize("key", [*keys_of(DEFAULTS), *keys_of(OVERRIDES), "exclude", "sass"])
def test_every_setting_of_github_pages_is_shown(key: str) -> None:
    assert key in SHOWN


@pytest.mark.parametrize("plugin", PLUGINS)
def test_every_plugin_of_github_pages_is_shown(plugin: str) -> None:
    assert f"plugins: {plugin}" in SHOWN


def test_jekyll_data_has_sites_of_both_versions() -> None:
    named = [case.get("jekyll", record.JEKYLL) for case in CASES if "jekyll-data" in case["files"]["_config.yml"]]
    assert {version: named.count(version) for version in named} == {"3.10.0": 4, "4.3.1": 4}


def test_every_site_has_its_own_name() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.jekyll
def test_the_recorded_output_is_what_the_gems_build_here_and_now() -> None:
    if not is_installed(record.JEKYLL, "github-pages"):
        pytest.skip(f"Jekyll {record.JEKYLL} or github-pages is not installed")
    assert json.loads(record.ask(record.CASES))["cases"] == CASES


@pytest.mark.jekyll
def test_the_installed_jekyll_builds_its_sites_as_recorded(tmp_path: Path) -> None:
    cases = [case for case in CASES if is_installed(case.get("jekyll", record.JEKYLL)) and "jekyll" in case]
    if not (cases and is_installed("4.3.1", "jekyll-data")):
        pytest.skip("Jekyll 4.3.1 or jekyll-data is not installed")
    file = tmp_path / "cases.json"
    file.write_text(json.dumps({"cases": cases}), encoding="utf-8")
    assert json.loads(record.ask(file))["cases"] == cases
