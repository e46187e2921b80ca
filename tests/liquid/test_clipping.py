"""Loops that clip the blanks around tags give what the loop itself gives, however they are written."""

from __future__ import annotations

import pytest

from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.liquid.compiler import build as compiling

NAMES = '{% assign names = "p div ul li a" | split: " " %}'
SHOWN = "[{{ content }}|{{ a }}|{{ b }}|{{ c }}|{{ e[1] }}|{{ e.size }}]"
PAGE = " <p> x </p> <div>  <ul> <li> <a href> y </a> </li> </ul> </div> <pre> </pre> <span> "
LOOPS = {
    "as compress.html writes it": "{% for n in names %}"
    '{% assign e = " <e;<e; </e>;</e>;</e> ;</e>" | replace: "e", n | split: ";" %}'
    "{% assign content = content | replace: e[0], e[1] | replace: e[2], e[3] | replace: e[4], e[5] %}{% endfor %}",
    "with pieces": '{% for n in names %}{% assign a = " <" | append: n %}{% assign b = "<" | append: n %}'
    '{% assign c = "</" | append: n | append: ">" %}{% assign d = " " | append: c %}{% assign f = c | append: " " %}'
    "{% assign content = content | replace: a, b | replace: d, c | replace: f, c %}{% endfor %}",
    "in three steps": '{% for n in names %}{% assign c = n | prepend: "</" | append: ">" %}'
    '{% assign a = n | prepend: " <" %}'
    '{% assign b = n | prepend: "<" %}{% assign d = c | prepend: " " %}{% assign f = c | append: " " %}'
    "{% assign content = content | replace: a, b %}{% assign content = content | replace: d, c %}"
    "{% assign content = content | replace: f, c %}{% endfor %}",
}
OTHERS = {
    "another order": LOOPS["with pieces"].replace("replace: a, b | replace: d, c", "replace: d, c | replace: a, b"),
    "another pattern": LOOPS["with pieces"].replace('" <" | append: n', '"  <" | append: n'),
    "a pattern of the round before": LOOPS["with pieces"].replace('{% assign a = " <" | append: n %}', "", 1)
    + '{% assign a = "x" %}',
    "names that are no names": LOOPS["with pieces"].replace("in names", "in odd"),
}


def rendered(template: str) -> str:
    engine = Engine(Options())
    source = NAMES + '{% assign odd = "p; <" | split: ";" %}' + template + SHOWN
    return engine.parse(Source("t", source)).render({"content": PAGE, "a": " <p"}, Context("t"))


@pytest.mark.parametrize("loop", [*LOOPS.values(), *OTHERS.values()], ids=[*LOOPS, *OTHERS])
def test_a_loop_gives_what_it_says(loop: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = rendered(loop)
    monkeypatch.setattr("jekyllpy.liquid.tags.loops.clipping", lambda *_: None)
    assert ours == rendered(loop)


@pytest.mark.parametrize(
    ("loop", "is_one_step"), [*((each, True) for each in LOOPS.values()), (OTHERS["another order"], False)]
)
def test_which_loops_are_one_step(loop: str, is_one_step: bool) -> None:
    engine = Engine(Options())
    written = compiling.python_source(Source("t", NAMES + loop), engine.options, engine.registry)
    assert ("CLIPPED" in written) is is_one_step
