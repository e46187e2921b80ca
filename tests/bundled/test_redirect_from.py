"""Redirects to all kinds of addresses."""

from __future__ import annotations

import json

import pytest

from jekyllpy.build import configure
from jekyllpy.bundled.redirect_from import redirect_data
from jekyllpy.model.site import Site
from tests.space import SiteSpace


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/new/", "https://a.example/b/new/"),
        ("new", "https://a.example/b/new"),
        ("https://else.example/x y", "https://else.example/x y"),
        ("http://else.example", "http://else.example"),
    ],
)
def test_a_target_becomes_absolute(target: str, expected: str, space: SiteSpace) -> None:
    site = Site(configure(space.source, options={"url": "https://a.example", "baseurl": "/b"}))
    data = redirect_data(site, "old", target)
    assert data["permalink"] == "/old"
    assert data["redirect"] == {"from": "/old", "to": expected}


def test_the_list_of_redirects_is_json(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-redirect-from]", "a.md": '---\nredirect_from: ["/\\"q\\"", /é]\n---'})
    space.build()
    assert json.loads(space.read("redirects.json")) == {'/"q"': "/a.html", "/é": "/a.html"}


def test_a_redirect_leads_on(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-redirect-from]", "a.md": "---\nredirect_from: /old/\n---"})
    space.build()
    page = space.read("old/index.html")
    assert page.count("/a.html") == 4
    assert page.endswith("</html>\n")
