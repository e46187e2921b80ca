"""What is watched of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.build import configure
from jekyllpy.commands.watch_plan import plan_of
from tests.space import SiteSpace

WATCHED = {
    "index.md": True,
    "_posts/2024-01-01-a.md": True,
    "_config.yml": True,
    "_data/a.yml": True,
    "_sass/a.scss": True,
    "assets/a.css": True,
    "_site/index.html": False,
    "_sites/a.md": True,
    ".jekyll-cache/jekyllpy/state.db": False,
    ".sass-cache/x": False,
    ".git/index": False,
    "sub/.git/index": False,
    "node_modules/a/b.js": False,
    "vendor/bundle/x.rb": False,
    "drafts-old/a.md": False,
    "notes.txt": False,
    "sub/notes.txt": False,
    "styles/deep/a.scss": True,
}


@pytest.fixture
def configured_space(space: SiteSpace) -> SiteSpace:
    """Return a site that leaves files out."""
    space.write({"_config.yml": "exclude: [drafts-old, '*.txt', styles]\nsass: {sass_dir: styles/deep}\n"})
    return space


@pytest.mark.parametrize(("name", "watched"), WATCHED.items())
def test_own_output_and_what_is_excluded_are_not_watched(configured_space: SiteSpace, name: str, watched: bool) -> None:
    source = configured_space.source
    plan = plan_of(configure(source, source / "_site"))
    assert plan.takes(str(source / name)) is watched


@pytest.mark.parametrize("name", ["Gemfile", "Gemfile.lock"])
def test_gemfiles_are_watched_though_they_are_excluded(space: SiteSpace, name: str) -> None:
    config = configure(space.source)
    assert name in config.exclude
    assert plan_of(config).takes(str(space.source / name))


def test_config_files_elsewhere_are_watched(space: SiteSpace, tmp_path: Path) -> None:
    extra = tmp_path / "local.yml"
    extra.write_text("title: t\n")
    assert plan_of(configure(space.source, files=[str(extra)])).takes(str(extra))


def test_equal_configurations_have_equal_plans(configured_space: SiteSpace) -> None:
    assert plan_of(configure(configured_space.source)) == plan_of(configure(configured_space.source))
    before = plan_of(configure(configured_space.source))
    configured_space.write({"_config.yml": "exclude: [other]\n"})
    assert plan_of(configure(configured_space.source)) != before


def test_the_files_of_a_theme_are_watched(space: SiteSpace) -> None:
    space.write({"_config.yml": "theme: jekyllpy\n"})
    config = configure(space.source)
    assert config.theme_root is not None
    assert plan_of(config).takes(str(config.theme_root / "_layouts/default.html"))
