"""Which feeds a configuration asks for; their content is held by the recorded sites."""

from __future__ import annotations

import pytest

from jekyllpy.bundled.feed import collection_feeds
from jekyllpy.values import Value
from tests.space import SiteSpace

POST = "---\ntags: [a, 'b c']\n---\nText"


@pytest.mark.parametrize(
    ("settings", "paths"),
    [
        ({}, ["/feed.xml"]),
        ({"path": "/atom.xml"}, ["/atom.xml"]),
        ({"categories": ["a", "b", "a"]}, ["/feed/a.xml", "/feed/b.xml", "/feed.xml"]),
        ({"collections": ["talks"]}, ["/feed/talks.xml", "/feed.xml"]),
        ({"collections": {"posts": {"path": "p.xml"}, "talks": None}, "path": "no.xml"}, ["p.xml", "/feed/talks.xml"]),
        (
            {"collections": {"talks": {"categories": ["x"], "path": "t.xml"}}},
            ["/feed/talks/x.xml", "t.xml", "/feed.xml"],
        ),
    ],
)
def test_collections_and_categories_have_feeds(settings: dict[str, Value], paths: list[str]) -> None:
    assert [feed.path for feed in collection_feeds(settings)] == paths


def test_a_feed_of_the_site_is_left_alone(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-feed]", "feed.xml": "mine"})
    space.build()
    assert space.read("feed.xml") == "mine"


def test_there_is_no_feed_in_development_where_that_is_said(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    space.write({"_config.yml": "plugins: [jekyll-feed]\nfeed: {disable_in_development: true}", "a.txt": "a"})
    space.build()
    assert space.outputs == ["a.txt"]
    monkeypatch.setenv("JEKYLL_ENV", "production")
    space.build()
    assert space.outputs == ["a.txt", "feed.xml"]


def test_only_plain_tags_have_feeds(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-feed]\nfeed: {tags: {only: [a, 'b c', none], except: [none]}}"})
    space.write({"_posts/2024-01-01-a.md": POST})
    space.build()
    assert [path for path in space.outputs if path.startswith("feed/")] == ["feed/by_tag/a.xml"]


def test_a_style_sheet_is_named_where_there_is_one(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-feed]\nurl: https://a.example", "feed.xslt.xml": "<x/>"})
    space.build()
    wanted = '?><?xml-stylesheet type="text/xml" href="https://a.example/feed.xslt.xml"?><feed'
    assert wanted in space.read("feed.xml")
