"""Hostile templates end soon, with an error that names the limit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jekyllpy.errors import LiquidError
from jekyllpy.liquid import Context, Engine, Limits, Options, Source
from tests.liquid.support import jekyll_engine, render, services


def grows(name: str, start: str, step: str) -> str:
    """Write a template in which a variable grows sixty times."""
    return f"{{% assign {name} = {start} %}}{{% for i in (1..60) %}}{{% assign {name} = {step} %}}{{% endfor %}}"


MANY = "{% capture s %}{% for i in (1..50000) %}a<script>{% endfor %}{% endcapture %}"
HOSTILE = [
    ("a long range", "{% for i in (1..1000000000000) %}x{% endfor %}", "loop_turns"),
    ("a range too long for Python", "{% for i in (1..99999999999999999999) %}x{% endfor %}", "loop_turns"),
    ("loops in loops", "{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}", "loop_turns"),
    ("a table of a long range", "{% tablerow i in (1..1000000000000) %}x{% endtablerow %}", "loop_turns"),
    ("a range written out", "{{ (1..1000000000000) | join: ',' }}", "range too long"),
    ("a text that doubles", grows("s", "'abcdefgh'", "s | append: s"), "text too long"),
    ("a text that grows by replacing", grows("s", "'aaaaaaaa'", "s | replace: 'a', 'aaaaaaaa'"), "text too long"),
    ("a list that doubles", grows("a", "'a,b' | split: ','", "a | concat: a"), "list too long"),
    ("a number that squares", grows("n", "99", "n | times: n"), "number too large"),
    ("output that doubles",
     "{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}abcdefgh{% endcapture %}{% endfor %}", "liquid.limits.output"),
    ("a long text between many", MANY + "{{ s | split: '' | join: s }}", "text too long"),
    ("a long text for each letter", MANY + "{{ s | replace: 'a', s }}", "text too long"),
    ("a long text for nothing", MANY + "{{ s | replace: '', s }}", "text too long"),
    ("nested tags", "{% if true %}" * 100_000, "Nesting too deep"),
    ("nested brackets", "{{ a" + "[a" * 50_000 + "]" * 50_000 + " }}", "Nesting too deep"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_template_fails(text: str, message: str) -> None:
    with pytest.raises(LiquidError) as caught:
        render(text)
    assert message in caught.value.message


LEAN = """
import os, resource, sys
from jekyllpy.errors import LiquidError
from tests.liquid.test_limits import HOSTILE, hostile_includes, hostile_json
from tests.liquid.support import render
runs = {name: (lambda text=text: render(text)) for name, text, _ in HOSTILE}
runs |= {"includes": hostile_includes, "json": hostile_json}
for name, run in runs.items():
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
        resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000))
        try:
            run()
        except LiquidError:
            os._exit(0)
        except BaseException as error:
            print(name, repr(error)[:200], flush=True)
        os._exit(1)
    if os.waitpid(child, 0)[1]:
        print(name)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of a process are Linux's here")
def test_hostile_templates_fail_within_two_seconds_and_500_megabytes() -> None:
    root = Path(__file__).parents[2]
    told = subprocess.run([sys.executable, "-c", LEAN], capture_output=True, text=True, check=True, cwd=root)
    assert told.stdout == ""


def test_scripts_that_are_never_closed_do_not_cost_a_search_each() -> None:
    assert render(MANY + "{{ s | strip_html }}") == "a" * 50_000


def hostile_includes() -> str:
    inner = "{% if true %}{% include a.html %}{% endif %}"
    return render("{% include a.html %}", a_html="{% include b.html %}", b_html=inner)


def hostile_json() -> str:
    site = {"pages": [{"content": "x" * 10_000} for _ in range(10_000)]}
    template = jekyll_engine(4, {}).parse(Source("p", "{{ site | jsonify }}"))
    return template.render({"site": site}, Context("p", services()))


def test_includes_that_include_each_other_fail() -> None:
    with pytest.raises(LiquidError, match=r"liquid\.limits\.include_depth"):
        hostile_includes()


def test_a_limit_is_an_option() -> None:
    engine = Engine(Options(limits=Limits(loop_turns=10)))
    with pytest.raises(LiquidError, match="more than 10"):
        engine.parse(Source("p", "{% for i in (1..11) %}{% endfor %}")).render({}, Context("p"))


def test_a_hundred_blocks_are_allowed_and_print() -> None:
    text = "{% for i in (1..1) %}" * 100 + "{{ i }}" + "{% endfor %}" * 100
    assert render(text) == "1"


@pytest.mark.parametrize("opening", ["{% if true %}", "{% for i in (1..1) %}", "{% capture x %}", "{% unless false %}"])
def test_deep_nesting_keeps_variables(opening: str) -> None:
    closing = "{% end" + opening.split()[1] + " %}"
    inner = "{% assign y = 'deep' %}{% for q in (1..2) %}{{ q }}{{ forloop.index }}{{ y }}{% endfor %}"
    expected = "" if "capture" in opening else "11deep22deep"
    assert render(opening * 60 + inner + closing * 60 + "{{ y }}") == expected + "deep"


def test_a_long_chain_of_filters_and_conditions_is_no_trouble() -> None:
    assert render("{{ 'a'" + " | upcase" * 500 + " }}") == "A"
    assert render("{% if " + " and ".join(["true"] * 500) + " %}x{% endif %}") == "x"


def test_big_numbers_print() -> None:
    digits = "9" * 5000
    assert render("{{ " + digits + " }}") == digits
    assert render("{{ x | plus: 1 }}", {"x": int("9" * 4000)}) == "1" + "0" * 4000


def test_json_of_a_large_site_ends() -> None:
    with pytest.raises(LiquidError, match="JSON too long"):
        hostile_json()
