"""Runs scenarios: our own, and Jekyll's where JEKYLL_FEATURES names the folder that holds them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.features.scenarios import Scenario, read_scenarios
from tests.features.steps import run_step
from tests.features.world import World

HERE = Path(__file__).parent
JEKYLLS = os.environ.get("JEKYLL_FEATURES", "")
OWN = tuple(read_scenarios(HERE))
THEIRS = tuple(read_scenarios(Path(JEKYLLS))) if JEKYLLS else ()
NOT_OURS: dict[str, str] = json.loads((HERE / "not_ours.json").read_text(encoding="utf-8"))


def play(scenario: Scenario, root: Path, fixtures: Path | None = None) -> None:
    world = World(root, fixtures)
    for step in scenario.steps:
        run_step(world, step)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty current folder, with an environment that sets nothing."""
    monkeypatch.chdir(tmp_path)
    for name in ("JEKYLL_ENV", "JEKYLL_LOG_LEVEL", "SOURCE_DATE_EPOCH", "TZ"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize("scenario", OWN, ids=lambda scenario: scenario.name)
def test_own_scenarios(scenario: Scenario, site: Path) -> None:
    play(scenario, site)


@pytest.mark.skipif(not JEKYLLS, reason="JEKYLL_FEATURES does not name a folder of Jekyll's scenarios")
@pytest.mark.parametrize("scenario", THEIRS, ids=lambda scenario: scenario.name)
def test_jekylls_scenarios(scenario: Scenario, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if scenario.name in NOT_OURS:
        pytest.skip(NOT_OURS[scenario.name])
    monkeypatch.setenv("JEKYLLPY_THEMES", str(Path(JEKYLLS).parent / "test" / "fixtures"))
    play(scenario, site, Path(JEKYLLS).parent / "test" / "source")


@pytest.mark.skipif(not JEKYLLS, reason="JEKYLL_FEATURES does not name a folder of Jekyll's scenarios")
def test_every_exception_names_a_scenario() -> None:
    assert set(NOT_OURS) <= {scenario.name for scenario in THEIRS}
