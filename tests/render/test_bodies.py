"""Parts of a page that are put in anew: what an edit leaves is what a clean build writes, whatever the parts do."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jekyllpy.build import configure
from jekyllpy.errors import BuildFailed
from jekyllpy.render.bodies import Body
from jekyllpy.resident import Resident
from tests.sites import record
from tests.space import SiteSpace
from tests.templates.test_fragments import calls, outcome, pieces

PLAIN = "---\ntitle: {title}\ntags: [{tag}]\n---\n{text}"
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["2020-01-01-first", "2020-01-02-second", "2020-01-03-third"]),
        st.sampled_from(["First", "Other", "", "1"]),
        st.sampled_from(["t", "u"]),
        st.sampled_from(["plain", "", "more\n\nand {{ page.title }}"]),
    ),
    min_size=1,
    max_size=3,
)


def post(title: str, tag: str, text: str) -> str:
    return PLAIN.format(title=f'"{title}"', tag=tag, text=text)


class Standing:
    """A resident site in a space, compared with clean builds."""

    def __init__(self, space: SiteSpace) -> None:
        self.space = space
        self.resident = Resident()
        self.destination = space.root / "kept"

    def build(self, paths: list[str] | None) -> object:
        try:
            self.resident.build(lambda: configure(self.space.source, self.destination), paths)
        except BuildFailed as failed:
            return sorted(str(error.message) for error in failed.errors)
        self.resident.settle()
        return record.tree(self.destination)

    def edit(self, files: Mapping[str, str]) -> object:
        self.space.write(files)
        return self.build([str(self.space.source / name) for name in files])

    def clean(self) -> object:
        return outcome(self.space, self.space.root / "plain", cached=False)


@pytest.mark.filterwarnings("ignore:The recursion limit will not be reset")
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    one=pieces(1),
    two=pieces(0).map(lambda text: text.replace("include two", "comment %}{% endcomment")),
    body=calls,
    edits=EDITS,
)
def test_an_edit_writes_what_a_clean_build_does(
    monkeypatch: pytest.MonkeyPatch, one: str, two: str, body: str, edits: list[tuple[str, str, str, str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))
        space = SiteSpace(root)
        looped = "{% for post in site.posts %}" + body + "{% endfor %}{{ a }}{{ b }}{{ x }}"
        space.write({"_includes/one.html": one, "_includes/two.html": two, "_data/d.yml": "v: 1", "_config.yml": ""})
        space.write({f"_posts/2020-01-0{day}-{name}.md": post(name, "t", "") for day, name in DAYS})
        space.write(
            {"_layouts/l.html": "{{ page.previous.title }}{{ content }}{{ a }}{% include one.html p=page.title %}"}
        )
        space.write({"a.html": f"---\ntitle: A\nlayout: l\n---\n{looped}", "b.md": f"---\ntitle: B\n---\n{looped}"})
        standing = Standing(space)
        standing.build(None)
        for name, title, tag, text in edits:
            assert standing.edit({f"_posts/{name}.md": post(title, tag, text)}) == standing.clean()


DAYS = ((1, "first"), (2, "second"), (3, "third"))


def count_bodies(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    found: list[str] = []
    again = Body.again

    def counted(self: Body, *arguments: object) -> tuple[str, bool]:
        found.append("")
        return again(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Body, "again", counted)
    return lambda: len(found)


LOOP = "{% for post in site.posts %}{% include one.html post=post %}{% endfor %}"


@pytest.mark.parametrize(
    ("include", "body", "again"),
    [
        pytest.param("{{ include.post.title }}", LOOP, 1, id="parts by themselves"),
        pytest.param("{% assign t = include.post.title %}{{ t }}", LOOP, 1, id="a variable that nobody reads"),
        pytest.param("{% assign t = include.post.title %}{{ t }}", LOOP + "{{ t }}", 0, id="a variable that is read"),
        pytest.param("{% assign title = include.post.title %}{{ title }}", LOOP + "{{ site.title }}", 1, id="a key"),
        pytest.param(
            "{{ include.post.title }}", "{% capture c %}" + LOOP + "{% endcapture %}{{ c }}", 0, id="captured"
        ),
        pytest.param(
            "{{ include.post.title }}", LOOP + "{{ site.posts.first.title }}", 0, id="a title outside of them"
        ),
        pytest.param(
            "{{ include.post.title }}", LOOP + "{{ site.posts.last.title }}", 1, id="the title of another one"
        ),
        pytest.param(
            "{{ include.post.title }}", LOOP + "{{ site.posts | map: 'date' }}", 1, id="dates outside of them"
        ),
        pytest.param("{{ include.post.title }}", LOOP + "{{ site.posts | jsonify | size }}", 0, id="all that there is"),
        pytest.param("{{ include.post.title }}", LOOP + "{{ site.posts.first | size }}", 0, id="how many keys it has"),
        pytest.param("{{ include.post.title }}", "{% increment n %}" + LOOP, 0, id="a counter"),
        pytest.param("{{ include.post.date }}", LOOP, 0, id="nothing that shows a title"),
    ],
)
def test_what_is_put_in_anew(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, include: str, body: str, again: int
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    counted = count_bodies(monkeypatch)
    space.write({"_includes/one.html": include, "a.html": f"---\n---\n{body}"})
    space.write({f"_posts/2020-01-0{day}-{name}.md": post(name, "t", "") for day, name in DAYS})
    standing = Standing(space)
    standing.build(None)
    assert standing.edit({"_posts/2020-01-03-third.md": post("Other", "t", "")}) == standing.clean()
    assert counted() == again


@pytest.mark.parametrize("body", ["{{ site.posts.first.excerpt }}", "{{ site.posts.last | size }}"])
def test_what_is_read_by_way_of_something_else_is_noticed(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write({"a.html": f"---\n---\n{body}", "_posts/2020-01-01-first.md": post("First", "t", "plain")})
    space.write({"_posts/2020-01-03-third.md": post("Third", "t", "{{ site.posts.last.title }}")})
    standing = Standing(space)
    standing.build(None)
    other = post("Other", "t", "plain").replace("tags:", "more: 1\ntags:")
    assert standing.edit({"_posts/2020-01-01-first.md": other}) == standing.clean()


def test_what_a_layout_asks_for_only_now_is_noticed(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    layout = "{{ content }}{% if content contains 'Other' %}{{ site.posts.first.more }}{% endif %}"
    space.write({"_includes/one.html": "{{ include.post.title }}", "_layouts/l.html": layout})
    space.write({"a.html": f"---\nlayout: l\n---\n{LOOP}"})
    space.write({f"_posts/2020-01-0{day}-{name}.md": post(name, "t", "") for day, name in DAYS})
    standing = Standing(space)
    standing.build(None)
    for third in (post("Other", "t", ""), post("Other", "t", "").replace("tags:", "more: 1\ntags:")):
        assert standing.edit({"_posts/2020-01-03-third.md": third}) == standing.clean()
