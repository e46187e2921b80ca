"""Filters as Jekyll 3.10 has them; the expected values are its own."""

from __future__ import annotations

import pytest

from jekyllpy.config.stack import rules_for
from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.templates import register_all
from jekyllpy.values import Value
from tests.liquid.support import services

ITEMS: list[Value] = [
    {"k": "1", "v": "one"},
    {"k": 1, "v": "two"},
    {"k": "1.0", "v": "three"},
    {"v": "none"},
    {"k": ["a", "1"], "v": "list"},
    {"k": "", "v": "blank"},
]
SORTABLE: list[Value] = [{"n": "9"}, {"n": "10"}, {}, {"n": "09"}]

CASES = {
    "{{ items | where: 'k', 1 | map: 'v' | join }}": "one two list",
    "{{ items | where: 'k', '1.0' | map: 'v' | join }}": "three",
    "{{ items | where: 'k', nil | size }}": "6",
    "{{ items | where: 'k', empty | map: 'v' | join }}": "blank",
    "{{ items | where: nil, 1 | size }}": "6",
    "{{ 'text' | where: 'k', 1 }}": "text",
    "{{ sortable | sort: 'n' | map: 'n' | join: ',' }}": ",09,10,9",
    "{% assign g = items | group_by: 'k' %}{% for one in g %}{{ one.name }}={{ one.size }};{% endfor %}": (
        '1=2;1.0=1;=2;["a", "1"]=1;'
    ),
    "{{ items | find: 'k', 1 | size }}{{ items | find_exp: 'i', 'i.k == 1' | size }}": "66",
    "{{ decomposed | slugify }}": "cafe",
    "{% link a.md %}{% post_url 2020-01-02-x %}": "/a//x/",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_filter_answers_as_in_jekyll_3(text: str, expected: str) -> None:
    engine = Engine(Options(version=4))
    register_all(engine, rules_for("3.10.0"))
    data = {"items": ITEMS, "sortable": SORTABLE, "decomposed": "Cafe\u0301"}
    site = services()
    site.jekyll_version = "3.10.0"
    assert engine.parse(Source("page.md", text)).render(dict(data), Context("page.md", site)) == expected
