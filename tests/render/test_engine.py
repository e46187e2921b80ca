"""What the configuration says to the template engine."""

from __future__ import annotations

import pytest

from jekyllpy.errors import BuildFailed, ConfigError
from tests.space import SiteSpace


def test_a_limit_of_the_configuration_stops_a_template(space: SiteSpace) -> None:
    space.write(
        {"_config.yml": "liquid: {limits: {loop_turns: 10}}", "a.html": "---\n---\n{% for i in (1..11) %}{% endfor %}"}
    )
    with pytest.raises(BuildFailed) as caught:
        space.build()
    assert "liquid.limits.loop_turns" in str(caught.value.errors[0])


@pytest.mark.parametrize(
    ("limits", "message"),
    [("{turns: 3}", "expected a map with some of"), ("{depth: 0}", "a whole number above 0"), ("7", "expected a map")],
)
def test_a_limit_that_is_none_is_told(space: SiteSpace, limits: str, message: str) -> None:
    space.write({"_config.yml": f"liquid: {{limits: {limits}}}", "a.html": "---\n---\n"})
    with pytest.raises(ConfigError, match=message):
        space.build()


def test_an_included_mistake_names_the_way_to_it(space: SiteSpace) -> None:
    files = {
        "_layouts/l.html": "x\n{% include i.html %}",
        "_includes/i.html": "one\ntwo {{ 'a' | sort_by_magic: }}{% nosuch %}",
        "a.md": "---\nlayout: l\n---\n",
    }
    space.write(files)
    with pytest.raises(BuildFailed) as caught:
        space.build()
    error = caught.value.errors[0]
    assert (error.path, error.line) == ("_includes/i.html", 2)
    assert any("_layouts/l.html" in link for link in error.chain)


def test_every_broken_page_is_told_in_one_run(space: SiteSpace) -> None:
    space.write({"a.html": "---\n---\n{% if %}", "b.html": "---\n---\n{% nosuch %}", "c.html": "---\n---\nfine"})
    with pytest.raises(BuildFailed) as caught:
        space.build()
    assert sorted(str(error.path) for error in caught.value.errors) == ["a.html", "b.html"]
    assert space.outputs == [] if space.destination.exists() else True
