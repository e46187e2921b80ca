"""Undated documents, which have a date in Jekyll 3 once they were asked for it: edits of a site that stays."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest

from tests.space import NOW, SiteSpace
from tests.test_resident import Watched

CONFIG = "jekyllpy: {jekyll: 3.10.0}\ncollections: {notes: {output: true}}\nexcerpt_separator: ''\n"
EARLY = f"{CONFIG}plugins: [jekyll-redirect-from]\n"
"""With the plugin, which looks at all that is written, every document has its date before the first page renders."""

DATES = "{% for note in site.notes %}[{{ note.title }} {{ note.date }}]{% endfor %}"
SITE: Mapping[str, str] = {
    "_layouts/note.html": f"---\nlayout: outer\n---\n{{{{ page.date }}}}|{{{{ content }}}}|{DATES}",
    "_layouts/outer.html": "outer {{ page.date }} {{ content }}",
    "_includes/date.html": "<{{ include.note.date }}>",
    "_notes/a.md": f"---\nlayout: note\n---\nA {DATES}",
    "_notes/b.md": f"---\nlayout: note\n---\nB {{{{ page.date }}}} {DATES}",
    "_notes/c.md": "---\nlayout: note\ndate: 2020-01-01\n---\nC {{ page.previous.date }} {{ page.next.date }}",
    "_notes/d.md": "---\n---\nD, in no layout {{ page.previous.date }} {{ page.next.date }}",
    "_notes/e.md": "---\nlayout: outer\n---\nE {% for n in site.notes %}{% include date.html note=n %}{% endfor %}",
    "_posts/2020-01-01-p.md": f"---\n---\nP {DATES}",
    "included.html": "---\n---\n{% for note in site.notes %}{% include date.html note=note %}{% endfor %}",
    "list.html": f"---\n---\n{DATES}",
    "plain.html": "---\n---\nplain",
    "sizes.html": "---\n---\n{% for note in site.notes %}{{ note.size }} {{ note | size }} {% endfor %}",
    "sorted.html": "---\n---\n{% assign notes = site.notes | sort: 'date', 'last' %}"
    "{% for note in notes %}{{ note.title }}{% endfor %}",
    "titles.html": "---\n---\n{% for note in site.notes %}{{ note.title }}{% endfor %}",
    "time.html": "---\n---\n{{ site.time }}",
    "whole.html": "---\n---\n{{ site.notes | jsonify }}",
}


@pytest.fixture(params=[pytest.param(CONFIG, id="in their turn"), pytest.param(EARLY, id="before all")])
def watched(request: pytest.FixtureRequest, space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> Watched:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write({**SITE, "_config.yml": request.param})
    return Watched(space)


STAYS: Mapping[str, Mapping[str, str]] = {
    "a page": {"plain.html": "---\n---\nnew"},
    "a list": {"list.html": f"---\n---\nnew {DATES}"},
    "a text": {"_notes/a.md": f"---\nlayout: note\n---\nnew {DATES}"},
    "a text that begins to tell of dates": {"_notes/d.md": f"---\n---\n{DATES}"},
    "a title": {"_notes/b.md": f"---\nlayout: note\ntitle: New\n---\nB {{{{ page.date }}}} {DATES}"},
    "a document's first layout": {"_notes/d.md": "---\nlayout: outer\n---\nD"},
    "a document that loses its layout": {"_notes/b.md": f"---\n---\nB {DATES}"},
    "a document with another's dates before its turn": {"_notes/e.md": f"---\n---\nE {DATES}"},
    "a layout": {"_layouts/note.html": f"---\nlayout: outer\n---\n{DATES} {{{{ page.date }}}}|{{{{ content }}}}"},
    "a layout's own layout": {"_layouts/note.html": "{{ page.date }}|{{ content }}"},
    "an include": {"_includes/date.html": "({{ include.note.date | date: '%F %T' }})"},
    "the order": {"_notes/c.md": "---\ndate: 2021-01-01\n---\nC"},
    "a post": {"_posts/2020-01-01-p.md": f"---\ntitle: New\n---\nP {DATES}"},
}


@pytest.mark.parametrize(("name", "seconds"), list(zip(STAYS, itertools.cycle([0, 1]), strict=False)))
def test_an_edit_shows_the_dates_of_a_clean_build(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, name: str, seconds: int
) -> None:
    for step, files in enumerate((STAYS[name], SITE), 1):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + step * seconds))
        watched.edit({path: files[path] for path in STAYS[name]})
        watched.compare()
    assert watched.loads == 1


def test_all_edits_one_after_the_other(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    for step, name in enumerate(STAYS):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + step // 3))
        watched.edit(STAYS[name])
        watched.compare()
    assert watched.loads == 1


@pytest.mark.parametrize("name", STAYS)
def test_a_build_after_an_edit_keeps_no_other_date(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    space = watched.space
    space.build()
    for step, files in enumerate((STAYS[name], SITE), 1):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + step))
        space.write({path: files[path] for path in STAYS[name]})
        space.build()
        watched.compare()


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"_notes/a.md": "---\ndate: 2020-01-01\n---\n"}, id="a document that has a date now"),
        pytest.param({"_notes/c.md": "---\nlayout: note\n---\n"}, id="a document that has none now"),
        pytest.param(
            {"_notes/a.md": "---\nexcerpt_separator: more\n---\n{{ page.date }}more"},
            id="an excerpt that may show the date",
        ),
    ],
)
def test_what_takes_a_whole_build(watched: Watched, files: Mapping[str, str]) -> None:
    watched.edit(files)
    assert watched.loads == 2
    watched.compare()


@pytest.mark.parametrize(
    ("config", "rendered"),
    [
        pytest.param(CONFIG, False, id="in their turn"),
        pytest.param(EARLY, True, id="before all"),
    ],
)
def test_who_shows_no_late_date_stays_when_the_clock_goes_on(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, config: str, *, rendered: bool
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write({**SITE, "_config.yml": config})
    watched = Watched(space)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 1))
    report = watched.edit({"plain.html": "---\n---\nnew"})
    assert ("_notes/d.md" in report.rendered) is rendered  # the next one's turn comes after
    assert "titles.html" in report.kept


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        pytest.param("{{ page.title }}", False, id="no date"),
        pytest.param("{{ page.next.date }}", False, id="a date that is not there yet"),
        pytest.param("{{ page.previous.date }}", True, id="a date"),
        pytest.param("{{ page.date }}", True, id="its own"),
    ],
)
def test_a_build_hangs_on_the_clock_where_a_late_date_shows(space: SiteSpace, text: str, *, shows: bool) -> None:
    files = {f"_notes/{name}.md": "---\nlayout: x\n---\n" for name in "ac"}
    space.write({"_config.yml": CONFIG, "_layouts/x.html": "", **files, "_notes/b.md": f"---\nlayout: x\n---\n{text}"})
    assert (space.build().clock == {}) is not shows


@pytest.mark.parametrize("asks", ["{{ site.notes.first.url }}", "{{ site.notes.first.id }}"])
def test_who_asks_for_a_url_of_such_a_date_gives_it_to_all_after(
    space: SiteSpace, monkeypatch: pytest.MonkeyPatch, asks: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    config = (
        "jekyllpy: {jekyll: 3.10.0}\nfuture: true\ncollections: {notes: {output: true, permalink: '/:year/:name'}}\n"
    )
    space.write({"_config.yml": config, "_notes/n.md": "---\n---\n", "a.html": f"---\n---\n{asks}"})
    space.write({"b.html": "---\n---\n{{ site.notes.first.date }}", "c.html": f"---\n---\n{asks}"})
    watched = Watched(space)
    for path, text in {"b.html": "new {{ site.notes.first.date }}", "a.html": "", "c.html": ""}.items():
        space.write({path: f"---\n---\n{text}", "b.html": f"---\n---\n{path} {{{{ site.notes.first.date }}}}"})
        space.build()
        watched.compare()
