"""Plugins for Markdown sources: the rules behind links, titles and READMEs."""

from __future__ import annotations

import pytest

from jekyllpy.build import configure
from jekyllpy.bundled.relative_links import Links, rooted
from jekyllpy.bundled.titles_from_headings import HEADING
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from tests.space import SiteSpace


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [
        ("a.md", "", "a.md"),
        ("a.md", "x/y", "x/y/a.md"),
        ("../a.md", "x/y", "x/a.md"),
        ("./b/../a.md", "x", "x/a.md"),
        ("/a.md", "x", "a.md"),
        ("../../a.md", "x", ""),
    ],
)
def test_a_link_starts_in_its_folder(path: str, folder: str, expected: str) -> None:
    assert rooted(path, folder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](a.md)", "[x](/b/a.html)"),
        ("[x](a.md#part)", "[x](/b/a.html#part)"),
        ('[x](a.md "Title")', '[x](/b/a.html "Title")'),
        ("![x](a.md) [y](sub/c.md)", "![x](/b/a.html) [y](/b/sub/c.html)"),
        ("[x](none.md)", "[x](none.md)"),
        ("[x](https://a.md)", "[x](https://a.md)"),
        ("[x](#a.md)", "[x](#a.md)"),
        ("[x]: a.md", "\n[x]: /b/a.html"),
    ],
)
def test_a_link_to_a_source_becomes_one_to_its_page(text: str, expected: str, space: SiteSpace) -> None:
    site = Site(configure(space.source, options={"baseurl": "/b"}))
    for path in ("a", "sub/c"):
        site.pages.append(Page(f"{path}.md"))
        site.pages[-1].move(f"/{path}.html")
    assert Links(site).rewrite(text, "") == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# One\n\ntext", "One"),
        ("\n\n### Three\ntext", "Three"),
        ("Setext\n---\ntext", "Setext"),
        ("#### Four", None),
        ("text\n\n# One", None),
        ("#None", None),
    ],
)
def test_only_a_heading_at_the_top_is_a_title(text: str, title: str | None) -> None:
    found = HEADING.match(text)
    assert (found and (found.group(1) or found.group(2))) == title
