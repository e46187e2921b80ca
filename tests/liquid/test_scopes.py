"""Who sees which variable: assigns, loops, includes, counters; and breaks on their way out."""

from __future__ import annotations

import pytest

from jekyllpy.liquid import Context, Engine, Source
from jekyllpy.values import Lazy
from tests.liquid.support import render

ABC = {"a": ["a", "b", "c"]}

CASES = [
    ("{% for i in a %}{% assign i = 'z' %}{{ i }}{% endfor %}{{ i }}", {}, "abcz"),
    ("{% for i in a %}{% include x.html %}{{ i }}{% endfor %}{{ i }}", {"x_html": "{% assign i = 'z' %}"}, "abcz"),
    ("{% for i in a %}{% include x.html %}{% endfor %}", {"x_html": "{{ i }}{{ forloop.index }}"}, "a1b2c3"),
    ("{% for i in a %}{% for i in (1..2) %}{% include x.html %}{{ i }}{% endfor %}{{ i }}{% endfor %}{{ i }}",
     {"x_html": "{% assign i = 9 %}"}, "12a12b12c9"),
    ("{% include x.html y='1' %}[{{ include.y }}]",
     {"x_html": "{{ include.y }}{% include z.html %}", "z_html": "{{ include.y }}"}, "11[]"),
    ("{% include x.html y='1' %}",
     {"x_html": "{% include z.html y='2' %}{{ include.y }}", "z_html": "{{ include.y }}"}, "21"),
    ("{% for i in a %}{% include x.html %}{% endfor %}!", {"x_html": "{{ i }}{% break %}q"}, "a!"),
    ("{% for i in a %}{% include x.html %}!{% endfor %}", {"x_html": "{{ i }}{% continue %}q"}, "abc"),
    ("a{% include x.html %}b", {"x_html": "{% break %}q"}, "a"),
    ("{% for i in a %}{% capture q %}{{ i }}{% break %}{% endcapture %}{% endfor %}{{ q }}", {}, "a"),
    ("{% for i in a limit: 1 %}{{ i }}{% endfor %}{% for i in a offset: continue %}{{ i }}{% endfor %}", {}, "abc"),
    ("{% for i in a %}{% cycle 1, 2 %}{% endfor %}{% include x.html %}", {"x_html": "{% cycle 1, 2 %}"}, "1212"),
    ("{% increment a %}{{ a }}", {}, None),
    ("{% increment c %}{% assign c = 5 %}{% increment c %}{{ c }}", {}, "015"),
    ("{% for c in a %}{% increment c %}{{ c }}{% endfor %}{{ c }}", {}, "0a1b2c3"),
    ("{% for i in a %}{% for j in a %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}", {}, "111222333"),
    ("{% for i in a %}{{ a | where_exp: 'x', 'x == i' }}{% endfor %}", {}, "abc"),
    ("{% for i in a %}{% assign f = forloop %}{% endfor %}{{ f.index }}", {}, "4"),
    ("{% assign x = 'k' %}{{ [x] }}{% assign k = 'v' %}{{ [x] }}", {}, "v"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "includes", "expected"), CASES)
def test_scopes(text: str, includes: dict[str, str], expected: str | None) -> None:
    if expected is None:
        with pytest.raises(Exception, match="cannot count"):
            render(text, ABC, **includes)
        return
    assert render(text, ABC, **includes) == expected


def test_a_late_value_is_made_only_when_it_is_read() -> None:
    made = []

    def make() -> str:
        made.append(1)
        return "x"

    scope = {"late": Lazy(make), "page": {"title": Lazy(make)}, "list": [Lazy(make)]}
    engine = Engine()
    assert engine.parse(Source("p", "-")).render(dict(scope), Context("p")) == "-"
    assert made == []
    text = "{{ late }}{{ page.title }}{% for i in list %}{{ i }}{% endfor %}{{ list }}{{ late | upcase }}{{ page }}"
    assert engine.parse(Source("p", text)).render(dict(scope), Context("p")) == 'xxxxX{"title"=>"x"}'
    assert len(made) == 3


def test_counters_and_cycles_last_from_a_page_to_its_layout_but_assigns_do_not() -> None:
    engine = Engine()
    context, scope = Context("p"), {"n": 1}
    text = "{{ x }}{% assign x = 1 %}{% increment c %}{% cycle 'a', 'b' %}"
    template = engine.parse(Source("p", text))
    assert [template.render(scope, context) for _ in range(2)] == ["0a", "1b"]


@pytest.mark.parametrize(
    ("text", "us_ascii"),
    [
        ("", True), ("x", False), ("{{ n }}x", True), ("{{ n }}é", False), ("{{ s }}", False), ("{{ nosuch }}x", True),
        ("{% assign x = 1 %}x", False), ("{% if true %} {% endif %}{{ n }}", True), ("{% if n %}x{% endif %}", False),
        ("{% if n %}{{ n }}{% endif %}x", True), ("{% comment %}{% endcomment %}{{ n }}", True),
        ("{% increment c %}", True),
    ],
)  # fmt: skip
def test_liquid_4_tells_what_ruby_holds_in_ascii(text: str, us_ascii: bool) -> None:
    template = Engine().parse(Source("p", text))
    assert template.render_tagged({"n": 1, "s": "x"}, Context("p"))[1] is us_ascii
