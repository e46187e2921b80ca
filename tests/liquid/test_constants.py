"""What is known of a build is part of the code, and nobody can tell: the same text, the same errors, the same notes."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import LiquidError
from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.liquid.compiler.build import python_source
from jekyllpy.liquid.constants import known_of
from jekyllpy.values import Lazy
from tests.liquid.random_templates import Writer
from tests.liquid.support import CASES, jekyll_engine, outcome, read, revive, services

TABLE = read(CASES / "liquid.json")
SITE = {
    "url": "https://ex.org", "empty": "", "no": False, "yes": True, "n": 3, "half": 0.5, "nil": None,
    "author": {"name": "A 'b' \"c\"\\ {% x %}", "links": ["x"], "size": "own"}, "list": [1, 2],
}  # fmt: skip


def knowing(includes: dict[str, str] | None = None, **options: Any) -> Engine:
    engine = jekyll_engine(options.pop("version", 4), includes or {}, **options)
    engine.constants = {"site": known_of(SITE)}
    return engine


def rendered(engine: Engine, text: str, **scope: Any) -> str:
    return engine.parse(Source("p", text)).render({"site": SITE, **scope}, Context("p", services()))


@pytest.mark.parametrize("version", [4, 5])
@pytest.mark.parametrize("start", range(0, 1200, 200))
def test_random_templates_give_the_same_with_constants(start: int, version: int) -> None:
    data, wrong = revive(TABLE["data"]), {}
    known = {name: known_of(value) for name, value in data.items()}
    plain = jekyll_engine(version, TABLE["includes"])
    for seed in range(start, start + 200):
        text = Writer(seed).template()
        engine = jekyll_engine(version, TABLE["includes"])
        engine.constants = known
        found, expected = outcome(engine, text, data), outcome(plain, text, data)
        if found != expected:
            wrong[text] = (found, expected)
    assert not wrong


SHOWN = [
    ("{{ site.url }}", "https://ex.org"),
    ("{{ site.author.name }}", SITE["author"]["name"]),  # type: ignore[index]
    ("{{ site.author['name'] | size }}", str(len(SITE["author"]["name"]))),  # type: ignore[index]
    ("{{ site.url | append: site.nosuch | append: site.n }}", "https://ex.org3"),
    ("{% if site.no or site.nil or site.nosuch.x %}a{% elsif site.empty %}b{% else %}c{% endif %}", "b"),
    ("{% unless site.yes %}a{% else %}{{ site.half }}{% endunless %}", "0.5"),
    ("{% if site.author and site.list and site.n == 3 %}x{% endif %}", "x"),
    ("{% if site.list contains 2 and site.url contains 'ex' %}x{% endif %}", "x"),
    ("{% if page.x > 1 and site.no %}x{% endif %}", ""),
    ("{{ site.author.size }} {{ site.list.size }} {{ site.url.size }}", "own 2 14"),
    ("{% for x in site.nil %}{% else %}e{% endfor %}{% for x in site.list %}{{ x }}{% endfor %}", "e12"),
    ("{{ site[page.key] }}{{ site.author[site.nosuch] }}", "https://ex.org"),
    ("{% case site.n %}{% when 3 %}x{% endcase %}{{ site.late }}", "x"),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_constants_show_as_what_they_are(text: str, expected: str) -> None:
    assert rendered(knowing(), text, page={"key": "url", "x": 2}) == expected


def test_a_comparison_that_fails_goes_on_failing() -> None:
    with pytest.raises(LiquidError, match="comparison of String with 1 failed"):
        rendered(knowing(), "{% if page.x > 1 and site.no %}{% endif %}", page={"x": "a"})


def test_known_branches_leave_no_code() -> None:
    engine = knowing()
    text = "{% if site.no %}{{ page.a }}{% endif %}{{ site.url }}{% unless site.yes %}{{ page.b }}{% endunless %}!"
    source = python_source(Source("p", text), engine.options, engine.registry, engine.constants)
    assert "page" not in source
    assert "'https://ex.org!'" in source


def test_what_comes_late_or_varies_is_not_known() -> None:
    known = known_of({"late": Lazy(lambda: "x"), "posts": [1], "data": {"a": 1}}, ("data",))
    engine = jekyll_engine(4, {})
    engine.constants = {"site": known}
    text = "{{ site.late }}{% if site.late %}l{% endif %}{{ site.data.a }}{% if site.data %}d{% endif %}"
    scope = {"site": {"late": Lazy(lambda: "x"), "posts": [1], "data": {"a": 2}}}
    assert engine.parse(Source("p", text)).render(scope, Context("p")) == "xl2d"


BINDING = [
    "{% assign site = page %}",
    "{% capture site %}x{% endcapture %}",
    "{% for site in (1..1) %}{{ site.url }}{% endfor %}",
    "{% tablerow site in (1..1) %}{{ site.url }}{% endtablerow %}",
    "{% increment site %}",
]


@pytest.mark.parametrize("binding", BINDING)
@pytest.mark.parametrize("includer", ["{}{{{{ site.url }}}}", "{{{{ site.url }}}}{{% include b %}}{{{{ site.url }}}}"])
def test_a_template_that_sets_a_constant_gets_its_way(binding: str, includer: str) -> None:
    """A page that was under way with constants is rendered again; counters and cycles begin where they began."""
    counting = "{% increment n %}{% cycle 'a', 'b' %}"
    text, includes = counting + includer.format(binding) + counting, {"b": binding + "{{ site.url }}"}
    plain = jekyll_engine(4, includes)
    found = []
    for engine in (knowing(includes), plain):
        context = Context("p", services())
        scope = {"site": SITE, "page": {"url": "v"}}
        template = engine.parse(Source("p", text))
        try:
            found.append([template.render(scope, context) for _ in range(2)])
        except LiquidError as error:
            found.append([error.message])
    assert found[0] == found[1]


def test_a_template_from_before_learns_that_there_are_no_constants_any_more() -> None:
    engine = knowing()
    before = engine.parse(Source("a", "{{ site.url }}"))
    rendered(engine, "{% assign site = 1 %}")
    assert not engine.constants
    assert before.render({"site": {"url": "other"}}, Context("p")) == "other"


def test_where_unknown_variables_are_errors_nothing_is_known() -> None:
    engine = knowing(strict_variables=True)
    with pytest.raises(LiquidError, match="undefined variable nosuch"):
        rendered(engine, "{{ site.nosuch }}")


def test_filters_over_constants_are_applied_once() -> None:
    engine = Engine(Options())
    source = python_source(Source("p", "{{ 'a b' | split: ' ' | size }}{{ 'x' | date: '%Y' }}"), engine.options,
                           engine.registry)  # fmt: skip
    assert "f_split" not in source
    assert "f_date" in source


def test_filters_over_long_texts_are_kept_for_the_text_that_they_were_given() -> None:
    one, other = "one two " * 2_000, "three four " * 2_000
    asked = "{{ a | xml_escape | truncatewords: 1 }}{{ b | xml_escape | truncatewords: 1 }}"
    assert rendered(knowing(), asked * 2, a=one, b=other) == "one...three..." * 2
