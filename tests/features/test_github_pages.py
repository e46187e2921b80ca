"""The target GitHub Pages, from the command line to the output: what it says, keeps, and builds anew."""

from __future__ import annotations

import logging
import os
import time
from pathlib import Path

import pytest

from jekyllpy.build import build, configure
from jekyllpy.commands.main import main
from jekyllpy.errors import ConfigError
from jekyllpy.incremental import snapshot
from tests.space import SiteSpace

PAGES = 'gem "github-pages", group: :jekyll_plugins\n'
SITE = {
    "_config.yml": "title: T\nfuture: true\n",
    "Gemfile": PAGES,
    "_layouts/default.html": "<{{ jekyll.version }} {{ page.title }} {{ page.date }}>{{ content }}",
    "README.md": "# Hello\n\nSee [the other](docs/other.md).\n",
    "docs/other.md": "# Other\n",
    "_things/a.md": "---\n---\nA\n",
    "_plugins/x.rb": "raise",
}


@pytest.fixture
def pages(space: SiteSpace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SiteSpace:
    """Return a site whose Gemfile asks for GitHub Pages, and no themes or caches but its own."""
    for name in ("JEKYLLPY_THEMES", "GEM_HOME", "GEM_PATH", "PAGES_REPO_NWO"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    space.write(SITE)
    return space


def run(space: SiteSpace, *more: str) -> int:
    return main(["build", "-s", str(space.source), "-d", str(space.destination), *more])


def test_a_clone_is_built_as_github_pages_builds_it_and_says_so(
    pages: SiteSpace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(pages) == 0
    said = capsys.readouterr()
    assert "Target: as GitHub Pages builds it (Jekyll 3.10.0): Gemfile asks for github-pages; --target" in said.out
    assert said.err == ""
    assert '<3.10.0 Hello ><h1 id="hello">Hello</h1>' in pages.read("index.html")
    assert '<a href="/docs/other.html">the other</a>' in pages.read("index.html")
    assert not (pages.destination / "Gemfile").exists()


def test_the_flag_builds_with_jekyll_4(pages: SiteSpace, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(pages, "--target", "jekyll") == 0
    assert "Target: as Jekyll 4.4.1 builds it: --target says so" in capsys.readouterr().out
    assert pages.read("docs/other.md") == "# Other\n"


def test_without_a_word_no_line_is_said(pages: SiteSpace, capsys: pytest.CaptureFixture[str]) -> None:
    pages.remove("Gemfile")
    assert run(pages) == 0
    assert "Target:" not in capsys.readouterr().out


def test_a_changed_gemfile_builds_anew_and_an_unchanged_one_keeps_all(pages: SiteSpace) -> None:
    assert build(configure(pages.source, pages.destination)).kept == []
    again = build(configure(pages.source, pages.destination))
    assert again.rendered == []
    pages.write({"Gemfile": "# " + PAGES})
    built = build(configure(pages.source, pages.destination))
    assert built.kept == []
    assert "index.html" not in pages.outputs


def test_nothing_to_do_is_noticed_until_the_gemfile_changes(
    pages: SiteSpace, capsys: pytest.CaptureFixture[str]
) -> None:
    settled = time.time_ns() - 10**11
    for file in pages.source.rglob("*"):
        os.utime(file, ns=(settled, settled))
    for _ in range(2):
        assert run(pages) == 0
        assert "as GitHub Pages builds it" in capsys.readouterr().out
    pages.write({"Gemfile": "# " + PAGES})
    assert run(pages) == 0
    assert "Target:" not in capsys.readouterr().out


def test_a_theme_that_is_fetched_later_is_noticed(pages: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "RACY", -(10**9))  # no test waits until its files are old enough
    assert run(pages) == 0
    assert "index.html" in pages.outputs
    theme = pages.root / "cache/jekyllpy/themes/remote/pages-themes/primer@v0.6.0"
    (theme / "_layouts").mkdir(parents=True)
    (theme / "assets").mkdir()
    (theme / "assets/of-theme.txt").write_text("text", encoding="utf-8")
    assert run(pages) == 0
    assert "assets/of-theme.txt" in pages.outputs


def test_the_default_theme_is_missed_only_where_there_are_no_layouts(
    pages: SiteSpace, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        pages.build()
        assert caplog.messages == []
        pages.remove("_layouts/default.html")
        (pages.source / "_layouts").rmdir()
        pages.build()
    assert ["jekyllpy theme fetch pages-themes/primer@v0.6.0" in each for each in caplog.messages] == [True]


def test_a_theme_of_github_pages_is_found_where_it_was_fetched_to(pages: SiteSpace, tmp_path: Path) -> None:
    pages.write({"_config.yml": "theme: jekyll-theme-cayman\n"})
    with pytest.raises(ConfigError, match="jekyll-theme-cayman theme could not be found"):
        pages.build()
    folder = tmp_path / "cache/jekyllpy/themes/remote/pages-themes/cayman@v0.2.0"
    (folder / "_layouts").mkdir(parents=True)
    (folder / "_layouts/page.html").write_text("<cayman>{{ content }}", encoding="utf-8")
    pages.build()
    assert pages.read("docs/other.html").startswith("<cayman>")


def test_a_plugin_that_is_not_allowed_is_left_out(pages: SiteSpace) -> None:
    pages.write({"_config.yml": "plugins: [jekyll-toc, jekyll-sitemap]\n"})
    pages.build()
    assert "sitemap.xml" in pages.outputs
    pages.write({"docs/other.md": "---\n---\n{{ 'x' | toc }}"})
    pages.build()
    assert pages.read("docs/other.html").endswith("<p>x</p>\n")


EDITS: dict[str, dict[str, str]] = {
    "a body": {"docs/other.md": "# Another\n"},
    "a layout": {
        "_layouts/default.html": "{{ page.date }}{{ content }}{% for t in site.things %}{{ t.date }}{% endfor %}"
    },
    "a document": {"_things/a.md": "---\ntitle: B\n---\nB\n"},
    "future off": {"_config.yml": "future: false\ncollections: {things: {output: true}}\n"},
    "dates in URLs": {"_config.yml": "collections: {things: {output: true, permalink: '/:year/:name'}}\n"},
}


def test_after_any_edit_the_output_is_that_of_a_clean_build(pages: SiteSpace, tmp_path: Path) -> None:
    pages.write({"_config.yml": "future: true\ncollections: {things: {output: true}}\n"})
    pages.write({"list.html": "---\n---\n{% for t in site.things %}{{ t.date }}{{ t.url }}{{ t.date }}{% endfor %}"})
    for files in EDITS.values():
        pages.build()
        pages.write(files)
        pages.build()
        kept = {name: pages.read(name) for name in pages.outputs}
        clean = configure(pages.source, tmp_path / "clean", options={"disable_disk_cache": True})
        build(clean)
        assert {name: (tmp_path / "clean" / name).read_text(encoding="utf-8") for name in pages.outputs} == kept
