"""What a change of the configuration renders again: who shows a setting, and all where the program itself reads it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from jekyllpy.build import build, configure
from jekyllpy.errors import BuildFailed
from jekyllpy.explanation import explain
from jekyllpy.resident import Resident
from tests.incremental.test_precision import Builds
from tests.sites import record
from tests.space import SiteSpace

SETTINGS: Mapping[str, Any] = {
    "title": "T",
    "plugins": ["jekyll-seo-tag", "jekyll-feed", "jekyll-archives", "jekyll-sitemap"],
    "jekyll-archives": {"enabled": ["tags"]},
    "collections": {"talks": {"output": True}},
    "colour": "red",
    "named": 1,
    "pointer": "pointed",
    "pointed": 2,
    "flag": True,
    "words": "a b",
    "suffix": "!",
    "items": ["x"],
    "deep": {"a": 1, "b": 2},
    "assigned": 3,
    "tint": "blue",
    "part": "p",
    "nested": "n",
    "beside": "b",
    "said": "s",
    "piece": "q",
    "unread": 1,
}
SITE: Mapping[str, str] = {
    "_layouts/outer.html": "{{ site.tint }} {{ content }}",
    "_layouts/inner.html": "---\nlayout: outer\n---\n{% if site.border %}|{% endif %}{{ content }}",
    "_layouts/archive.html": "{{ page.title }}",
    "_includes/part.html": "{{ site.part }}{% include nested.html %}",
    "_includes/nested.html": "{% for item in site.nested %}{{ item }}{% endfor %}",
    "_includes/piece.html": "{{ include.post.title }}{{ site.piece }}{{ site.pieces | join: ' ' }}",
    "_posts/2020-01-01-one.md": "---\ntitle: One\ntags: [x]\nlayout: outer\n---\n{{ site.said }}\n\nmore",
    "_posts/2020-01-02-two.md": "---\ntitle: Two\n---\nsecond",
    "_talks/a.md": "---\ntitle: A\n---\ntalk {{ site.talk }}",
    "plain.html": "---\n---\nnothing",
    "colour.html": "---\n---\n{{ site.colour }}",
    "again.html": "---\n---\n{{ site.colour | upcase }}{{ site['colour'] }}{{ site.hue }}",
    "branch.html": "---\n---\n{% if site.flag %}yes{% else %}no {{ site.otherwise }}{% endif %}",
    "never.html": "---\n---\n{% unless site.never and site.ever %}yes{% endunless %}",
    "contains.html": "---\n---\n{% if site.words contains 'b' %}yes{% endif %}",
    "case.html": "---\n---\n{% case site.case %}{% when 1 %}1{% endcase %}",
    "argument.html": "---\n---\n{{ page.url | append: site.suffix | default: site.fallback }}",
    "items.html": "---\n---\n{% for item in site.items %}{{ item }}{% endfor %}",
    "none.html": "---\n---\n{% for item in site.none %}{{ item }}{% endfor %}",
    "deep.html": "---\n---\n{{ site.deep.a }}{{ site.deep.size }}",
    "key.html": "---\nkey: named\n---\n{{ site[page.key] }}",
    "pointer.html": "---\n---\n{{ site[site.pointer] }}",
    "assigned.html": "---\n---\n{% assign s = site %}{{ s.assigned }}",
    "all.html": "---\n---\n{{ site | jsonify | split: 'needle' | size }}",
    "size.html": "---\n---\n{{ site.size }}",
    "loop.html": "---\n---\n{% for pair in site %}{{ pair[0] }} {% endfor %}",
    "outer.html": "---\nlayout: outer\n---\n",
    "inner.html": "---\nlayout: inner\n---\n",
    "part.html": "---\n---\n{% include part.html %}",
    "parts.html": "---\n---\n{% include part.html %}!",
    "pieces.html": "---\n---\n{% for post in site.posts %}{% include piece.html post=post %}{% endfor %}",
    "relative.html": "---\n---\n{% include_relative beside.txt %}",
    "beside.txt": "{{ site.beside }}",
    "excerpt.html": "---\n---\n{% for post in site.posts %}{{ post.excerpt }}{% endfor %}",
    "seo.html": "---\ntitle: S\n---\n{% seo %}{% feed_meta %}",
    "main.scss": "---\n---\na { b: c }",
    "archives.html": "---\n---\n{{ site.archives.size }}",
}  # fmt: skip
POSTS = ["_posts/2020-01-01-one.md", "_posts/2020-01-02-two.md"]
ALWAYS = ("all.html", "main.scss", "main.css.map")
PAGES = sorted(name for name in SITE if name.endswith(".html") and name[0] != "_" and name not in ALWAYS)
LOOK_AT_ALL = ["loop.html", "size.html"]
MADE = ["feed.xml", "robots.txt", "sitemap.xml", "tag/x/index.html"]
EVERYTHING = [*POSTS, "_talks/a.md", *PAGES, *MADE]
SHOW_TAGS = ["feed.xml", "sitemap.xml", "tag/y/index.html"]
SHOW_THE_FIRST_POST = [POSTS[0], "excerpt.html", "feed.xml"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Settings that are set (None: removed), files that are written, and what is rendered then."""

    name: str
    rendered: list[str]
    settings: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


