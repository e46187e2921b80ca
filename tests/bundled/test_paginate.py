"""Which page is the template, and what is refused."""

from __future__ import annotations

import pytest

from jekyllpy.build import configure
from jekyllpy.bundled.paginate import template_page
from jekyllpy.errors import ConfigError
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from tests.space import SiteSpace

POSTS = {f"_posts/2024-01-0{day}-p.md": "---\n---\nx" for day in range(1, 4)}


@pytest.mark.parametrize(
    ("path", "pages", "chosen"),
    [
        ("/page:num", ["index.html", "blog/index.html"], "index.html"),
        ("/blog/page:num/", ["index.html", "blog/index.html"], "blog/index.html"),
        ("blog/page:num", ["index.html", "news/index.html"], "index.html"),
        ("/page:num", ["index.md", "about.html"], None),
    ],
)
def test_the_deepest_index_beside_or_above_the_pages_is_the_template(
    path: str, pages: list[str], chosen: str | None, space: SiteSpace
) -> None:
    site = Site(configure(space.source, options={"paginate_path": path}))
    site.pages = [Page(each) for each in pages]
    found = template_page(site)
    assert (found.path if found else None) == chosen


@pytest.mark.parametrize("value", ["0", "-1", "many", "[]"])
def test_a_wrong_number_is_an_error(value: str, space: SiteSpace) -> None:
    space.write({"_config.yml": f"plugins: [jekyll-paginate]\npaginate: {value}", "index.html": "---\n---", **POSTS})
    with pytest.raises(ConfigError, match="paginate"):
        space.build()


def test_without_a_template_one_warning_says_so(space: SiteSpace, caplog: pytest.LogCaptureFixture) -> None:
    space.write({"_config.yml": "plugins: [jekyll-paginate]\npaginate: 1", "a.html": "---\n---", **POSTS})
    space.build()
    assert sum("Pagination" in message for message in caplog.messages) == 1


def test_without_posts_there_is_no_paginator(space: SiteSpace) -> None:
    page = "---\n---\n{{ paginator.page }}."
    space.write({"_config.yml": "plugins: [jekyll-paginate]\npaginate: 1", "index.html": page})
    space.build()
    assert space.read("index.html") == "."
