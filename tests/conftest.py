"""Fixtures for all rooms: where the recorded answers lie, and what is skipped where something is not at hand."""

from __future__ import annotations

import gc
import itertools
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy import resident
from tests.space import NOW, SiteSpace

SHARED = Path(__file__).parents[2] / "shared"


def pytest_configure() -> None:
    """Look for garbage less often: with thousands of tests at hand that was a tenth of a run."""
    gc.set_threshold(100_000, 50, 100)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, visibly, what needs a Jekyll or recorded answers that are not here."""
    without_jekyll = pytest.mark.skip(reason="no Jekyll on this machine")
    without_shared = pytest.mark.skip(reason="the recorded answers are not beside this repository")
    has_jekyll = shutil.which("jekyll") is not None
    for item in items:
        if not has_jekyll and item.get_closest_marker("jekyll"):
            item.add_marker(without_jekyll)
        if not (SHARED / "cases").is_dir() and item.get_closest_marker("shared"):
            item.add_marker(without_shared)


@pytest.fixture(scope="session", autouse=True)
def rare_collections() -> None:
    """Let sites that are given up wait to be collected: the tests themselves are most of what would be looked at."""
    given_up, collect = itertools.count(1), resident._collect

    def collect_sometimes() -> None:
        if next(given_up) % 20 == 0:
            collect()

    resident._collect = collect_sometimes


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteSpace:
    """Return an empty site with a clock that stands still."""
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    monkeypatch.delenv("JEKYLL_ENV", raising=False)
    return SiteSpace(tmp_path)


@pytest.fixture(autouse=True)
def quiet_log() -> Iterator[None]:
    """Put the package's logger back as it was: a command line that runs in process makes it its own."""
    logger = logging.getLogger("jekyllpy")
    kept = (list(logger.handlers), logger.level, logger.propagate)
    yield
    logger.handlers[:], logger.level, logger.propagate = kept
