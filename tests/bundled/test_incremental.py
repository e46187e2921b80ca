"""After any edit, what plugins make is what a clean build makes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.space import SiteSpace

NOTES = "plugins: [jekyll-paginate-v2]\ncollections: {notes: {output: true}}\n"
PAGINATION = "pagination: {enabled: true, per_page: 1, collection: notes, sort_field: title}\n"
LIST = "{% for post in paginator.posts %}{{ post.title }}{% endfor %}"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own cache out of it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def clean(space: SiteSpace) -> dict[str, str]:
    """Build what is there, then anew; return the outputs of the first, which must be those of the second."""
    space.build()
    kept = {name: space.read(name) for name in space.outputs}
    shutil.rmtree(space.destination)
    shutil.rmtree(space.source / ".jekyll-cache", ignore_errors=True)
    space.build()
    assert kept == {name: space.read(name) for name in space.outputs}
    return kept


def test_documents_that_move_to_another_page_are_noticed(space: SiteSpace) -> None:
    space.write({"_config.yml": NOTES + PAGINATION, "index.html": f"---\npagination: {{enabled: true}}\n---\n{LIST}"})
    space.write({f"_notes/{name}.md": f"---\ntitle: {name}\n---\n" for name in "bdf"})
    space.build()
    space.remove("_notes/f.md")
    space.write({"_notes/a.md": "---\ntitle: a\n---\n"})
    assert clean(space)["page2/index.html"] == "b"


def test_posts_that_move_to_another_page_are_noticed(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-paginate]\npaginate: 1\n", "index.html": f"---\n---\n{LIST}"})
    space.write({f"_posts/2024-01-0{day}-p.md": f"---\ntitle: P{day}\n---\n" for day in (1, 3, 5)})
    space.build()
    space.remove("_posts/2024-01-01-p.md")
    space.write({"_posts/2024-01-07-p.md": "---\ntitle: P7\n---\n"})
    assert clean(space)["page2/index.html"] == "P5"


def test_an_include_that_is_cached_is_noticed_on_every_page(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-include-cache]", "_includes/a.html": "one"})
    space.write(dict.fromkeys(("a.html", "b.html"), "---\n---\n{% include_cached a.html %}"))
    space.build()
    space.write({"_includes/a.html": "two"})
    assert clean(space) == {"a.html": "two", "b.html": "two"}


def test_archives_follow_their_posts(space: SiteSpace) -> None:
    config = "plugins: [jekyll-archives]\njekyll-archives: {enabled: all}\n"
    layout = "{% for post in page.posts %}{{ post.title }} {% endfor %}{{ site.archives | size }}"
    space.write({"_config.yml": config, "_layouts/archive.html": layout, "all.html": "---\n---\n" + layout})
    space.write({"_posts/2024-01-02-a.md": "---\ntitle: A\ntags: x\n---\n"})
    space.build()
    space.write({"_posts/2024-01-03-b.md": "---\ntitle: B\ntags: [x, y]\n---\n"})
    assert clean(space)["tag/x/index.html"] == "B A 6"
    space.write({"_posts/2024-01-03-b.md": "---\ntitle: C\ntags: [x, y]\n---\n"})
    assert clean(space)["2024/index.html"] == "C A 6"


def test_feeds_and_sitemaps_follow_their_sources(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-feed, jekyll-sitemap]\nurl: https://a.example", "a.pdf": "x"})
    space.write({"_posts/2024-01-02-a.md": "---\ntitle: A\n---\nText"})
    space.build()
    space.write({"_posts/2024-01-02-a.md": "---\ntitle: A\n---\nMore text", "b.html": "---\n---\n", "c.pdf": "x"})
    outputs = clean(space)
    assert "More text" in outputs["feed.xml"]
    assert outputs["sitemap.xml"].count("<loc>") == 4
