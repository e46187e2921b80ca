"""The numbers, addresses and orders behind jekyll-paginate-v2; whole pages are held by the recorded sites."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.bundled.pagination_documents import PHRASES, WORDS, compare, words
from jekyllpy.bundled.pagination_urls import Addresses, full, trail
from jekyllpy.errors import ConfigError
from tests.space import SiteSpace

PLUGIN = "plugins: [jekyll-paginate-v2]\n"
TEMPLATE = (
    "---\npagination: {enabled: true}\n---\n{{ paginator.page }} {{ paginator.posts | map: 'title' | join: ' ' }}"
)
POSTS = {f"_posts/2024-01-0{day}-p.md": f"---\ntitle: P{day}\n---\n" for day in range(1, 5)}


@pytest.mark.parametrize(
    ("number", "total", "before", "after", "pages"),
    [(1, 9, 2, 2, [0, 1, 2, 3, 4]), (5, 9, 1, 1, [3, 4, 5]), (9, 9, 1, 2, [5, 6, 7, 8]), (1, 2, 3, 3, [0, 1])],
)
def test_a_trail_keeps_its_length_where_it_can(
    number: int, total: int, before: int, after: int, pages: list[int]
) -> None:
    assert list(trail(number, total, before, after)) == pages


@given(st.integers(1, 50), st.integers(1, 50), st.integers(0, 9), st.integers(0, 9))
@settings(deadline=None, max_examples=100, derandomize=True)
def test_a_trail_holds_its_page_and_no_other_sites(number: int, more: int, before: int, after: int) -> None:
    total = number + more - 1
    chosen = trail(number, total, before, after)
    assert number - 1 in chosen
    assert 0 <= chosen.start < chosen.stop <= total
    assert len(chosen) == min(total, before + after + 1)


@pytest.mark.parametrize(
    ("url", "expected"), [("/a/", "/a/index.html"), ("/a", "/aindex"), ("/a.json", "/a.json"), ("/", "/index.html")]
)
def test_a_folder_names_its_index(url: str, expected: str) -> None:
    assert full(url, "index", ".html") == expected


def test_addresses_follow_the_templates_folder() -> None:
    told = {"indexpage": None, "extension": "html", "permalink": "/page:num/"}
    addresses = Addresses.of("/blog", told, 3)
    assert [addresses.url(number) for number in (1, 2)] == ["/blog/index.html", "/blog/page2/index.html"]
    assert [addresses.link(number) for number in (1, 2)] == ["/blog/", "/blog/page2/"]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (None, 1, -1),
        (1, None, 1),
        (None, None, 0),
        ("b", "A", 1),
        (1, 2, -1),
        (datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC), 1),
    ],
)
def test_nil_is_first_and_case_does_not_count(one: object, two: object, expected: int) -> None:
    assert compare(one, two) == expected


def test_what_has_no_order_is_an_error() -> None:
    with pytest.raises(ConfigError, match="sort_field"):
        compare("a", 1)


def test_a_list_may_be_a_text() -> None:
    assert words("a, b;c", WORDS) == ["a", "b", "c"]
    assert words("a b;c", PHRASES) == ["a b", "c"]
    assert words(["a b", 1], WORDS) == ["a b", "1"]


def test_the_newest_come_first_only_when_that_is_said(space: SiteSpace) -> None:
    space.write({"_config.yml": PLUGIN, "index.html": TEMPLATE, **POSTS})
    space.build(pagination={"enabled": True, "per_page": 3})
    assert [space.read(name) for name in ("index.html", "page2/index.html")] == ["1 P1 P2 P3", "2 P4"]
    space.build(pagination={"enabled": True, "per_page": 3, "sort_reverse": True, "offset": 1})
    assert [space.read("index.html"), "page2/index.html" in space.outputs] == ["1 P3 P2 P1", False]


def test_the_old_setting_is_refused_with_advice(space: SiteSpace) -> None:
    space.write({"_config.yml": PLUGIN + "paginate: 2", "index.html": TEMPLATE})
    with pytest.raises(ConfigError, match="paginate") as caught:
        space.build()
    assert caught.value.hint


def test_without_templates_one_warning_says_so(space: SiteSpace, caplog: pytest.LogCaptureFixture) -> None:
    space.write({"_config.yml": PLUGIN + "pagination: {enabled: true}", "index.html": "---\n---\n"})
    space.build()
    assert sum("Pagination" in message for message in caplog.messages) == 1
