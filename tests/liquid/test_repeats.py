"""What compiled code keeps of what it read shows nowhere: it is read again wherever it may have changed."""

from __future__ import annotations

import pytest

from jekyllpy.liquid import Context, Engine, Source
from jekyllpy.liquid.compiler.build import python_source
from jekyllpy.liquid.compiler.repeats import Repeats
from tests.liquid.random_templates import Writer
from tests.liquid.support import CASES, jekyll_engine, outcome, read, render, revive

TABLE = read(CASES / "liquid.json")
SET = ["assign x = x | append: '+'", "capture x", "increment x", "include sets.html"]


class Forgetful(Writer):
    """Writes templates that read a few variables again and again, and set them between."""

    def _expression(self) -> str:
        return self._pick(("x", "x", "y", "h.k", "h", "i", "i.n", "x.size", "'ab'", "1"))

    def _simple(self) -> str:
        return self._tag(self._pick((*(f"assign {name} = {self.value()}" for name in "xyhi"), "increment x", "break")))

    def _slip(self, markup: str) -> str:
        return markup


@pytest.mark.parametrize("version", [4, 5])
@pytest.mark.parametrize("start", range(0, 600, 200))
def test_random_templates_give_the_same_when_nothing_is_kept(
    start: int, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = revive(TABLE["data"]) | {"x": "ab", "y": [1, 2]}
    texts = [Forgetful(seed).template() for seed in range(start, start + 200)]
    found = [outcome(jekyll_engine(version, TABLE["includes"]), text, data) for text in texts]
    monkeypatch.setattr(Repeats, "find", lambda *_: None)
    assert found == [outcome(jekyll_engine(version, TABLE["includes"]), text, data) for text in texts]


def reads(text: str) -> int:
    """Count how often the code of a template asks for a key of the page."""
    engine = Engine()
    return python_source(Source("p", "-" + text), engine.options, engine.registry).count("'page'")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("{% if page.a %}{{ page.a }}{{ page.a | upcase }}{% endif %}", 1),
        ("{{ page.a.b }}{{ page.a.c }}", 1),
        ("{% if page.a == 'x' %}{% elsif page.a == 'y' %}{% endif %}{{ page.a }}", 1),
        ("{% if page.a and page.b %}{% endif %}{{ page.b }}", 3),
        ("{% if page.a %}{% elsif page.b %}{% endif %}{{ page.b }}", 3),
        ("{% if page.a %}{{ page.b }}{% endif %}{{ page.b }}", 3),
        ("{{ page.a }}{% assign x = 1 %}{{ page.a }}", 1),
        ("{{ page.a }}{% for i in (1..2) %}{{ page.a }}{% endfor %}{{ page.a }}", 2),
    ],
)
def test_what_is_sure_to_be_known_is_read_once(text: str, count: int) -> None:
    assert reads(text) == count


@pytest.mark.parametrize("tag", SET)
def test_what_is_set_is_read_again(tag: str) -> None:
    end = "x+{% endcapture %}" if tag.startswith("capture") else ""
    shown = "{% if x == 'x+' or x == 1 %}{{ x }}{% endif %}"
    expected = "01" if tag.startswith("increment") else "x+"
    start = "" if tag.startswith("increment") else "{% assign x = 'x' %}"
    text = f"{start}{shown}{{% {tag} %}}{end}{shown}"
    assert render(text, sets_html="{% assign x = x | append: '+' %}") == expected


def test_the_second_turn_of_a_loop_sees_what_the_first_one_set() -> None:
    assert render("{{ x }}{% for i in (1..3) %}{{ x }}{% assign x = i %}{% endfor %}{{ x }}", {"x": "a"}) == "aa123"


def test_a_filter_of_a_plugin_may_set_variables() -> None:
    def count(context: Context, value: int) -> str:
        context.variables["x"] = value + 1
        return ""

    engine = Engine()
    engine.add_filter("count", count, needs_context=True)
    template = engine.parse(Source("p", "{{ x }}{{ x | count }}{{ x }}"))
    assert template.render({"x": 1}, Context("p")) == "12"
