"""What an edit renders again, and what it leaves alone."""

from __future__ import annotations

import os
from collections.abc import Mapping

import pytest

from jekyllpy.templates.payload.document import TIME
from tests.space import NOW, SiteSpace

SITE: Mapping[str, str] = {
    "_config.yml": "title: T\ncollections: {talks: {output: true}}\n",
    "_layouts/default.html": "<title>{{ page.title }}</title>{{ content }}{% include foot.html %}",
    "_layouts/post.html": "---\nlayout: default\n---\n{{ content }}{{ page.next.title }}",
    "_includes/foot.html": "<footer>{{ site.time | date: '%Y' }} {{ site.data.people.ada }}</footer>",
    "_data/people.yml": "ada: Ada\n",
    "_data/other.yml": "x: 1\n",
    "_posts/2020-01-01-one.md": "---\ntitle: One\nlayout: post\n---\nfirst\n\nmore",
    "_posts/2020-01-02-two.md": "---\ntitle: Two\nlayout: post\n---\nsecond",
    "_posts/2020-01-03-three.md": "---\ntitle: Three\nlayout: post\n---\nthird",
    "_talks/a.md": "---\ntitle: A\nlayout: default\ndate: 2020-05-05\n---\ntalk",
    "list.html": "---\n---\n{% for post in site.posts %}{{ post.title }} {% endfor %}",
    "latest.html": "---\n---\n{% for post in site.posts limit: 1 %}{{ post.title }} {{ post.content }}{% endfor %}",
    "talks.html": "---\n---\n{% for talk in site.talks %}{{ talk.title }}{% endfor %}",
    "plain.html": "---\n---\nnothing read",
    "data.html": "---\n---\n{{ site.data.other.x }}",
    "linked.html": "---\n---\n{% link _talks/a.md %}",
}
POSTS = ["_posts/2020-01-01-one.md", "_posts/2020-01-02-two.md", "_posts/2020-01-03-three.md"]


@pytest.fixture
def site(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> SiteSpace:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(SITE)
    space.build()
    return space


def test_nothing_changed_renders_nothing(site: SiteSpace) -> None:
    report = site.build()
    assert report.rendered == []
    assert len(report.kept) == 10


@pytest.mark.parametrize(
    ("files", "rendered"),
    [
        pytest.param({"plain.html": "---\n---\nnew"}, ["plain.html"], id="a body"),
        pytest.param(
            {"_posts/2020-01-01-one.md": "---\ntitle: One\nlayout: post\n---\nother\n\nmore"},
            ["_posts/2020-01-01-one.md"],
            id="an older post's body",
        ),
        pytest.param(
            {"_posts/2020-01-01-one.md": "---\ntitle: Uno\nlayout: post\n---\nfirst\n\nmore"},
            ["_posts/2020-01-01-one.md", "list.html"],
            id="an older post's title",
        ),
        pytest.param(
            {"_posts/2020-01-03-three.md": "---\ntitle: Three\nlayout: post\n---\nnew"},
            ["_posts/2020-01-03-three.md", "latest.html"],
            id="the newest post's body",
        ),
        pytest.param(
            {"_posts/2020-01-02-two.md": "---\ntitle: Zwei\nlayout: post\n---\nsecond"},
            ["_posts/2020-01-01-one.md", "_posts/2020-01-02-two.md", "list.html"],
            id="a neighbour's title",
        ),
        pytest.param({"_layouts/post.html": "---\nlayout: default\n---\n<p>{{ content }}"}, POSTS, id="a layout"),
        pytest.param({"_data/other.yml": "x: 2\n"}, ["data.html"], id="one data file"),
        pytest.param({"_data/people.yml": "ada: Lovelace\n"}, [*POSTS, "_talks/a.md"], id="data that an include reads"),
        pytest.param({"_includes/foot.html": "<footer/>"}, [*POSTS, "_talks/a.md"], id="an include"),
        pytest.param(
            {"_talks/a.md": "---\ntitle: A\nlayout: default\ndate: 2020-05-05\npermalink: /moved\n---\ntalk"},
            ["_talks/a.md", "linked.html"],
            id="a permalink",
        ),
        pytest.param({"file.txt": "static"}, [], id="a static file"),
    ],
)
def test_an_edit_renders_what_read_it(site: SiteSpace, files: Mapping[str, str], rendered: list[str]) -> None:
    site.write(files)
    assert sorted(site.build().rendered) == sorted(rendered)


def test_a_new_post_renders_its_neighbour_and_the_lists(site: SiteSpace) -> None:
    site.write({"_posts/2020-01-04-four.md": "---\ntitle: Four\nlayout: post\n---\nx"})
    assert sorted(site.build().rendered) == [
        "_posts/2020-01-03-three.md",
        "_posts/2020-01-04-four.md",
        "latest.html",
        "list.html",
    ]


def test_a_deleted_post_leaves_no_output(site: SiteSpace) -> None:
    site.remove("_posts/2020-01-03-three.md")
    assert sorted(site.build().rendered) == ["_posts/2020-01-02-two.md", "latest.html", "list.html"]
    assert "2020/01/03/three.html" not in site.outputs


def test_an_include_that_appears_is_noticed(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(
        {
            "_config.yml": "theme: own\n",
            "_themes/own/_includes/x.html": "theme",
            "a.html": "---\n---\n{% include x.html %}",
        }
    )
    space.build()
    space.write({"_includes/x.html": "site"})
    assert space.build().rendered == ["a.html"]
    assert space.read("a.html") == "site"


def test_the_clock_renders_what_shows_it(site: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    year = "---\n---\n{{ 'now' | date: '%Y' }}"
    site.write({"clock.html": "---\n---\n{{ site.time }}", "year.html": year})
    site.build()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 60))
    assert site.build().rendered == ["clock.html"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 366 * 86400))
    assert sorted(site.build().rendered) == sorted([*POSTS, "_talks/a.md", "clock.html", "year.html"])


