"""Bodies that see what the page before them left as `content` or `layout`: which they are, and that they stay right."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from jekyllpy.model.page import Page
from jekyllpy.readers.layouts import Includes
from jekyllpy.render.leaks import Leaks
from tests.render.test_bodies import Standing
from tests.space import SiteSpace

INCLUDES: Mapping[str, str] = {
    "_includes/says.html": "{% if layout.title %}{{ layout.title }}{% endif %}",
    "_includes/leads.html": "{% include leads.html %}{%- include says.html p=1 -%}",
    "_includes/harmless.html": "{{ page.content }} content {{ include.layout }}{% include harmless.html %}",
    "beside.md": "{{ content }}",
}


@pytest.mark.parametrize(
    ("body", "leaks"),
    [
        ("content and layout", False),
        ("{{ content }}", True),
        ("{% if layout.x == 1 %}{% endif %}", True),
        ("{{ page.content }}{{ my-content }}", False),
        ("{% include harmless.html layout='half' %}", False),
        ("{% include harmless.html p=layout %}", True),
        ("{% include says.html %}", True),
        ("{% include_cached leads.html %}", True),
        ("{% include {{ page.name }} %}", True),
        ("{% include missing.html %}", False),
        ("{% include_relative beside.md %}", True),
        ("{% include_relative missing.md %}", False),
    ],
)
def test_which_bodies_may_see_what_was_left(space: SiteSpace, body: str, leaks: bool) -> None:
    space.write(INCLUDES)
    page = Page("page.html", content=body, data={})
    assert Leaks(Includes(space.source, "_includes", None, "utf-8")).has(page) is leaks


SITE: Mapping[str, str] = {
    **INCLUDES,
    "_layouts/one.html": "---\ntitle: the one\n---\n{{ content }}",
    "_layouts/two.html": "---\ntitle: the other\n---\n{{ content }}",
    "a.html": "---\nlayout: one\n---\n",
    "b.html": "---\n---\n{% include leads.html %}",
    "c.html": "---\n---\n",
}


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([{"a.html": "---\nlayout: two\n---\n"}], id="the page before"),
        pytest.param([{"c.html": "---\n---\nx"}, {"c.html": "---\n---\n{{ layout.title }}"}], id="a leak is added"),
        pytest.param(
            [{"c.html": "---\n---\n{{ layout.title }}"}, {"c.html": "---\n---\nx"}], id="a leak is taken away"
        ),
    ],
)
def test_what_was_left_is_what_a_clean_build_leaves(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, edits: list[dict[str, str]]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(SITE)
    standing = Standing(space)
    standing.build(None)
    for edit in edits:
        assert standing.edit(edit) == standing.clean()


def test_a_body_that_begins_to_leak_takes_a_whole_build(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write({**SITE, "b.html": "---\n---\n"})
    standing = Standing(space)
    standing.build(None)
    assert standing.edit({"c.html": "---\n---\nx"}) == standing.clean()
    leak = {"b.html": "---\n---\n{{ layout.title }}", "c.html": "---\n---\ny"}
    assert standing.edit(leak) == standing.clean()
