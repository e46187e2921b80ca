"""What `explain` tells of a source: why it was rendered, and whether the next build renders it."""

from __future__ import annotations

import pytest

from jekyllpy.build import configure
from jekyllpy.commands.main import main
from jekyllpy.errors import ConfigError
from jekyllpy.explanation import explain
from tests.incremental.test_what_ran import SITE
from tests.space import SiteSpace


@pytest.fixture
def site(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> SiteSpace:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(SITE)
    return space


def test_a_source_is_followed_through_its_builds(site: SiteSpace) -> None:
    def told() -> tuple[str | None, list[str]]:
        (found,) = explain(configure(site.source, site.destination), "list.html")
        return found.last, found.reasons

    title = "document _posts/2020-01-01-one.md changed"
    assert told() == (None, ["it was not rendered before"])
    site.build()
    assert told() == ("it was not rendered before", [])
    site.write({"_posts/2020-01-01-one.md": "---\ntitle: Uno\nlayout: post\n---\nfirst\n\nmore"})
    assert told() == ("it was not rendered before", [title])
    site.build()
    assert told() == (title, [])


@pytest.mark.parametrize("path", ["_talks/a.md", "talks/a.html", "/talks/a.html", "site/talks/a.html"])
def test_a_source_has_many_names(site: SiteSpace, path: str) -> None:
    found = explain(configure(site.source, site.destination), path)
    assert [(each.path, each.output) for each in found] == [("_talks/a.md", "talks/a.html")]


def test_what_changed_before_it_is_seen_as_a_build_would_show_it(site: SiteSpace) -> None:
    site.build()
    site.write({"_posts/2020-01-03-three.md": "---\ntitle: Three\nlayout: post\n---\nnew"})
    (found,) = explain(configure(site.source, site.destination), "latest.html")
    assert found.reasons == ["document _posts/2020-01-03-three.md#content changed"]
    assert "<p>new" not in site.read("latest.html")
    assert "document _posts/2020-01-03-three.md#content" in found.reads


def test_a_name_that_nothing_has(site: SiteSpace) -> None:
    with pytest.raises(ConfigError, match="no page or document is called 'nowhere'"):
        explain(configure(site.source, site.destination), "nowhere")


def test_the_command(site: SiteSpace, capsys: pytest.CaptureFixture[str]) -> None:
    site.build()
    where = ["-s", str(site.source), "-d", str(site.destination)]
    assert main(["explain", "list.html", *where]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "list.html -> list.html"
    assert told[2] == "  next build:    keeps it: nothing that it read has changed"
