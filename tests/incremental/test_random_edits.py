"""The random editor: a few of its steps on a small site, and what it says of a builder that doesn't build."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from benchmarks.random_edits import Trial
from tests.incremental.test_what_ran import SITE
from tests.space import SiteSpace

MORE = {"_sass/part.scss": "a { b: c }", "files/note.txt": "text"}


@pytest.fixture
def site(space: SiteSpace) -> SiteSpace:
    space.write(SITE)
    space.write(MORE)
    return space


def told(trial: Trial, steps: int) -> Iterator[str]:
    for number in range(1, steps + 1):
        yield from trial.step(number)


@pytest.mark.parametrize(("mode", "steps"), [("oneshot", 25), ("process", 8), ("watch", 25)])
def test_the_output_stays_that_of_a_clean_build(site: SiteSpace, mode: str, steps: int) -> None:
    with closing(Trial(site.source, site.root / "work", seed=12, mode=mode)) as trial:
        assert list(told(trial, steps)) == []
        assert trial.failed < 5


class Idle:
    """Says that it builds."""

    told = ""

    def build(self) -> bool:
        return True

    def close(self) -> None:
        pass


def test_what_is_not_built_is_told_with_the_edits_that_led_there(site: SiteSpace) -> None:
    trial = Trial(site.source, site.root / "work", seed=12, mode="oneshot")
    trial.builder = Idle()
    lines = list(told(trial, 4))
    assert lines[0] == "wrong after:"
    assert any(line.startswith("  1 ") for line in lines)
    assert any(line.lstrip().startswith(("stale: ", "missing: ", "left over: ")) for line in lines)