def test_a_post_that_has_its_date_of_the_build_shows_the_time(site: SiteSpace) -> None:
    assert TIME not in (site.build().clock or {})
    site.write({POSTS[0]: '---\ntitle: "open\n---\n'})
    assert TIME in (site.build().clock or {})


def test_a_setting_that_the_program_reads_renders_everything(site: SiteSpace) -> None:
    site.write({"_config.yml": SITE["_config.yml"] + "colour: red\n"})
    assert site.build().rendered == []
    site.write({"_config.yml": SITE["_config.yml"] + "markdown_ext: md\n"})
    assert len(site.build().rendered) == 10


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_an_output_or_a_ledger_that_is_damaged_is_made_anew(site: SiteSpace, damage: bytes | None) -> None:
    ledger = site.source / ".jekyll-cache/jekyllpy/state.sqlite"
    if damage is None:
        (site.destination / "plain.html").write_text("edited by hand", encoding="utf-8")
        assert site.build().rendered == ["plain.html"]
    else:
        ledger.write_bytes(damage)
        assert len(site.build().rendered) == 10
    assert site.read("plain.html") == "nothing read"
    assert site.build().rendered == []


def test_a_ledger_that_came_with_a_clone_counts_as_none(site: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(site.root / "another-user"))
    assert len(site.build().rendered) == 10


def test_a_failed_build_keeps_the_old_output_and_tries_again(site: SiteSpace) -> None:
    from jekyllpy.errors import BuildFailed

    site.write({"plain.html": "---\n---\n{% if %}"})
    with pytest.raises(BuildFailed):
        site.build()
    assert site.read("plain.html") == "nothing read"
    site.write({"plain.html": "---\n---\nmended"})
    assert site.build().rendered == ["plain.html"]


def test_a_touched_file_renders_nothing(site: SiteSpace) -> None:
    os.utime(site.source / "plain.html", (NOW, NOW))
    assert site.build().rendered == []


