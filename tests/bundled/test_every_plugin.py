"""Every plugin that comes with us, under edits: a site that stays and a kept one are what a clean build makes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import NamedTuple

import pytest

from jekyllpy.build import build, configure
from jekyllpy.bundled import BUNDLED, octicons
from jekyllpy.values import Value, deep_merge
from jekyllpy.yaml_data import load
from jekyllpy.yaml_data.dumping import dump
from tests.space import NOW, SiteSpace
from tests.test_resident import Watched

Files = Mapping[str, str | None]
"""Texts to write; None takes a file away."""

POST = "---\ntitle: {}\n{}---\nText of {}.\n\nMore.\n"
LIST = "---\n---\n{% for p in site.posts %}{{ p.title }} {{ p.url }} {{ p.excerpt }}{% endfor %}"
PAGES = "{% for p in site.pages %}{{ p.url }} {{ p.title }};{% endfor %}"
SITE: Files = {
    "_layouts/post.html": "<html><head></head><body>{{ page.title }}<main>{{ content }}</main></body></html>",
    "_layouts/default.html": "<html><head></head><body>{{ content }}</body></html>",
    "_posts/2024-01-01-one.md": POST.format("One", "layout: post\ntags: x\ncategories: c\n", "one"),
    "_posts/2024-02-02-two.md": POST.format("Two", "layout: post\ntags: [x, y]\n", "two"),
    "_posts/2024-03-03-three.md": POST.format("Three", "layout: post\n", "three"),
    "list.html": LIST,
    "pages.html": f"---\nlayout: default\n---\n{PAGES}",
    "plain.md": "---\ntitle: Plain\n---\n# Plain\n\ntext",
    "file.pdf": "x",
}
# Edits that every site sees: a body, front matter, a layout, a new and a lost post, a file, a setting.
EDITS: tuple[Files, ...] = (
    {"_posts/2024-01-01-one.md": POST.format("One", "layout: post\ntags: x\ncategories: c\n", "the first")},
    {"_posts/2024-02-02-two.md": POST.format("Zwei", "layout: post\ntags: [y, z]\n", "two")},
    {"_layouts/post.html": "<html><head></head><body><h1>{{ page.title }}</h1>{{ content }}</body></html>"},
    {"_posts/2024-04-04-four.md": POST.format("Four", "layout: post\ntags: new\n", "four"), "other.md": "---\n---\nO"},
    {"_posts/2024-03-03-three.md": None, "file.pdf": "y", "more.pdf": "z"},
)


class Case(NamedTuple):
    """What a plugin needs to be seen at work, and the edits that are its own."""

    shows: tuple[str, str]
    """An output, and a text in it that only the plugin makes."""
    config: str = "x: 1\n"
    files: Files = MappingProxyType({})
    edits: tuple[Files, ...] = ()


def page(text: str, front: str = "") -> str:
    return f"---\n{front}---\n{text}"


ARCHIVE = "{{ page.title }}{{ page.type }}{% for p in page.posts %}{{ p.title }}{% endfor %}{{ site.archives | size }}"
ENTRY = "{{ include.p.title }}{{ site.posts.first.title }}{{ site.name }}"
LISTED = "{% for p in paginator.posts %}{{ p.title }}{% endfor %}"
NUMBERED = "pagination: {enabled: true}\n"
CASES: dict[str, Case] = {
    "jekyll-archives": Case(
        ("tag/x/index.html", "xtagTwoOne"),
        "jekyll-archives: {enabled: all}\n",
        {"_layouts/archive.html": ARCHIVE},
        ({"_layouts/archive.html": f"<b>{ARCHIVE}"},),
    ),
    "jekyll-avatar": Case(
        ("a.html", "avatars0.githubusercontent.com"),
        "who: octo\n",
        {"a.html": page("{% avatar user=site.data.who.name %}{% avatar {{ site.who }} size=60 %}")},
        ({"_data/who.yml": "name: cat"}, {"_config.yml": "who: dog\n"}),
    ),
    "jekyll-commonmark": Case(
        ("a.html", "<p>~~a~~ - b</p>\n<ol>"),
        "markdown: CommonMark\n",
        {"a.md": page("~~a~~ - b\n\n1) x\n")},
        (
            {"a.md": page("~~c~~\n")},
            {"_config.yml": "markdown: CommonMark\ncommonmark: {extensions: [strikethrough]}\n"},
        ),
    ),
    "jekyll-commonmark-ghpages": Case(
        ("a.html", "<ol>"),
        "markdown: CommonMarkGhPages\n",
        {"a.md": page("1) x\n\n```ruby\nx = 1\n```\n")},
        ({"a.md": page("1) y\n")},),
    ),
    "jekyll-compose": Case(("list.html", "Three")),
    "jekyll-default-layout": Case(
        ("plain.html", "<page>"),
        "x: 1\n",
        {"_layouts/page.html": "<page>{{ content }}", "index.md": page("Home")},
        (
            {"_layouts/home.html": "<home>{{ content }}"},
            {"_layouts/page.html": None},
            {"index.md": page("Home", "layout: null\n")},
        ),
    ),
    "jekyll-feed": Case(
        ("feed/notes.xml", '<title type="html">Note'),
        "feed: {categories: [c], tags: true, posts_limit: 2, collections: [notes]}\n"
        "collections: {notes: {output: true}}\n",
        {"_notes/a.md": page("Note", "title: Note\n"), "head.html": page("{% feed_meta %}{{ site.name }}")},
        (
            {"_notes/a.md": page("Changed", "title: Note\n")},
            {"_config.yml": "title: T\nfeed: {excerpt_only: true}\ncollections: {notes: {output: true}}\n"},
            {"_data/authors.yml": "me: {name: Me}", "_posts/2024-02-02-two.md": POST.format("2", "author: me\n", "2")},
            {"_data/authors.yml": "me: {name: Myself, email: m@e}"},
        ),
    ),
    "jekyll-gist": Case(
        ("a.html", "gist.github.com/5.js?file=a.rb"),
        "gist: {noscript: false}\n",
        {"a.html": page("{% gist octo/1234 %}{% gist page.gist a.rb %}", "gist: 5\n")},
        ({"a.html": page("{% gist octo/1234 %}{% gist page.gist a.rb %}", "gist: 6\n")},),
    ),
    "jekyll-github-metadata": Case(
        ("a.html", "https://github.com/octo/site"),
        "repository: octo/site\n",
        {"a.html": page("{{ site.github.repository_url }}{% github_edit_link %}{{ site.url }}{{ site.title }}")},
        ({"_config.yml": "repository: octo/other\n"},),
    ),
    "jekyll-include-cache": Case(
        ("b.html", "OneThree"),
        "x: 1\n",
        {
            "_includes/entry.html": ENTRY,
            "a.html": page("{% for p in site.posts %}{% include_cached entry.html p=p %}{% endfor %}"),
            "b.html": page("{% for p in site.posts %}{% include_cached entry.html p=p %}{% endfor %}"),
        },
        ({"_includes/entry.html": f"<{ENTRY}>"}, {"_config.yml": "name: N\n"}),
    ),
    "jekyll-last-modified-at": Case(
        ("c/2024/01/01/one.html", "2026-01-15 12:00:00"),
        "last-modified-at: {date-format: '%F %T'}\n",
        {"_layouts/post.html": "{% last_modified_at %} {{ page.last_modified_at }}{{ content }}"},
        ({"_posts/2024-01-01-one.md": POST.format("One", "layout: post\n", "now")},),
    ),
    "jekyll-mentions": Case(
        ("a.html", '<a href="https://github.com/octo"'),
        "x: 1\n",
        {"a.md": page("Hi @octo and @cat.")},
        ({"a.md": page("Hi @dog.")}, {"_config.yml": "jekyll-mentions: //x.y\n"}),
    ),
    "jekyll-octicons": Case(
        ("a.html", "octicon-dot"),
        "x: 1\n",
        {
            "a.html": page("{% assign icon = site.data.icon.name %}{% octicon {{ icon }} %}"),
            "_data/icon.yml": "name: dot",
        },
        ({"_data/icon.yml": "name: line"},),
    ),
    "jekyll-optional-front-matter": Case(
        ("notes.html", '<h1 id="notes">'),
        "x: 1\n",
        {"notes.md": "# Notes\n\ntext", "sub/more.md": "More {{ site.name }}", "LICENSE.md": "no page"},
        ({"notes.md": "# Others"}, {"notes.md": page("front", "title: F\n")}, {"notes.md": None, "sub/new.md": "New"}),
    ),
    "jekyll-paginate": Case(
        ("page2/index.html", "Two3"),
        "paginate: 1\n",
        {"index.html": page("{% for p in paginator.posts %}{{ p.title }}{{ paginator.total_pages }}{% endfor %}")},
        ({"_config.yml": "paginate: 2\n"},),
    ),
    "jekyll-paginate-v2": Case(
        ("tag/x/index.html", "Two"),
        "pagination: {enabled: true, per_page: 1, sort_reverse: true}\n"
        "autopages: {enabled: true, tags: {layouts: [auto.html]}, categories: {enabled: false}, "
        "collections: {enabled: false}}\n",
        {
            "index.html": page(LISTED, NUMBERED),
            "_layouts/auto.html": page(f"{{{{ page.title }}}}{LISTED}", NUMBERED),
        },
        ({"_layouts/auto.html": page(f"<b>{LISTED}", NUMBERED)},),
    ),
    "jekyll-readme-index": Case(
        ("docs/index.html", "Docs /docs/"),
        "readme_index: {with_frontmatter: true}\n",
        {
            "README.md": page("Read me"),
            "docs/README.md": page("Docs {{ page.url }}"),
            "readme.html": page("{{ site.name }}"),
        },
        ({"docs/README.md": page("Other docs")}, {"docs/index.md": page("Index")}, {"docs/index.md": None}),
    ),
    "jekyll-redirect-from": Case(
        ("old.html", "<a>https://a.example/a.html</a>"),
        "url: https://a.example\n",
        {
            "a.md": page("A", "redirect_from: [/old, /older/]\n"),
            "b.md": page("B", "redirect_to: https://b.example\n"),
            "_layouts/redirect.html": "<a>{{ page.redirect.to }}</a>",
        },
        (
            {"a.md": page("A", "redirect_from: /oldest\n")},
            {"a.md": page("A", "redirect_from: /oldest\npermalink: /moved/\n")},
            {"_layouts/redirect.html": "<b>{{ page.redirect.to }}</b>"},
            {"b.md": page("B")},
        ),
    ),
    "jekyll-relative-links": Case(
        ("a.html", '<a href="/plain.html">'),
        "relative_links: {collections: true}\n",
        {"a.md": page("[plain](plain.md) [one](_posts/2024-01-01-one.md) [none](none.md)")},
        (
            {"plain.md": page("text", "permalink: /elsewhere/\n")},
            {"none.md": page("there")},
            {"plain.md": None},
            {"_posts/2024-01-01-one.md": POST.format("One", "permalink: /uno/\n", "one")},
        ),
    ),
    "jekyll-seo-tag": Case(
        ("2024/02/02/two.html", '"og:title" content="Two"'),
        "title: Site\nurl: https://a.example\n",
        {
            "_layouts/default.html": "<head>{% seo %}</head>{{ content }}",
            "_layouts/post.html": "<head>{% seo %}</head>",
        },
        (
            {"_posts/2024-02-02-two.md": POST.format("Two", "layout: post\nauthor: me\nimage: /i.png\n", "two")},
            {"_data/authors.yml": "me: {name: Me, twitter: m}"},
            {"_config.yml": "title: Other\ndescription: D\nauthor: me\n"},
        ),
    ),
    "jekyll-sitemap": Case(
        ("sitemap.xml", "<loc>https://a.example/file.pdf</loc>"),
        "url: https://a.example\n",
        {},
        (
            {"plain.md": page("text", "sitemap: false\n")},
            {"plain.md": page("text", "last_modified_at: 2024-05-06\n")},
            {"robots.txt": "own"},
            {"sitemap.xml": page("own")},
        ),
    ),
    "jekyll-titles-from-headings": Case(
        ("pages.html", "/a.html Heading;"),
        "titles_from_headings: {strip_title: true, collections: true}\n",
        {"a.md": page("# Heading\n\ntext"), "_layouts/default.html": "<title>{{ page.title }}</title>{{ content }}"},
        ({"a.md": page("# Another\n\ntext")}, {"a.md": page("text")}, {"a.md": page("# H", "title: T\n")}),
    ),
    "jekyll-toc": Case(
        ("a.html", "<ul"),
        "toc: {min_level: 2}\n",
        {
            "_layouts/toc.html": "{{ content | toc_only }}{{ content | inject_anchors }}{% toc %}",
            "a.md": page("## One\n\n### Two", "layout: toc\ntoc: true\n"),
        },
        (
            {"a.md": page("## Eins\n", "layout: toc\ntoc: true\n")},
            {"_config.yml": "toc: {min_level: 1, list_class: l}\n"},
        ),
    ),
    "jemoji": Case(
        ("a.html", "1f44b.png"),
        "x: 1\n",
        {"a.md": page("Hi :wave: and `:wave:`", "layout: default\n")},
        ({"a.md": page("Hi :+1:", "layout: default\n")}, {"_config.yml": "emoji: {src: 'https://x.y'}\n"}),
    ),
}
DRAWN = '<svg viewBox="0 0 16 16"><path d="{}"/></svg>'


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, space: SiteSpace) -> None:
    """Keep the user's own cache and git out of it, and put two icons in the place of the package's."""
    octicons._drawn.cache_clear()
    icons = {"dot-16": SimpleNamespace(svg=DRAWN.format("M1")), "line-16": SimpleNamespace(svg=DRAWN.format("M2"))}
    monkeypatch.setitem(sys.modules, "octicons_pack", SimpleNamespace(get_icon=icons.get))
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    monkeypatch.setenv("JEKYLL_ENV", "production")
    monkeypatch.delenv("PAGES_REPO_NWO", raising=False)


def write(space: SiteSpace, name: str, files: Files, minute: int = 0) -> None:
    """Write files, at a minute, and take others away; a configuration among them always names the plugin."""
    for path, text in files.items():
        if text is None:
            space.remove(path)
            continue
        space.write({path: f"plugins: [{name}]\n{text}" if path == "_config.yml" else text})
        os.utime(space.source / path, (NOW + 60 * minute, NOW + 60 * minute))


@pytest.fixture
def begun(space: SiteSpace, name: str) -> SiteSpace:
    """Return the plugin's site before any edit."""
    if "commonmark" in name:
        pytest.importorskip("markdown_it")
        pytest.importorskip("mdit_py_plugins")
    write(space, name, {**SITE, **CASES[name].files, "_config.yml": CASES[name].config})
    return space


