"""Plugins that work by hooks or beside the others: times of files, archives, mentions, tables of contents."""

from __future__ import annotations

import pytest

from jekyllpy.bundled.mentions import base_url, with_links
from jekyllpy.bundled.toc import Contents, generated_id
from jekyllpy.errors import ConfigError
from tests.space import SiteSpace


def test_a_page_knows_when_its_file_changed(space: SiteSpace) -> None:
    page = "---\n---\n{{ page.last_modified_at }} {% last_modified_at %d %}"
    space.write({"_config.yml": "plugins: [jekyll-last-modified-at]", "a.html": page})
    space.build()
    assert space.read("a.html") == "2026-01-15 11:00:00 +0000 15"


def test_archives_are_off_until_they_are_enabled(space: SiteSpace) -> None:
    post = {"_posts/2024-01-02-a.md": "---\ntags: x\n---\n"}
    space.write({"_config.yml": "plugins: [jekyll-archives]", "_layouts/archive.html": "{{ page.type }}", **post})
    space.build()
    assert space.outputs == ["2024/01/02/a.html"]
    space.build(**{"jekyll-archives": {"enabled": ["tags", "month"]}})
    assert space.outputs == ["2024/01/02/a.html", "2024/01/index.html", "tag/x/index.html"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@ada and (@bob).", ["ada", "bob"]),
        ("ada@example.org", []),
        ("@ada/x", []),
        ("@mentions @ada-b", ["ada-b"]),
        ("no one", []),
        ("@ada.", ["ada"]),
        ("@ada.x", []),
    ],
)
def test_names_are_told_from_addresses(text: str, names: list[str]) -> None:
    linked = with_links(text, "https://x.example") or ""
    assert [part.split('"')[0] for part in linked.split('href="https://x.example/')[1:]] == names


def test_the_host_of_mentions_is_text_or_a_map() -> None:
    assert base_url(None) == base_url({}) == "https://github.com"
    assert base_url({"base_url": "https://a.example"}) == base_url("https://a.example")
    with pytest.raises(ConfigError, match="jekyll-mentions"):
        base_url(3)


@pytest.mark.parametrize(
    ("text", "expected"), [("A b", "a-b"), ("é!", "%C3%A9"), ("a_b-c (d)", "a_b-c-d"), ("'q' \"r\"", "q-r")]
)
def test_a_heading_without_an_id_gets_one(text: str, expected: str) -> None:
    assert generated_id(text) == expected


def test_equal_headings_get_numbers() -> None:
    html = Contents("<h1>a</h1><h1>a</h1><h1 id=a>a</h1><h1>a</h1>", None).listed
    assert [part.split('"')[0] for part in html.split('href="#')[1:]] == ["a", "a-1", "a", "a-2"]


def test_without_headings_the_list_is_empty() -> None:
    assert Contents("<p>x</p>", {"ordered_list": True}).listed == '<ol id="toc" class="section-nav">\n</ol>'
