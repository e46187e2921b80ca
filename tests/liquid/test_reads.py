"""A template knows what it can read when it is compiled: a change of anything else does not show."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.errors import LiquidError
from jekyllpy.liquid import Context, Engine, Source
from jekyllpy.liquid.compiled import ANY, Loop, Reads
from jekyllpy.templates import register_all
from tests.liquid.random_templates import Writer
from tests.liquid.support import CASES, jekyll_engine, outcome, read, revive

TABLE = read(CASES / "liquid.json")
DATA = revive(TABLE["data"])
ENGINE = jekyll_engine(4, TABLE["includes"])
TextPath = tuple[str, ...]


def closure(engine: Engine, text: str) -> list[Reads]:
    """Return the reads of a template and of all that it may include."""
    found = [engine.parse(Source("page.md", text)).reads]
    names = list(found[0].includes)
    seen: set[str] = set()
    while names:
        name = names.pop()
        if name == ANY:
            names += [one for one in TABLE["includes"] if one not in seen]
        elif name not in seen:
            seen.add(name)
            template = engine.partial(name) if name in TABLE["includes"] else None
            found += [template.reads] if template else []
            names += template.reads.includes if template else ()
    return found


def places(value: Any, path: TextPath = ()) -> Iterator[TextPath]:
    """Yield the path of every datum, lists as one."""
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(key, str):
                yield (*path, key)
                yield from places(item, (*path, key))


PLACES = sorted(places(DATA))
OTHERS = st.sampled_from([None, "other", 7, [1, "x"], {"a": {"b": "c"}}, False, ""])


def changed(path: TextPath, value: Any) -> dict[str, Any]:
    """Return the data with one datum changed."""
    data = deepcopy(DATA)
    inside: Any = data
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    return dict(data)


@given(st.integers(0, 10**6), st.sampled_from(PLACES), OTHERS)
@settings(deadline=None, derandomize=True, max_examples=1500)
def test_what_no_read_set_names_does_not_show(seed: int, path: TextPath, value: Any) -> None:
    text = Writer(seed).template()
    try:
        reads = closure(ENGINE, text)
    except LiquidError:
        return
    if not any(each.may_read(path) for each in reads):
        assert outcome(ENGINE, text, changed(path, value)) == outcome(ENGINE, text, DATA)


def test_most_templates_read_little() -> None:
    """The law above would be empty if every template could read everything."""
    free = total = shown = 0
    for seed in range(150):
        text = Writer(seed).template()
        try:
            reads = closure(ENGINE, text)
        except LiquidError:
            continue
        for path in PLACES:
            total += 1
            if not any(each.may_read(path) for each in reads):
                free += 1
            else:
                shown += outcome(ENGINE, text, changed(path, "other")) != outcome(ENGINE, text, DATA)
    assert free > total / 2
    assert shown > 50


KNOWN = [
    ("{{ page.title }}{{ site.x[page.key].y }}", {("page", "title"), ("page", "key"), ("site", "x", ANY, "y")}),
    ("{% if a.b == c['d'] and e.size > 1 %}{% endif %}", {("a", "b"), ("c", "d"), ("e",)}),
    ("{% comment %}{{ hidden }}{% endcomment %}{{ [name].x }}", {(ANY, "x"), ("name",)}),
    ("{% assign x = y | append: z %}{% capture v %}{{ w }}{% endcapture %}", {("y",), ("z",), ("w",)}),
    ("{{ posts | where_exp: 'p', 'p.a == q' }}", {("posts",), (ANY,)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "paths"), KNOWN)
def test_paths_are_those_that_are_written(text: str, paths: set[TextPath]) -> None:
    assert set(ENGINE.parse(Source("p", text)).reads.paths) == paths


def test_includes_loops_and_names_that_are_set_are_told() -> None:
    text = (
        "{% include box.html a=b %}{% include {{ page.box }} %}{% assign x = 1 %}{% increment n %}"
        "{% for p in site.posts limit:3 offset:y %}{% for q in p.tags %}{% endfor %}{% endfor %}"
    )
    reads = ENGINE.parse(Source("p", text)).reads
    assert reads.includes == (ANY, "box.html")
    assert reads.loops == (Loop(("site", "posts"), 3, None), Loop(("p", "tags"), None, None))
    assert reads.binds == ("forloop", "n", "p", "q", "x")


def test_reads_come_back_from_the_cache(tmp_path: Path) -> None:
    found = []
    for _ in range(2):
        engine = Engine(cache_dir=tmp_path)
        register_all(engine)
        template = engine.parse(Source("p", "{% for p in site.posts limit:3 %}{{ p.title }}{% endfor %}"))
        assert template.render({"site": {"posts": []}}, Context("p")) == ""
        found.append(template.reads)
    assert found[0] == found[1]
    assert found[0].paths