EDITS = [
    Edit("nothing", [], {}),
    Edit("one that nobody reads", [], {"unread": 2}),
    Edit("one of another type that nobody reads", [], {"unread": ["2"]}),
    Edit("one that two pages show", ["colour.html", "again.html"], {"colour": "green"}),
    Edit("one that is gone", ["colour.html", "again.html"], {"colour": None}),
    Edit("one that is text instead of a number", ["key.html"], {"named": "1"}),
    Edit("one that is a list instead of text", ["colour.html", "again.html"], {"colour": ["red"]}),
    Edit("one that was not there", ["again.html"], {"hue": "light"}),
    Edit("one that a branch asks for", ["branch.html"], {"flag": False}),
    Edit("one in a branch that is not taken", [], {"otherwise": "o"}),
    Edit("one that a branch asks for and that was not there", ["never.html"], {"never": True}),
    Edit("one that a text is sought in", ["contains.html"], {"words": "a"}),
    Edit("one that chooses a case", ["case.html"], {"case": 1}),
    Edit("a filter's argument", ["argument.html"], {"suffix": "?"}),
    Edit("a filter's argument that was not there", ["argument.html"], {"fallback": "?"}),
    Edit("a list", ["items.html"], {"items": ["x", "y"]}),
    Edit("a list that was not there", ["none.html"], {"none": ["x"]}),
    Edit("a key of a map", ["deep.html"], {"deep": {"a": 2, "b": 2}}),
    Edit("another key of a map", ["deep.html"], {"deep": {"a": 1, "b": 3}}),
    Edit("one that a page names", ["key.html"], {"named": 4}),
    Edit("one that names another", ["pointer.html"], {"pointer": "named"}),
    Edit("one that is named by another", ["pointer.html"], {"pointed": 4}),
    Edit("one of the site by another name", ["assigned.html"], {"assigned": 4}),
    Edit("a layout's", [POSTS[0], "inner.html", "outer.html"], {"tint": "red"}),
    Edit("one that a layout in a layout asks for", ["inner.html"], {"border": 1}),
    Edit("an include's", ["part.html", "parts.html"], {"part": "P"}),
    Edit("an include's in an include", ["part.html", "parts.html"], {"nested": ["N"]}),
    Edit("a part's", ["pieces.html"], {"piece": "Q"}),
    Edit("a part's that was not there", ["pieces.html"], {"pieces": ["Q"]}),
    Edit("a file's beside a page", ["relative.html"], {"beside": "B"}),
    Edit("a document's and its excerpt's", SHOW_THE_FIRST_POST, {"said": "S"}),
    Edit("the document's of a collection", ["_talks/a.md"], {"talk": "T"}),
    Edit("the title", ["seo.html", "feed.xml"], {"title": "U"}),
    Edit("another plugin's", ["seo.html"], {"facebook": {"admins": "x"}}),
    Edit("two", ["assigned.html", "key.html"], {"assigned": 4, "named": 4}),
    Edit("one and a file", ["assigned.html", "plain.html"], {"assigned": 4}, {"plain.html": "---\n---\nnew"}),
    Edit("a layout and its setting", [POSTS[0], "inner.html", "outer.html"], {"shade": 1},
         {"_layouts/outer.html": "{{ site.shade }} {{ content }}"}),
    Edit("a tag, of which a plugin makes a setting", [POSTS[1], "archives.html", *SHOW_TAGS], {},
         {POSTS[1]: "---\ntitle: Two\ntags: [y]\n---\nsecond"}),
    Edit("permalinks", [*EVERYTHING], {"permalink": "/:title"}),
    Edit("the address", [*EVERYTHING], {"url": "https://example.org"}),
    Edit("a converter's", [*EVERYTHING], {"kramdown": {"auto_ids": False}}),
    Edit("a converter's that was not there", [*EVERYTHING], {"sass": {"style": "compressed"}}),
    Edit("defaults", [*EVERYTHING], {"defaults": [{"scope": {"path": ""}, "values": {"mood": "good"}}]}),
    Edit("collections", [*EVERYTHING], {"collections": {"talks": {"output": True, "mood": "good"}}}),
    Edit("a generator's", [*EVERYTHING], {"jekyll-archives": {"enabled": ["tags"], "layout": "outer"}}),
    Edit("a generator's that was not there", [*EVERYTHING], {"feed": {"posts_limit": 1}}),
]  # fmt: skip


