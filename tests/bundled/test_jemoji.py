"""Emoji in pages equal those of the gem, from recorded answers."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.bundled.html_text import change_text, split_body
from jekyllpy.bundled.jemoji import read_names
from tests.bundled.cases import read_cases
from tests.space import SiteSpace

CASES = read_cases("bundled_jemoji")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_page_gets_the_images_that_the_gem_gives_it(case: dict[str, Any], space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jemoji]", "a.html": f"---\n---\n{case['input']}"})
    space.build()
    assert space.read("a.html") == case["expected"]


def test_the_images_may_come_from_elsewhere(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jemoji]\nemoji: {src: 'https://x.example/i/'}", "a.html": "---\n---\n:x:"})
    space.build()
    assert 'src="https://x.example/i/emoji/unicode/274c.png"' in space.read("a.html")


def test_what_is_no_html_file_stays(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jemoji]", "a.txt": "---\n---\n:x:<br />", "b.html": "---\n---\n:x: <br />"})
    space.build()
    assert space.read("a.txt") == ":x:<br />"
    assert space.read("b.html").endswith("<br>")


def test_documents_get_images_as_well(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jemoji]", "_posts/2024-01-01-a.md": "---\n---\nHi :wave:, `:wave:`"})
    space.build()
    assert space.read("2024/01/01/a.html").count("1f44b.png") == 1


def test_scripts_stay_as_they_are() -> None:
    html = "<script>var a = ':x:'</script>"
    assert change_text(html, lambda text: text.upper(), kept=frozenset()) == html


@pytest.mark.parametrize(
    ("page", "parts"),
    [
        ("x", ("", "x", "")),
        ("<body>\n x</body>y", ("<body>\n ", "x", "</body>y")),
        ("<body", ("<body", "", "")),
        ("<body>x", ("<body>", "x", "")),
    ],
)
def test_the_body_is_cut_out(page: str, parts: tuple[str, str, str]) -> None:
    assert split_body(page) == parts


def test_a_line_of_the_table_may_have_several_names() -> None:
    assert read_names("# told\n1f44d +1 thumbsup\n") == {"+1": "1f44d", "thumbsup": "1f44d"}
