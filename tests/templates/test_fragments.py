"""The law of fragments: a build that takes includes again writes what one writes that renders them all."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jekyllpy.build import build, configure
from jekyllpy.errors import BuildFailed
from jekyllpy.templates import fragments
from tests.sites import record
from tests.space import SiteSpace

NAMES = ["a", "b", "post", "x"]
PIECES = [
    "{{ NAME }}",
    "{{ include.p }}",
    "{{ include.post.title }}",
    "{{ post.title }}{{ post.content | strip_html | size }}",
    "{{ page.title }}",
    "{{ site.title }}{{ site.data.d.v }}",
    "{{ site.posts.first.content }}",
    "{% assign NAME = 'o' %}",
    "{% assign NAME = include.p %}",
    "{% assign NAME = NAME | append: '1' %}",
    "{% capture NAME %}c{{ OTHER }}{% endcapture %}",
    "{% if NAME %}{% assign OTHER = post.title %}{% endif %}",
    "{% if OTHER == 'o' %}{{ NAME }}{% else %}{% assign NAME = 'e' %}{% endif %}",
    "{% for NAME in site.posts %}{{ NAME.title }}{{ forloop.index }}{% assign OTHER = forloop.index %}{% endfor %}",
    "{% for x in (1..2) %}{{ x }}{{ forloop.parentloop.index }}{% assign x = 'w' %}{% endfor %}",
    "{% for x in (1..4) limit: 1 offset: continue %}{{ x }}{% endfor %}",
    "{% cycle 'one', 'two' %}",
    "{% increment NAME %}",
    "{% ifchanged %}{{ NAME }}{% endifchanged %}",
    "{% include two.html p=NAME %}",
    "{% include two.html %}",
    "{{ forloop.index }}",
    "{% if include.p == 'q' %}{% break %}{% endif %}",
    "{{ NAME | markdownify }}",
    "{{ site.related_posts | size }}{{ content }}",
    "{{ jekyll.environment }}",
]


def pieces(least: int) -> st.SearchStrategy[str]:
    one = st.tuples(st.sampled_from(PIECES), st.sampled_from(NAMES), st.sampled_from(NAMES)).map(
        lambda drawn: drawn[0].replace("NAME", drawn[1]).replace("OTHER", drawn[2]) + " "
    )
    return st.lists(one, min_size=least, max_size=4).map("".join)


CALLS = ["{% include one.html p='q' %}", "{% include one.html post=post p=a %}", "{% include one.html %}"]
calls = st.lists(st.one_of(st.sampled_from(CALLS), pieces(1)), min_size=2, max_size=5).map("|".join)


@pytest.mark.filterwarnings("ignore:The recursion limit will not be reset")
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    one=pieces(1), two=pieces(0).map(lambda text: text.replace("include two", "comment %}{% endcomment")), body=calls
)
def test_fragments_change_nothing(monkeypatch: pytest.MonkeyPatch, one: str, two: str, body: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))
        space = SiteSpace(root)
        looped = "{% for post in site.posts %}" + body + "{% endfor %}{{ a }}{{ b }}{{ x }}"
        space.write(
            {
                "_config.yml": "title: T",
                "_includes/one.html": one,
                "_includes/two.html": two,
                "_data/d.yml": "v: 1",
                "_posts/2020-01-01-first.md": f"---\ntitle: First\n---\n{body}",
                "_posts/2020-01-02-second.md": "---\ntitle: Second\n---\nplain",
                "_posts/2020-01-03-third.md": f"---\ntitle: Third\n---\n{body}",
                "a.html": f"---\ntitle: A\n---\n{looped}",
                "b.html": f"---\ntitle: B\n---\n{looped}",
            }
        )
        assert outcome(space, root / "kept", cached=True) == outcome(space, root / "plain", cached=False)


def outcome(space: SiteSpace, destination: Path, *, cached: bool) -> object:
    try:
        build(configure(space.source, destination, options={"disable_disk_cache": not cached}))
    except BuildFailed as failed:
        return sorted(str(error.message) for error in failed.errors)
    return record.tree(destination)


def count_replays(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    found: list[str] = []
    replay = fragments.Fragments._replay

    def counted(self: fragments.Fragments, *arguments: object) -> None:
        found.append("")
        replay(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fragments.Fragments, "_replay", counted)
    return lambda: len(found)


@pytest.mark.parametrize(
    ("include", "replays"),
    [
        pytest.param("{{ include.post.title }}{{ site.title }}", 2, id="one that reads its parameter and the site"),
        pytest.param("{% assign t = include.post.title %}{{ t }}", 2, id="one that leaves a text"),
        pytest.param("{{ page.title }}", 0, id="one that reads the page"),
        pytest.param("{% cycle 'a', 'b' %}", 0, id="one that remembers"),
        pytest.param("{{ forloop.index }}", 0, id="one that looks at the loop around it"),
        pytest.param("{% assign t = site.posts %}", 0, id="one that leaves a list"),
        pytest.param("{{ site.posts | sample }}", 0, id="one that asks chance"),
    ],
)
def test_what_is_taken_again(space: SiteSpace, monkeypatch: pytest.MonkeyPatch, include: str, replays: int) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    replayed = count_replays(monkeypatch)
    body = "---\n---\n{% for post in site.posts %}{% include one.html post=post %}{% endfor %}"
    space.write({"_includes/one.html": include, "a.html": body, "b.html": body})
    space.write({f"_posts/2020-01-0{day}-p.md": f"---\ntitle: P{day}\n---\n" for day in (1, 2)})
    space.build()
    assert replayed() == replays
