"""The package as a library: read a site, look at it, change it, build it."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from jekyllpy import BuildFailed, ConfigError, Site, build
from tests.space import SiteSpace


@pytest.fixture
def site(space: SiteSpace) -> SiteSpace:
    """Return a site with a post, a page, a talk and some data."""
    space.write(
        {
            "_config.yml": "title: Home\ncollections: {talks: {output: true}}",
            "_posts/2024-01-02-first.md": "---\ntags: [a]\n---\none",
            "_posts/2999-01-01-late.md": "---\n---\nlate",
            "_talks/hello.md": "---\nvenue: Here\n---\ntwo",
            "_data/people.yml": "- ada",
            "about.md": "---\ntitle: About\n---\n{{ site.data.people }}",
            "file.txt": "x",
        }
    )
    return space


def test_every_public_name_is_there() -> None:
    assert all(getattr(jekyllpy, name) is not None for name in jekyllpy.__all__)


def test_a_site_can_be_read_and_looked_at(site: SiteSpace) -> None:
    read = Site.read(site.source)
    assert [page.url for page in read.pages] == ["/about.html"]
    assert [document.url for document in read.documents] == ["/2024/01/02/first.html", "/talks/hello.html"]
    assert [file.url for file in read.static_files] == ["/file.txt"]
    assert read.collections["talks"].docs[0].data["venue"] == "Here"
    assert read.data == {"people": ["ada"]}
    assert not site.destination.exists()


def test_settings_lie_over_the_configuration(site: SiteSpace) -> None:
    read = Site.read(site.source, {"future": True, "title": "Other"})
    assert len(read.posts.docs) == 2
    assert read.config.data["title"] == "Other"


def test_what_was_read_can_be_changed_and_built(site: SiteSpace) -> None:
    read = Site.read(site.source)
    read.pages.append(read.generated_page("made.html", content="{{ site.title }}"))
    read.pages[0].data["title"] = "Changed"
    report = build(read, site.destination)
    assert site.read("made.html") == "Home"
    assert sorted(report.written) == site.outputs
    assert set(report.timings) >= {"read", "render", "write"}


def test_a_folder_can_be_built_at_once(site: SiteSpace) -> None:
    report = build(site.source, site.destination)
    assert report.destination == site.destination
    assert "about.html" in report.written
    assert ("_posts/2999-01-01-late.md", "it has a future date") in report.skipped


def test_what_is_wrong_is_told_at_once(site: SiteSpace) -> None:
    site.write({"a.md": "---\n---\n{% x %}", "b.md": "---\n---\n{% y %}"})
    with pytest.raises(BuildFailed) as failed:
        build(site.source, site.destination)
    assert [(error.path, error.line) for error in failed.value.errors] == [("a.md", 3), ("b.md", 3)]
    with pytest.raises(ConfigError):
        Site.read(site.source / "nowhere")


def test_two_builds_in_one_process_share_nothing(site: SiteSpace, tmp_path: Path) -> None:
    first, second = Site.read(site.source), Site.read(site.source)
    first.plugins.add_filter("x", str)
    first.plugins.hooks.pages.post_render.add(lambda page, draft: setattr(draft, "text", "hooked"))
    build(second, tmp_path / "second")
    build(first, tmp_path / "first")
    assert "hooked" in (tmp_path / "first" / "about.html").read_text()
    assert "hooked" not in (tmp_path / "second" / "about.html").read_text()
    assert "x" not in second.plugins.filters