@pytest.mark.parametrize("settings", ["sourcemap: never", "style: compressed"])
def test_a_style_sheet_follows_what_it_imports(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, settings: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write({"_config.yml": f"sass: {{{settings}}}\n", "_sass/part.scss": "a { b: c }"})
    space.write(
        {"main.scss": "---\n---\n@import 'part';", "asked.html": "---\n---\n{{ '@import \"part\"' | scssify }}"}
    )
    space.build()
    space.write({"_sass/part.scss": "a { b: d }"})
    space.build()
    assert "d" in space.read("main.css").partition("b:")[2][:3]
    assert "d" in space.read("asked.html").partition("b:")[2][:3]


def test_the_output_of_a_document_that_is_not_written_has_its_layout(site: SiteSpace) -> None:
    site.write({"_config.yml": "collections: {talks: {output: false}}\n", "linked.html": "---\n---\n"})
    site.write({"whole.html": "---\n---\n{{ site.talks.first.output }}"})
    site.build()
    first = site.read("whole.html")
    assert "<title>A</title>" in first
    site.write({"whole.html": "---\n---\n{{ site.talks.first.output }}!"})
    assert site.build().rendered == ["whole.html"]
    assert site.read("whole.html") == f"{first}!"


@pytest.mark.parametrize(
    "text",
    [
        "{{ site.data | size }}",
        "{{ site.data.size }}",
        "{% if site.data contains 'new' %}new{% endif %}",
        "{% if site.data.new %}new{% endif %}",
        "{{ site.data['new'] }}",
        "{% for each in site.data %}{{ each[0] }}{% endfor %}",
        "{{ site.data }}",
        "{{ site.data | jsonify }}",
        "{{ site.data | inspect }}",
        "{% if site.data == site.data.other %}same{% endif %}{{ site.data | first }}",
        "{{ site.posts.last | size }}",
        "{% if site.posts.last contains 'new' %}new{% endif %}",
        "{{ site.posts.last.new }}",
        "{{ site.posts.last | jsonify | size }}",
        "{{ site.posts | map: 'new' | join: ' ' }}",
        "{{ site.posts | where: 'new', 1 | size }}",
        "{{ site.posts | where_exp: 'each', 'each.new' | size }}",
        "{{ site.posts | group_by: 'new' | size }}",
        "{{ site.posts | sort: 'new' | size }}",
        "{{ site.posts }}",
        "{{ site.posts | find: 'new', 1 | jsonify | size }}",
        "{% for each in site.posts.last %}{{ each[0] }}{% endfor %}",
    ],
)
def test_every_way_to_read_a_mapping_is_a_read(site: SiteSpace, text: str) -> None:
    site.write({"asked.html": f"---\n---\n{text}"})
    site.build()
    site.write({"_data/new.yml": "x: 1\n", POSTS[0]: SITE[POSTS[0]].replace("layout", "new: 1\nlayout")})
    site.build()
    incremental = site.read("asked.html")
    site.build(disable_disk_cache=True)
    assert site.read("asked.html") == incremental


def test_an_excerpt_that_lists_itself_is_what_a_clean_build_shows(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    loop = "{% for talk in site.talks %}{% include one.html talk=talk %}{% endfor %}"
    shown = "[{{ include.talk.title }}{% if include.talk.excerpt %} {{ include.talk.excerpt }}{% endif %}]"
    space.write({"_config.yml": SITE["_config.yml"], "_includes/one.html": shown})
    space.write({f"_talks/{name}.html": f"---\ntitle: {name}\n---\n{loop}\n\nmore" for name in "ab"})
    space.write({"list.html": f"---\n---\n{loop}", "plain.html": "---\n---\n", "zz.html": f"---\n---\n{loop}"})
    for files in ({}, {"zz.html": f"---\n---\nnew {loop}"}, {"_talks/b.html": f"---\ntitle: new\n---\n{loop}\n\nmore"}):
        space.write(files)
        space.build()
        kept = {name: space.read(name) for name in space.outputs}
        space.build(disable_disk_cache=True)
        assert {name: space.read(name) for name in space.outputs} == kept
