"""What a change renders again: all that depends on it and nothing else, in a new process and in one that watches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

import jekyllpy.render.memory
from jekyllpy.build import Report, build, configure
from jekyllpy.resident import Resident
from tests.incremental.test_what_ran import POSTS, SITE
from tests.sites import record
from tests.space import NOW, SiteSpace

DUE = "_posts/2026-01-15-due.md"
TALK = "_talks/a.md"
MORE: Mapping[str, str] = {
    "_config.yml": SITE["_config.yml"] + "theme: own\nexclude: [_themes]\n",
    "_themes/own/_layouts/themed.html": "theme {{ content }}",
    "_themes/own/_includes/themed.html": "theme",
    "_themes/own/own.gemspec": "spec.version = '1.0'",
    "theme.html": "---\n---\n{{ theme.version }}",
    "themed.html": "---\nlayout: themed\n---\n",
    "part.html": "---\n---\n{% include themed.html %}",
    "next.html": "---\n---\n{{ site.posts.last.next.title }}",
    "excerpt.html": "---\n---\n{{ site.posts.last.excerpt }}",
    "count.html": "---\n---\n{{ site.posts.size }} {{ site.static_files.size }}",
    "tags.html": "---\n---\n{% for tag in site.tags %}{{ tag[0] }}{{ tag[1].size }}{% endfor %}",
    "tagged.html": "---\n---\n{% for post in site.tags.x %}{{ post.title }}{% endfor %}",
    "two.html": "---\n---\n{% for post in site.posts offset:1 limit:1 %}{{ post.title }}{% endfor %}",
    "moods.html": "---\n---\n{% for post in site.posts %}{{ post.mood }}{% endfor %}",
    "beside.html": "---\n---\n{% include_relative whole.html %}{% include_relative part.txt %}",
    "part.txt": "part",
    "whole.html": "---\n---\nwhole",
    "word.html": "---\n---\n{% for post in site.posts %}{% include entry.html post=post %}{% endfor %}",
    "_includes/entry.html": "{% if post.content contains 'rare' %}rare{% endif %}{{ include.post.title }}",
    DUE: "---\ntitle: Due\ndate: 2026-01-15 13:00:00\n---\n",
}
EVERYTHING = [*POSTS, TALK, "beside.html", "count.html", "data.html", "excerpt.html", "latest.html", "linked.html"]
EVERYTHING += ["list.html", "moods.html", "next.html", "part.html", "plain.html", "tagged.html", "tags.html"]
EVERYTHING += ["talks.html", "theme.html", "themed.html", "two.html", "whole.html", "word.html"]
OF_ALL = ["count.html", "excerpt.html", "list.html", "moods.html", "next.html", "word.html"]  # who asks for all posts
OF_POSTS = [*OF_ALL, "latest.html", "two.html"]


@dataclass(frozen=True, slots=True)
class Change:
    """Files that are written (None: removed), seconds that pass, and what is rendered then."""

    name: str
    rendered: list[str]
    files: Mapping[str, str | None] = field(default_factory=dict)
    seconds: int = 0
    besides: tuple[str, ...] = ()
    """What a new process renders as well: it has no fragments that come out the same."""


def post(title: str, text: str, more: str = "") -> str:
    return f"---\ntitle: {title}\nlayout: post\n{more}---\n{text}"


CHANGES = [
    Change("nothing", []),
    Change("own body", ["plain.html"], {"plain.html": "---\n---\nnew"}),
    Change("own front matter", ["plain.html"], {"plain.html": "---\nmood: good\n---\nnothing read"}),
    Change(
        "a body that an excerpt shows",
        [POSTS[0], "excerpt.html"],
        {POSTS[0]: post("One", "new\n\nmore")},
        besides=("word.html",),
    ),
    Change("a body outside of a slice", [POSTS[0]], {POSTS[0]: post("One", "first\n\nnew")}, besides=("word.html",)),
    Change(
        "a body inside of a slice", [POSTS[2], "latest.html"], {POSTS[2]: post("Three", "new")}, besides=("word.html",)
    ),
    Change(
        "a title that a neighbour shows",
        [POSTS[0], POSTS[1], "list.html", "next.html", "two.html", "word.html"],
        {POSTS[1]: post("Zwei", "second")},
    ),
    Change(
        "tags",
        [POSTS[0], "tagged.html", "tags.html"],
        {POSTS[0]: post("One", "first\n\nmore", "tags: x\n")},
    ),
    Change("an attribute that nobody asks for", [POSTS[2]], {POSTS[2]: post("Three", "third", "colour: red\n")}),
    Change(
        "an attribute that somebody asks for",
        [POSTS[1], "moods.html"],
        {POSTS[1]: post("Two", "second", "mood: good\n")},
    ),
    Change("another tag", [POSTS[2], "tags.html"], {POSTS[2]: post("Three", "third", "tags: y\n")}),
    Change(
        "a post behind slices", ["_posts/2019-01-01-old.md", *OF_ALL], {"_posts/2019-01-01-old.md": post("Old", "")}
    ),
    Change("a layout", POSTS, {"_layouts/post.html": "---\nlayout: default\n---\n<p>{{ content }}"}),
    Change("a layout that others are in", [*POSTS, TALK], {"_layouts/default.html": "{{ content }}"}),
    Change("a layout that is gone", POSTS, {"_layouts/post.html": None}),
    Change("a layout before the theme's", ["themed.html"], {"_layouts/themed.html": "site {{ content }}"}),
    Change("an include", ["word.html"], {"_includes/entry.html": "{{ include.post.title }}"}),
    Change("an include before the theme's", ["part.html"], {"_includes/themed.html": "site"}),
    Change("an include that nobody takes", [], {"_includes/other.html": "other"}),
    Change("a page that another one includes", ["beside.html", "whole.html"], {"whole.html": "---\n---\nnew"}),
    Change("a file that a page beside it includes", ["beside.html"], {"part.txt": "new"}),
    Change("data", ["data.html"], {"_data/other.yml": "x: 2\n"}),
    Change("data that nobody reads", [], {"_data/new.yml": "x: 2\n"}),
    Change("data that is gone", ["data.html"], {"_data/other.yml": None}),
    Change("data of another name", ["data.html"], {"_data/other.yml": None, "_data/others.yml": "x: 1\n"}),
    Change("a theme's version", EVERYTHING, {"_themes/own/own.gemspec": "spec.version = '2.0'"}),
    Change("a setting that nobody reads", [], {"_config.yml": MORE["_config.yml"] + "colour: red\n"}),
    Change("a setting of the program's", EVERYTHING, {"_config.yml": MORE["_config.yml"] + "permalink: ordinal\n"}),
    Change(
        "a plugin",
        [*EVERYTHING, "robots.txt", "sitemap.xml"],
        {"_config.yml": MORE["_config.yml"] + "plugins: [jekyll-sitemap]\n"},
    ),
    Change("a static file", ["count.html"], {"note.txt": "static"}),
    Change("a post", [POSTS[2], "_posts/2021-01-01-new.md", *OF_POSTS], {"_posts/2021-01-01-new.md": post("New", "")}),
    Change("a post that is gone", [POSTS[1], *OF_POSTS], {POSTS[2]: None}),
    Change(
        "a post of another name",
        [POSTS[1], "_posts/2020-01-03-tre.md", *OF_ALL, "latest.html"],
        {POSTS[2]: None, "_posts/2020-01-03-tre.md": SITE[POSTS[2]]},
    ),
    Change("a post that is held back", [POSTS[1], *OF_POSTS], {POSTS[2]: post("Three", "", "published: false\n")}),
    Change(
        "a permalink",
        [TALK, "linked.html"],
        {TALK: SITE[TALK].replace("layout", "permalink: /b\nlayout")},
    ),
    Change("a page before another", ["plain.md"], {"plain.md": "---\n---\nplain"}),
    Change("a minute", [], seconds=60),
    Change("a post that is due", [POSTS[2], DUE, *OF_POSTS], seconds=3600),
    Change("a year", [*POSTS, TALK, DUE, *OF_POSTS], seconds=366 * 86400),
]


class Builds:
    """A site that is built again after each change, by a new process or by one that stays."""

    def __init__(self, space: SiteSpace, resident: Resident | None) -> None:
        self.space = space
        self.resident = resident

    def build(self, names: list[str] | None) -> Report:
        if self.resident is None:
            return self.space.build()
        paths = [str(self.space.source / name) for name in names] if names else None
        report = self.resident.build(lambda: configure(self.space.source, self.space.destination), paths)[1]
        self.resident.settle()
        return report


@pytest.fixture(params=["new process", "watching"])
def builds(space: SiteSpace, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Builds:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(SITE)
    space.write(MORE)
    made = Builds(space, Resident() if request.param == "watching" else None)
    made.build(None)
    return made


@pytest.mark.parametrize("change", CHANGES, ids=[change.name for change in CHANGES])
def test_a_change_renders_what_depends_on_it(builds: Builds, change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    space = builds.space
    space.write({name: text for name, text in change.files.items() if text is not None})
    for name in (name for name, text in change.files.items() if text is None):
        space.remove(name)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + change.seconds))
    besides = change.besides if builds.resident is None else ()
    assert sorted(builds.build(list(change.files)).rendered) == sorted([*change.rendered, *besides])
    build(configure(space.source, space.root / "clean", options={"disable_disk_cache": True}))
    assert record.tree(space.destination) == record.tree(space.root / "clean")


TAGGED: Mapping[str, str] = {
    "_config.yml": "",
    "_layouts/post.html": "{% for post in site.related_posts limit: 3 %}{{ post.title }}{% endfor %}",
    "newest.html": "---\n---\n{% for post in site.tags.x reversed limit:2 %}{{ post.title }}{% endfor %}",
    "rest.html": "---\n---\n{% for post in site.categories['c'] offset:2 %}{{ post.title }}{% endfor %}",
    "none.html": "---\n---\n{% for post in site.tags.y limit:2 %}{{ post.title }}{% else %}none{% endfor %}",
    "year.html": "---\n---\n{% for post in site.tags['2020'] limit:2 %}{{ post.title }}{% endfor %}",
    **{f"_posts/2020-01-{day}-p.md": post(f"P{day}", "", "tags: x\ncategory: c\n") for day in range(10, 22)},
}


@pytest.mark.parametrize(
    ("day", "tags", "rendered"),
    [
        pytest.param("2019-12-31", "tags: x", [], id="in no part"),
        pytest.param("2019-12-31", "category: c", ["rest.html"], id="in a part without an end"),
        pytest.param("2019-12-31", "tags: y", ["none.html"], id="in a group that is new"),
        pytest.param("2019-12-31", "tags: [2020]", ["year.html"], id="in a group that is called by a number"),
        pytest.param("2020-02-01", "tags: x", ["newest.html", "posts"], id="in a part that has an end"),
    ],
)
def test_a_part_of_a_group_stands_for_itself(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, day: str, tags: str, rendered: list[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(TAGGED)
    space.build()
    new = f"_posts/{day}-new.md"
    space.write({new: post("New", "", f"{tags}\n")})
    posts = [name for name in TAGGED if name.startswith("_posts/")]
    expected = [new, *(name for name in rendered if name != "posts"), *(posts if "posts" in rendered else [])]
    assert sorted(space.build().rendered) == sorted(expected)
    build(configure(space.source, space.root / "clean", options={"disable_disk_cache": True}))
    assert record.tree(space.destination) == record.tree(space.root / "clean")


@pytest.mark.parametrize("name", ["c#.md", "f#content.md", "#excerpt.md", "a b.md", "%23.md"])
def test_a_name_may_hold_what_notes_are_made_of(builds: Builds, name: str) -> None:
    path = f"_talks/{name}"
    for text in ("---\ntitle: A\n---\none", "---\ntitle: B\n---\none", "---\ntitle: B\n---\ntwo"):
        is_new = not (builds.space.source / path).exists()
        builds.space.write({path: text, "shows.html": "---\n---\n{{ site.talks | map: 'title' }}{{ site.talks }}"})
        builds.build(None if is_new else [path])
        build(configure(builds.space.source, builds.space.root / "clean", options={"disable_disk_cache": True}))
        assert record.tree(builds.space.destination) == record.tree(builds.space.root / "clean")


def test_another_version_of_the_program_renders_everything(builds: Builds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jekyllpy.render.memory, "_own_program", lambda: "another")
    assert sorted(builds.build(None).rendered) == sorted(EVERYTHING)