def outputs(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def clean(space: SiteSpace) -> dict[str, bytes]:
    """Return what a build makes that knows of no other."""
    folder = space.root / "clean"
    shutil.rmtree(folder, ignore_errors=True)
    build(configure(space.source, folder, options={"disable_disk_cache": True}))
    return outputs(folder)


def edits_of(name: str) -> tuple[Files, ...]:
    return (*EDITS[:2], *CASES[name].edits, *EDITS[2:])


def test_no_plugin_is_left_out() -> None:
    assert sorted(CASES) == sorted(BUNDLED)


@pytest.mark.parametrize("name", CASES)
def test_the_plugin_is_at_work(begun: SiteSpace, name: str) -> None:
    begun.build()
    output, text = CASES[name].shows
    assert text in begun.read(output)


@pytest.mark.parametrize("name", CASES)
def test_a_build_after_each_edit_is_a_clean_one(begun: SiteSpace, name: str) -> None:
    begun.build()
    for minute, files in enumerate(edits_of(name), 1):
        write(begun, name, files, minute)
        begun.build()
        assert outputs(begun.destination) == clean(begun), files


@pytest.mark.parametrize("name", CASES)
def test_an_edit_of_a_site_that_stays_is_a_clean_build(begun: SiteSpace, name: str) -> None:
    watched = Watched(begun)
    for minute, files in enumerate(edits_of(name), 1):
        write(begun, name, files, minute)
        watched.build(files)
        assert outputs(begun.destination) == clean(begun), files


APART = ("jekyll-commonmark", "jekyll-commonmark-ghpages", "jekyll-paginate")
"""Plugins that do not go together with others."""


def moved(name: str, files: Files) -> Files:
    """Put a plugin's own files, but those that are found by their place, into a folder."""
    places = {path: path if path in SITE or path[0] == "_" else f"{name}/{path}" for path in files}
    return {places[path]: text for path, text in files.items() if path != "_config.yml"}


def test_all_plugins_go_together(space: SiteSpace) -> None:
    names = [name for name in CASES if name not in APART]
    config: dict[str, Value] = {}
    for name in names:
        config = deep_merge(config, load(CASES[name].config, path=name, dialect="psych"))
        write(space, name, moved(name, CASES[name].files))
    write(space, "all", {path: text for path, text in SITE.items() if not (space.source / path).exists()})
    space.write({"_config.yml": dump({**config, "plugins": names})})
    watched = Watched(space)
    rounds = zip_longest(*([moved(name, files) for files in CASES[name].edits] for name in names), fillvalue={})
    for minute, edits in enumerate([*([each] for each in EDITS[:2]), *rounds, *([each] for each in EDITS[2:])], 1):
        files = {path: text for each in edits for path, text in each.items()}
        write(space, "all", files, minute)
        watched.build(files)
        assert outputs(space.destination) == clean(space), files
