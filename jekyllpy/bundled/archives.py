"""jekyll-archives 2.2: a page for each tag, category, year, month and day of the posts.

It knows the pages' data and addresses; a layout of the site shows the posts.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from jekyllpy.config.view import Config
from jekyllpy.model.document import Document
from jekyllpy.model.order import newest_first
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.permalinks.expand import expand_page
from jekyllpy.permalinks.slugs import slugify
from jekyllpy.permalinks.urls import unescape_path
from jekyllpy.plugins.hooks import Payload
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, deep_merge, is_true

KEY = "jekyll-archives"
DEFAULTS: dict[str, Value] = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}


class Archive(NamedTuple):
    """One archive: its kind, what fills its permalink, its posts and its title or day."""

    kind: str
    placeholders: dict[str, str | None]
    posts: list[Document]
    title: str | None = None
    date: datetime.date | None = None


class ArchivesGenerator:
    """Adds the pages; until the first page renders, they name their posts by paths."""

    priority = PRIORITIES["normal"]
    heeds = frozenset({"categories", "date", "tags"})

    def __init__(self) -> None:
        self._pages: list[Page] = []

    def generate(self, site: Site) -> None:
        """Add the enabled archives, and show the settings to templates."""
        settings = settings_of(site.config)
        self._pages = [self._page(site, archive, settings) for archive in archives(site, settings)]
        site.pages += self._pages
        site.config.data[KEY] = settings
        site.config.data["archives"] = [page.path for page in self._pages]

    def show(self, site: Site, payload: Payload) -> None:
        """Put posts and pages where so far their paths are."""
        posts = {post["path"]: post for post in payload["posts"]}
        shown = {id(page): told for page, told in zip(site.pages, payload["pages"], strict=True)}
        payload["archives"] = [shown[id(page)] for page in self._pages]
        for page in self._pages:
            shown[id(page)]["posts"] = [posts[path] for path in page.data["posts"]]

    def _page(self, site: Site, archive: Archive, settings: dict[str, Value]) -> Page:
        template = settings["permalinks"][archive.kind]
        url = expand_page(str(template), {**archive.placeholders, "type": archive.kind})
        path = unescape_path(url).removeprefix("/") + ("index.html" if url.endswith("/") else "")
        chosen = settings.get("layouts")
        own = chosen.get(archive.kind) if isinstance(chosen, dict) else None
        data: dict[str, Value] = {
            "layout": own if is_true(own) else settings["layout"],
            "posts": [post.path for post in archive.posts],
            "type": archive.kind,
            "title": archive.title,
            "date": archive.date,
        }
        page = site.generated_page(path, data=data)
        page.defaults = site.defaults.all(path, archive.kind)
        page.name = page.basename
        page.move(url)
        return page


def settings_of(config: Config) -> dict[str, Value]:
    """Return the plugin's settings over its defaults."""
    told = config.find(KEY)
    return deep_merge(DEFAULTS, told if isinstance(told, dict) else {})


def archives(site: Site, settings: dict[str, Value]) -> Iterator[Archive]:
    """Yield what is enabled: tags, categories, then years with their months and days."""
    enabled = settings["enabled"]

    def has(kind: str) -> bool:
        return enabled is True or enabled == "all" or (isinstance(enabled, list) and kind in enabled)

    posts = site.posts.docs
    if has("tags"):
        yield from _named(posts, "tags", "tag")
    if has("categories"):
        yield from _named(posts, "categories", "category")
    for year, of_year in _grouped(posts, lambda post: [post.date.strftime("%Y")]).items():
        for archive in _dated(year, of_year):
            if has(archive.kind):
                yield archive


def _named(posts: list[Document], key: str, kind: str) -> Iterator[Archive]:
    for name, members in _grouped(posts, lambda post: post.data.get(key) or []).items():
        title = name if isinstance(name, str) else None
        yield Archive(kind, {"name": slugify(str(name))}, members, title)


def _dated(year: str, posts: list[Document]) -> Iterator[Archive]:
    yield Archive("year", {"year": year}, posts, date=datetime.date(int(year), 1, 1))
    for month, of_month in _grouped(posts, lambda post: [post.date.strftime("%m")]).items():
        first = datetime.date(int(year), int(month), 1)
        yield Archive("month", {"year": year, "month": month}, of_month, date=first)
        for day, of_day in _grouped(of_month, lambda post: [post.date.strftime("%d")]).items():
            yield Archive("day", {"year": year, "month": month, "day": day}, of_day, date=first.replace(day=int(day)))


def _grouped(posts: list[Document], keys: Callable[[Document], Sequence[Value]]) -> dict[Value, list[Document]]:
    groups: dict[Value, list[Document]] = {}
    for post in posts:
        for key in keys(post):
            groups.setdefault(key, []).append(post)
    return {key: newest_first(members) for key, members in groups.items()}


def register(plugins: Plugins) -> None:
    """Register the generator and the hook that shows the posts."""
    generator = ArchivesGenerator()
    plugins.add_generator(generator)
    plugins.hooks.site.pre_render.add(generator.show)
