"""`site.github` without a network; the expected values are the gem's where its API cannot be reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.bundled.github_metadata import Hosts, Repository, origin, revision
from tests.space import SiteSpace

CONFIG = "plugins: [jekyll-github-metadata]\nrepository: Ada/Engine.js\n"


@pytest.fixture(autouse=True)
def no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what GitHub Pages or a developer may have set."""
    for name in ("PAGES_REPO_NWO", "PAGES_ENV", "PAGE_BUILD_ID", "JEKYLL_BUILD_REVISION", "GITHUB_HOSTNAME", "API_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "env", "url", "branch"),
    [
        ("ada/engine", "production", "https://github.com/pages/ada/engine", "gh-pages"),
        ("Ada/Ada.github.io", "production", "https://github.com/pages/Ada", "master"),
        ("ada/engine", "dotcom", "http://ada.github.io/engine", "gh-pages"),
        ("Ada/ada.github.io", "dotcom", "http://ada.github.io", "master"),
    ],
)
def test_a_name_tells_address_and_branch(name: str, env: str, url: str, branch: str) -> None:
    repository = Repository(name, Hosts({"PAGES_ENV": env}, "development", "https://help.github.com"))
    assert (repository.site_url, repository.branch) == (url, branch)


def test_settings_are_filled_in_production(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLL_ENV", "production")
    space.write({"_config.yml": CONFIG, "a.html": "---\n---\n{{ site.title }} {{ '/x' | absolute_url }}"})
    space.build()
    assert space.read("a.html") == "Engine.js https://github.com/pages/Ada/Engine.js/x"


def test_what_the_site_says_stays(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLL_ENV", "production")
    own = "name: N\nurl: https://a.example\nbaseurl: /b\n"
    space.write({"_config.yml": CONFIG + own, "a.html": "---\n---\n[{{ site.title }}] {{ '/x' | absolute_url }}"})
    space.build()
    assert space.read("a.html") == "[] https://a.example/b/x"


def test_edit_links_lead_to_the_source(space: SiteSpace) -> None:
    link = "---\n---\n{% github_edit_link %} {% github_edit_link 'Edit' %}"
    space.write({"_config.yml": CONFIG, "a b.html": link})
    space.build()
    url = "https://github.com/Ada/Engine.js/edit/gh-pages/a%20b.html"
    assert space.read("a b.html") == f'{url} <a href="{url}">Edit</a>'


def test_a_map_of_the_site_lies_over_the_metadata(space: SiteSpace) -> None:
    space.write({"_config.yml": CONFIG + "github: {source: {branch: main}}"})
    space.write({"a.html": "---\n---\n{{ site.github.source.branch }}{{ site.github.source.path }}"})
    space.build()
    assert space.read("a.html") == "main/"


def test_without_a_name_there_is_nothing(space: SiteSpace) -> None:
    page = "---\n---\n{{ site.github.url }}{% github_edit_link %}."
    space.write({"_config.yml": "plugins: [jekyll-github-metadata]", "a.html": page})
    space.build()
    assert space.read("a.html") == "."


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, ""),
        ({"HEAD": "abc\n"}, "abc"),
        ({"HEAD": "ref: refs/heads/main\n", "refs/heads/main": "def\n"}, "def"),
        ({"HEAD": "ref: refs/heads/main\n", "packed-refs": "# x\n012 refs/heads/old\n345 refs/heads/main\n"}, "345"),
        ({"HEAD": "ref: refs/heads/new\n"}, ""),
    ],
)
def test_the_revision_is_read_from_the_folder_of_git(files: dict[str, str], expected: str, tmp_path: Path) -> None:
    for name, text in files.items():
        path = tmp_path / ".git" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert revision(tmp_path) == expected


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ('[core]\n\tbare = false\n[remote "origin"]\n\turl = https://github.com/octo/site.git\n', "octo/site"),
        ('[remote "origin"]\n\tfetch = x\n\turl = git@github.com:octo/a.b\n', "octo/a.b"),
        ('[remote "other"]\n\turl = https://github.com/octo/site.git\n', None),
        ('[remote "origin"]\n[branch "main"]\n\turl = https://github.com/octo/site\n', None),
        ('[remote "origin"]\n\turl = https://gitlab.com/octo/site.git\n', None),
        ("", None),
    ],
)
def test_the_remote_origin_names_the_repository(tmp_path: Path, config: str, expected: str | None) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text(config, encoding="utf-8")
    assert origin(tmp_path, Hosts({}, "development", "https://help.github.com")) == expected