def configuration(changed: Mapping[str, Any]) -> str:
    """Write a configuration; JSON is YAML."""
    settings = {key: value for key, value in {**SETTINGS, **changed}.items() if value is not None}
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in settings.items())


@pytest.fixture(params=["new process", "watching"])
def builds(space: SiteSpace, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Builds:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(SITE)
    space.write({"_config.yml": configuration({})})
    made = Builds(space, Resident() if request.param == "watching" else None)
    made.build(None)
    return made


def without_memory(space: SiteSpace) -> dict[str, str]:
    """Return what makes a build a clean one, without a setting more that a page would count."""
    shutil.rmtree(space.source / ".clean", ignore_errors=True)
    return {"cache_dir": ".clean"}


def change(builds: Builds, edit: Edit) -> list[str]:
    """Make an edit, and return what is rendered; the output has to be that of a clean build.

    What prints all of the site prints itself, and a style sheet may import others: these are rendered each time.
    """
    space, files = builds.space, dict(edit.files)
    if edit.settings:
        files["_config.yml"] = configuration(edit.settings)
    space.write(files)
    rendered = builds.build(list(files)).rendered
    build(configure(space.source, space.root / "clean", options=without_memory(space)))
    assert record.tree(space.destination) == record.tree(space.root / "clean")
    return [name for name in rendered if name not in ALWAYS]


CASES = [pytest.param("new process", edit, id=f"new process, {edit.name}") for edit in EDITS]
CASES += [
    pytest.param("watching", edit, id=f"watching, {edit.name}")  # of settings alone it hears as a new process does
    for edit in EDITS
    if edit.files or edit.name in ("nothing", "one that is gone", "one that was not there", "an include's", "defaults")
]


@pytest.mark.parametrize(("builds", "edit"), CASES, indirect=["builds"])
def test_a_setting_renders_who_reads_it(builds: Builds, edit: Edit) -> None:
    more = LOOK_AT_ALL if edit.settings or "archives.html" in edit.rendered else []
    assert sorted(change(builds, edit)) == sorted({*edit.rendered, *more})


def test_a_setting_that_comes_and_goes_again_is_seen_each_time(builds: Builds) -> None:
    for edit in (Edit("", [], {"colour": "green"}), Edit("", [], {"hue": 1}), Edit("", [], {"colour": None})):
        assert {"again.html"} < set(change(builds, edit)) <= {"again.html", "colour.html", *LOOK_AT_ALL}
    assert change(builds, Edit("", [])) == []


def test_what_a_kept_page_needed_is_remembered_though_no_later_build_asks_for_it(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Markdown engine's settings are asked for when a text is converted; the build in between converts none."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    chosen = "markdown: CommonMark\nplugins: [jekyll-commonmark]\n"
    space.write({"_config.yml": chosen, "text.md": "---\n---\n'quoted'", "plain.html": "---\n---\n"})
    space.build()
    space.write({"plain.html": "---\n---\nnew"})
    assert space.build().rendered == ["plain.html"]
    space.write({"_config.yml": f"{chosen}commonmark: {{options: [SMART]}}\n"})
    assert sorted(space.build().rendered) == ["plain.html", "text.md"]
    assert space.read("text.html") == "<p>‘quoted’</p>\n"


def test_what_an_edit_while_watching_needed_is_remembered(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    chosen = "markdown: CommonMark\nplugins: [jekyll-commonmark]\n"
    space.write({"_config.yml": chosen, "text.html": "---\n---\nold", "plain.html": "---\n---\n"})
    resident = Resident()
    builds = Builds(space, resident)
    builds.build(None)
    space.write({"text.html": "---\n---\n{{ \"'quoted'\" | markdownify }}"})
    assert builds.build(["text.html"]).rendered == ["text.html"]
    resident.close()
    assert space.build().rendered == []
    space.write({"_config.yml": f"{chosen}commonmark: {{options: [SMART]}}\n"})
    assert sorted(space.build().rendered) == ["plain.html", "text.html"]


def test_a_page_that_shows_how_it_is_built_follows_the_command(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write({"shows.html": "---\n---\n{{ site.serving }} {{ site.quiet }}", "plain.html": "---\n---\n"})
    space.build()
    assert space.build(quiet=True, serving=True).rendered == ["shows.html"]
    assert space.read("shows.html") == "true true"


def test_a_template_that_sets_the_site_does_without_constants(builds: Builds) -> None:
    setter = {"zz.html": "---\n---\n{{ site.colour }}{% include set.html %}{{ site.colour }}",
              "_includes/set.html": "{{ site.tint }}{% assign site = site.deep %}{{ site.a }}"}  # fmt: skip
    change(builds, Edit("", [], {}, setter))
    assert "zz.html" in change(builds, Edit("", [], {"tint": "red"}))
    assert "zz.html" in change(builds, Edit("", [], {"tint": "red", "colour": "green"}))
    rendered = change(builds, Edit("", [], {"tint": "red", "colour": "green", "deep": {"a": 5}}))
    assert {"zz.html", "deep.html"} <= set(rendered)
    assert "colour.html" not in rendered


def test_it_is_told_which_setting_changed(builds: Builds) -> None:
    space = builds.space

    def told(path: str) -> list[str]:
        return explain(configure(space.source, space.destination), path)[0].reasons

    space.write({"_config.yml": configuration({"flag": False, "hue": 1, "unread": 3})})
    assert told("again.html") == ["setting hue changed"]
    assert told("branch.html") == ["setting flag changed"]
    assert told("plain.html") == []
    space.write({"_config.yml": configuration({"flag": False, "permalink": "/:title"})})
    assert told("plain.html") == ["setting collections, permalink changed"]
    reads = explain(configure(space.source, space.destination), "never.html")[0].reads
    assert reads == []
    space.write({"_config.yml": configuration({})})
    reads = explain(configure(space.source, space.destination), "never.html")[0].reads
    assert reads == ["setting ever", "setting never"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ site.new }}",
        "{{ site['new'] }}",
        "{{ site['n' ] }}{% assign key = 'new' %}{{ site[key] }}",
        "{% if site.new %}new{% endif %}",
        "{% unless site.new %}old{% endunless %}",
        "{% if page.none or site.new %}new{% endif %}",
        "{% if site contains 'new' %}new{% endif %}",
        "{% if site.new == nil %}old{% endif %}",
        "{% if site.new == empty %}empty{% endif %}",
        "{% if site.new > 0 %}more{% endif %}",
        "{% case site.new %}{% when nil %}old{% else %}new{% endcase %}",
        "{% case page.none %}{% when site.new %}same{% endcase %}",
        "{% for each in site.new %}{{ each }}{% endfor %}",
        "{% for each in (1..site.new) %}{{ each }}{% endfor %}",
        "{% for each in page limit: site.new %}{{ each[0] }}{% else %}none{% endfor %}",
        "{% tablerow each in site.new %}{{ each }}{% endtablerow %}",
        "{{ site | size }}",
        "{{ site.size }}",
        "{{ site.first[0] }}{{ site | first }}",
        "{{ site | jsonify | split: '\"new\"' | size }}",
        "{{ site | inspect | split: '\"new\"' | size }}",
        "{{ site | where_exp: 'each', 'each == 17' | size }}",
        "{{ 'a' | append: site.new }}",
        "{{ page.none | default: site.new }}",
        "{{ site.posts | where: 'title', site.new | size }}",
        "{{ site.posts | where_exp: 'post', 'site.new' | size }}",
        "{{ site.posts | where_exp: 'post', 'post.title == site.new' | size }}",
        "{% assign x = site.new | default: 'b' %}{{ x }}",
        "{% capture x %}{{ site.new }}{% endcapture %}{{ x }}",
        "{% include {{ site.new }}.html %}",
        "{% include show.html what=site.new %}",
        "{% include show.html what=site %}",
        "{% cycle site.new, 'b' %}{% cycle site.new, 'b' %}",
        "{% assign s = site %}{% for pair in s %}{{ pair[0] }}{% endfor %}",
        "{% increment x %}{% ifchanged %}{{ site.new }}{% endifchanged %}",
        "{{ site.new.deep.er }}",
        "{{ site.new.size }}",
        "{{ 'site.new' | liquify }}{{ site.new | jsonify }}",
    ],
)
def test_every_way_to_read_a_setting_is_a_read(space: SiteSpace, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    layout, include = {"_layouts/asked.html": f"{text} {{{{ content }}}}"}, {"_includes/asked.html": text}
    space.write({"asked.html": f"---\n---\n{text}", "in.html": "---\nlayout: asked\n---\n", **layout, **include})
    space.write({"show.html": "---\n---\n{% include asked.html %}", "_includes/17.html": "17", "_includes/.html": ""})
    space.write({"_includes/show.html": "{{ include.what.new }}{{ include.what | size }}", "_includes/1.html": "1"})
    space.write(
        {"_includes/false.html": "", "_posts/2020-01-01-one.md": "---\ntitle: '17'\n---\n", "_config.yml": "a: 1\n"}
    )

    def built(**options: str) -> list[str]:
        try:
            space.build(**options)
        except BuildFailed as error:
            return [str(each) for each in error.errors]
        return [space.read(name) for name in ("asked.html", "in.html", "show.html")]

    for settings in (
        "a: 1\n",
        *(f"a: 1\nnew: {value}\n" for value in ("17", "[1]", "")),
        "b: 1\n",
    ):
        space.write({"_config.yml": settings})
        assert built() == built(**without_memory(space)), settings
