"""The tags of plugins: what they print, and what they refuse."""

from __future__ import annotations

import pytest

from jekyllpy.bundled.avatar import addresses, user_name
from jekyllpy.bundled.include_cache import values_key
from jekyllpy.errors import BuildFailed
from tests.space import SiteSpace


def test_a_gist_without_a_name_is_an_error_with_its_place(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-gist]", "a.md": "---\n---\n\n{% gist one two three %}"})
    with pytest.raises(BuildFailed) as caught:
        space.build()
    assert "a.md:4" in str(caught.value.errors[0])


def test_nothing_is_fetched_for_a_gist(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-gist]", "a.html": "---\n---\n{% gist 1 %}"})
    space.build()
    assert space.read("a.html") == '<script src="https://gist.github.com/1.js"> </script>'


@pytest.mark.parametrize(("text", "name"), [("ada", "ada"), ("@ada", "ada"), ("ada size=4", "ada"), (" ada x", "ada")])
def test_the_first_word_is_the_user(text: str, name: str) -> None:
    assert user_name(text) == name


def test_an_avatar_has_four_sizes() -> None:
    url, sizes = addresses("ada", "40")
    assert url == "https://avatars3.githubusercontent.com/ada?v=3&s=40"
    assert [each.rsplit(" ", 1)[1] for each in sizes.split(", ")] == ["1x", "2x", "3x", "4x"]
    assert "&s=160 " in sizes


def test_parameters_are_told_apart_by_value_and_kind() -> None:
    page = {"a": 1}
    assert values_key({"b": 1, "a": "x"}) == values_key({"c": 1, "a": "x"})
    assert values_key({"a": 1}) != values_key({"a": True})
    assert values_key({"a": page}) != values_key({"a": dict(page)})
    assert values_key({"a": [page, "x"]}) == values_key({"a": [page, "x"]})


def test_an_include_that_is_cached_renders_once(space: SiteSpace) -> None:
    cached = "{% include_cached a.html n=1 %}{% include_cached a.html n=2 %}{% include_cached a.html n=1 %}"
    space.write({"_config.yml": "plugins: [jekyll-include-cache]", "_includes/a.html": "[{{ include.n }}{{ seen }}]"})
    space.write({"a.html": f"---\n---\n{{% assign seen = 'x' %}}{cached}", "b.html": f"---\n---\n{cached}"})
    space.build()
    assert space.read("a.html") == space.read("b.html") == "[1x][2x][1x]"
