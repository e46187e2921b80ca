"""Which paths are watched."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.watch.plan import Plan, is_scratch

PLAN = Plan((Path("/s"),), (Path("/etc/site.yml"),), ignored={"/s/_site", "/s/a/node_modules"}.__contains__)

CASES = [
    ("/s/a.md", True),
    ("/s", True),
    ("/s/_site/a.html", False),
    ("/s/_site", False),
    ("/s/_sites/a.html", True),
    ("/s/a/node_modules/x/y.js", False),
    ("/s-private/a.md", False),
    ("/etc/site.yml", True),
    ("/etc/other.yml", False),
]


@pytest.mark.parametrize(("path", "taken"), CASES)
def test_takes(path: str, taken: bool) -> None:
    assert PLAN.takes(path) is taken


@pytest.mark.parametrize(
    "name",
    ["4913", ".a.md.swp", "a.md~", ".#a.md", "#a.md#", "a.md___jb_tmp___", ".goutputstream-X1", ".~lock.a.csv#"],
)
def test_scratch_files_of_editors_are_nobodys(name: str) -> None:
    assert is_scratch(f"/s/{name}")
    assert not PLAN.takes(f"/s/{name}")


def test_a_config_file_inside_a_folder_needs_no_watch_of_its_own() -> None:
    plan = Plan((Path("/s"),), (Path("/s/_config.yml"), Path("/t/_config.yml")))
    assert list(plan.loose_files()) == [Path("/t/_config.yml")]
