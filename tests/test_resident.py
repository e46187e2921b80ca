"""A site that stays: what an edit renders, what takes a whole build, and what is left to the next process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from jekyllpy.build import Report, configure
from jekyllpy.resident import Resident
from tests.incremental.test_what_ran import POSTS, SITE
from tests.space import NOW, SiteSpace

MORE: Mapping[str, str] = {
    "_includes/entry.html": "<li>{{ include.post.title }}{% assign words = include.post.content | number_of_words %}"
    "{% if words > 5 %} long{% endif %}</li>",
    "entries.html": "---\n---\n{% for post in site.posts %}{% include entry.html post=post %}{% endfor %}",
    "counted.html": "---\n---\n{% for post in site.posts %}{% include entry.html post=post %}{{ words }}{% endfor %}",
    "numbered.html": "---\n---\n{% for post in site.posts %}{% include number.html %}{{ post.title }}{% endfor %}",
    "_includes/number.html": "{% increment number %}{% cycle 'odd', 'even' %}",
    "_includes/outer.html": "{% include inner.html %}",
    "_includes/inner.html": "inner",
    "nested.html": "---\n---\n{% include outer.html %}",
}


SHEETS: Mapping[str, str] = {
    "css/main.scss": "---\n---\n@import 'part';\n",
    "css/other.scss": "---\n---\na { b: c }\n",
    "_sass/_part.scss": "p { color: red }\n",
    "styled.html": "---\n---\n{{ '@import \"part\";' | scssify }}",
    "sheets.html": "---\n---\n{% for page in site.pages %}{{ page.name }} {% endfor %}",
    "files/copied.txt": "copied",
    "files.html": "---\n---\n{% for file in site.static_files %}{{ file.path }}{{ file.modified_time }} {% endfor %}",
}


class Watched:
    """A resident site in a space, with the files that were written."""

    def __init__(self, space: SiteSpace) -> None:
        self.space = space
        self.resident = Resident()
        self.loads = 0
        self.build(None)

    def load(self) -> object:
        self.loads += 1
        return configure(self.space.source, self.space.destination)

    def build(self, names: Iterable[str] | None) -> Report:
        paths = None if names is None else [str(self.space.source / name) for name in names]
        report = self.resident.build(self.load, paths)[1]  # type: ignore[arg-type]
        self.resident.settle()
        return report

    def compare(self) -> None:
        """Compare with a clean build."""
        outputs = {name: self.space.read(name) for name in self.space.outputs}
        self.space.build(disable_disk_cache=True)
        assert {name: self.space.read(name) for name in self.space.outputs} == outputs

    def edit(self, files: Mapping[str, str]) -> Report:
        self.space.write(files)
        return self.build(files)


@pytest.fixture
def watched(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> Watched:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(SITE)
    space.write(MORE)
    return Watched(space)


@pytest.fixture
def sheets(watched: Watched) -> Watched:
    watched.space.write(SHEETS)
    watched.build(None)
    return watched


ONE = "_posts/2020-01-01-one.md"


@pytest.mark.parametrize(
    ("files", "rendered"),
    [
        pytest.param({"plain.html": "---\n---\nnew"}, ["plain.html"], id="a page"),
        pytest.param(
            {ONE: "---\ntitle: One\nlayout: post\n---\nother\n\nmore"}, [ONE], id="a text that lists only count"
        ),
        pytest.param(
            {ONE: "---\ntitle: One\nlayout: post\n---\nother\n\nand more"},
            [ONE, "counted.html"],
            id="a text whose words a list shows",
        ),
        pytest.param(
            {ONE: "---\ntitle: One\nlayout: post\n---\nother\n\none two three four five"},
            [ONE, "counted.html", "entries.html"],
            id="a text that is long now",
        ),
        pytest.param(
            {ONE: "---\ntitle: Uno\nlayout: post\n---\nfirst\n\nmore"},
            [ONE, "counted.html", "entries.html", "list.html", "numbered.html"],
            id="a title",
        ),
        pytest.param(
            {"_posts/2020-01-03-three.md": "---\ntitle: Tre\nlayout: post\n---\nthird"},
            [POSTS[1], POSTS[2], "counted.html", "entries.html", "latest.html", "list.html", "numbered.html"],
            id="the newest title",
        ),
        pytest.param({ONE: SITE[ONE]}, [ONE], id="nothing"),
        pytest.param({"_layouts/post.html": "---\nlayout: default\n---\n<p>{{ content }}"}, POSTS, id="a layout"),
        pytest.param({"_layouts/post.html": "{{ content }}"}, POSTS, id="a layout's own layout"),
        pytest.param({"_includes/foot.html": "foot"}, [*POSTS, "_talks/a.md"], id="an include"),
        pytest.param({"_includes/inner.html": "other"}, ["nested.html"], id="an include of an include"),
        pytest.param(
            {"_includes/entry.html": "{{ include.post.title }}"}, ["counted.html", "entries.html"], id="a part"
        ),
        pytest.param({"_data/other.yml": "x: 2\n"}, ["data.html"], id="data"),
        pytest.param({"_data/people.yml": "ada: A\n"}, [*POSTS, "_talks/a.md"], id="data that an include shows"),
    ],
)
def test_an_edit_renders_what_it_reaches(watched: Watched, files: Mapping[str, str], rendered: list[str]) -> None:
    report = watched.edit(files)
    assert report.rendered == rendered
    assert watched.loads == 1
    watched.compare()


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"_config.yml": "title: other\ncollections: {talks: {output: true}}\n"}, id="a setting"),
        pytest.param({"new.html": "---\n---\nnew"}, id="a new page"),
        pytest.param({"_layouts/new.html": "{{ content }}"}, id="a new layout"),
        pytest.param({"_includes/new.html": "new"}, id="a new include"),
        pytest.param({"_includes/inner.html": "{{ layout.title }}"}, id="an include that leaks"),
        pytest.param({"_data/new.yml": "x: 1\n"}, id="new data"),
    ],
)
def test_what_takes_a_whole_build(watched: Watched, files: Mapping[str, str]) -> None:
    watched.edit(files)
    assert watched.loads == 2
    watched.compare()


BROUGHT = ["css/main.scss", "css/other.scss", "styled.html", "css/main.css.map"]


@pytest.mark.parametrize(
    ("files", "rendered"),
    [
        pytest.param({"_sass/_part.scss": "p { color: blue }\n"}, BROUGHT, id="a sheet that others import"),
        pytest.param({"css/main.scss": "---\n---\n@import 'part';\nb { c: d }"}, BROUGHT, id="a sheet"),
        pytest.param({"files/copied.txt": "other"}, [], id="a file that is copied"),
        pytest.param({"plain.html": "---\n---\nnew"}, ["plain.html"], id="a page beside sheets"),
        pytest.param({"sheets.html": "---\ntitle: New\n---\n"}, ["sheets.html"], id="a page that lists sheets"),
    ],
)
def test_an_edit_of_sheets_and_of_files_that_are_copied(
    sheets: Watched, files: Mapping[str, str], rendered: list[str]
) -> None:
    assert sheets.edit(files).rendered == rendered
    assert sheets.loads == 2
    sheets.compare()


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"files/new.txt": "new"}, id="a new file"),
        pytest.param({"files/copied.txt": "---\n---\nnow a page"}, id="a file that becomes a page"),
        pytest.param({"css/new.scss": "---\n---\n"}, id="a new sheet"),
    ],
)
def test_what_takes_a_whole_build_beside_sheets(sheets: Watched, files: Mapping[str, str]) -> None:
    sheets.edit(files)
    assert sheets.loads == 3
    sheets.compare()


def test_a_file_that_only_passed_by_is_none_of_ours(watched: Watched) -> None:
    watched.space.write({"plain.html": "---\n---\nnew"})
    assert watched.build(["plain.html", ".plain.html.swp", "4913"]).rendered == ["plain.html"]
    assert watched.loads == 1


def test_a_file_that_is_gone_takes_a_whole_build(watched: Watched) -> None:
    watched.space.remove("_includes/entry.html")
    watched.space.write({"entries.html": "---\n---\n", "counted.html": "---\n---\n"})
    watched.build(["entries.html", "counted.html", "_includes/entry.html"])
    assert watched.loads == 2


def test_an_output_folder_that_others_emptied_is_filled_again(watched: Watched) -> None:
    for path in sorted(watched.space.destination.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    watched.edit({"plain.html": "---\n---\nnew"})
    assert len(watched.space.outputs) == 14


def test_what_was_rendered_is_left_to_the_next_process(watched: Watched) -> None:
    watched.edit({ONE: "---\ntitle: Uno\nlayout: post\n---\nfirst\n\nmore"})
    watched.resident.close()
    assert watched.space.build().rendered == []


def test_a_mistake_keeps_the_output_and_the_next_edit_mends_it(watched: Watched) -> None:
    before = watched.space.read("plain.html")
    with pytest.raises(Exception, match="1 error"):
        watched.edit({"plain.html": "---\n---\n{% if %}"})
    assert watched.space.read("plain.html") == before
    assert watched.edit({"plain.html": "---\n---\nmended"}).rendered == ["plain.html"]


def test_an_excerpt_that_shows_how_far_others_are_is_what_its_first_reader_saw(watched: Watched) -> None:
    files = {
        ONE: "---\ntitle: One\nlayout: post\n---\n{% for post in site.posts %}{{ post.excerpt }}{% endfor %}",
        POSTS[1]: "---\ntitle: Two\n---\n{{ site.posts.first.content | size }}\n\nmore",
        "excerpts.html": "---\n---\n{% for post in site.posts %}{{ post.excerpt }}{% endfor %}",
    }
    watched.edit(files)
    watched.edit({"excerpts.html": files["excerpts.html"] + "!"})
    watched.compare()


def test_a_date_of_this_very_second_is_the_file_names_until_the_next(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = {"_posts/2030-01-01-now.md": "---\ntitle: Now\ndate: 2026-01-15 12:00:00\n---\n"}
    watched.edit(now)
    assert watched.space.outputs.count("2026/01/15/now.html") == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 1))
    watched.edit({"plain.html": "---\n---\nnew"})
    assert watched.space.outputs.count("2026/01/15/now.html") == 1


def test_documents_of_which_some_have_no_date_stay_in_the_order_of_a_whole_build(watched: Watched) -> None:
    dates = {"b": "", "c": "date: 2020-01-01\n", "d": ""}
    files = {f"_talks/{name}.md": f"---\ntitle: {name}\n{date}---\n" for name, date in dates.items()}
    watched.edit({"talks.html": "---\n---\n{% for talk in site.talks %}{{ talk.title }}{% endfor %}", **files})
    before = watched.space.read("talks.html")
    watched.edit({"plain.html": "---\n---\nnew"})
    assert watched.space.read("talks.html") == before


def test_a_post_that_has_its_date_of_the_build_alone_has_that_of_the_next(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.edit({ONE: '---\ntitle: "open\n---\n', "dates.html": "---\n---\n{{ site.posts.first.date }}"})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 1))
    watched.edit({"plain.html": "---\n---\nnew"})
    assert watched.space.read("dates.html") == "2026-01-15 12:00:01 +0000"


def test_the_last_in_the_new_order_wins_a_place_that_two_posts_would_have(watched: Watched) -> None:
    texts = {f"_posts/2020-02-0{day}-x.md": f"---\ntitle: P{day}\npermalink: /same.html\n---\n{day}" for day in (1, 2)}
    watched.edit(texts)
    assert watched.space.read("same.html") == "<p>2</p>\n"
    watched.edit({"_posts/2020-02-01-x.md": "---\ntitle: P1\ndate: 2020-03-03\npermalink: /same.html\n---\n1"})
    assert watched.space.read("same.html") == "<p>1</p>\n"


ROLES: Mapping[str, str] = {
    "_config.yml": "data_dir: data\nincludes_dir: parts\nlayouts_dir: frames\n",
    "data/ada.yml": "name: Ada\n",
    "parts/foot.html": "foot",
    "frames/frame.html": "frame {{ content }}",
    "index.html": "---\nlayout: frame\n---\n{{ site.data.ada.name }} {% include foot.html %}",
}


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"data/ada.yml": "name: Lovelace\n"}, id="data that is copied"),
        pytest.param({"parts/foot.html": "feet"}, id="an include that is copied"),
        pytest.param({"frames/frame.html": "new {{ content }}"}, id="a layout that is copied"),
    ],
)
def test_a_file_may_be_more_than_one_thing(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, files: Mapping[str, str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(ROLES)
    watched = Watched(space)
    space.write(files)
    assert watched.build(files).rendered == ["index.html"]
    assert watched.loads == 1
    watched.compare()


@pytest.mark.parametrize("name", ["linked.html", "_includes/linked.html", "below"])
def test_what_links_lead_to_takes_a_whole_build(watched: Watched, name: str) -> None:
    link = watched.space.source / name
    watched.space.write({"real/page.html": "---\n---\none", "in.html": "---\n---\n{% include linked.html %}"})
    watched.space.write({"_includes/linked.html": ""})
    link.unlink(missing_ok=True)
    link.symlink_to(watched.space.source / "real" / ("" if name == "below" else "page.html"))
    watched.build(None)
    watched.space.write({"real/page.html": "---\n---\ntwo"})
    watched.build(["real/page.html"])
    watched.compare()
