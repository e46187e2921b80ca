"""`seal` closes a site and works out what needs all of it: orders, neighbours, tags, categories, lookups by path."""

from __future__ import annotations

import logging
import re
from typing import NamedTuple

from jekyllpy.model.document import Document
from jekyllpy.model.order import newest_first
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.model.static_file import StaticFile

log = logging.getLogger("jekyllpy.model")

RELATED = 10
"""How many posts are related to one."""

POST_NAME = re.compile(r"^(.+/)*(\d+-\d+-\d+-.*)$", re.ASCII)


class SiteIndex(NamedTuple):
    """A sealed site: what is rendered, in Jekyll's order, and the lookups that templates need."""

    site: Site
    documents: tuple[Document, ...]
    posts: tuple[Document, ...]
    """The posts, newest first."""
    tags: dict[str, list[Document]]
    categories: dict[str, list[Document]]
    positions: dict[int, int]
    """Where each document stands in its collection, by the object's id."""

    def neighbour(self, document: Document, step: int) -> Document | None:
        """Return the next (1) or previous (-1) document of its collection."""
        docs = self.site.collection_of(document).docs
        place = self.positions.get(id(document))
        if place is None or not 0 <= place + step < len(docs):
            return None
        return docs[place + step]

    @property
    def newest(self) -> list[Document]:
        """The posts among which are those that are related to any post, oldest first."""
        return self.site.posts.docs[-RELATED - 1 :]

    def related_posts(self, document: Document) -> list[Document]:
        """Return the ten newest other posts; none where the site has a single post. Jekyll 4.3 `RelatedPosts`."""
        newest = self.newest
        if len(newest) <= 1:
            return []
        return [post for post in reversed(newest) if post is not document][:RELATED]

    def find_url(self, path: str) -> str | None:
        """Return the URL of the page, document or static file at a source path, for the `link` tag."""
        wanted = path.removeprefix("/")
        found: Document | Page | StaticFile | None = next((doc for doc in self.documents if doc.path == path), None)
        found = found or next((page for page in self.site.pages if page.path in (path, wanted)), None)
        found = found or next((file for file in self.site.files if file.path in (path, f"/{path}")), None)
        return found.url if found else None

    def find_post_url(self, name: str) -> str | None:
        """Return the URL of the post of that name (`2020-01-02-slug`, with folders), for the `post_url` tag."""
        found = POST_NAME.match(name.removeprefix("/"))
        if found is None:
            return None
        folder, base = re.escape(found.group(1) or ""), re.escape(found.group(2))
        pattern = re.compile(rf"^_posts/{folder}{base}\.[^.]+|^{folder}_posts/?{base}\.[^.]+")
        exact = next((post.url for post in self.site.posts.docs if pattern.match(post.path)), None)
        return exact if exact is not None else self._find_nested_post_url(name, found.group(2))

    def _find_nested_post_url(self, name: str, base: str) -> str | None:
        """Find a post by its base name in any folder, as Jekyll still does with a warning."""
        for post in self.site.posts.docs:
            if post.stem == base:
                log.warning(
                    "Deprecation: A call to '{%% post_url %s %%}' did not match a post using the new matching method "
                    "of checking name (path-date-slug) equality. Please make sure that you change this tag to match "
                    "the post's name exactly.",
                    name,
                )
                return post.url
        return None


def seal(site: Site) -> SiteIndex:
    """Close the site; from here on nothing is added but pages that converters bring about."""
    positions = {
        id(document): place
        for collection in site.collections.values()
        for place, document in enumerate(collection.docs)
    }
    return SiteIndex(
        site=site,
        documents=tuple(site.documents),
        posts=tuple(newest_first(site.posts.docs)),
        tags=_grouped(site.posts.docs, "tags"),
        categories=_grouped(site.posts.docs, "categories"),
        positions=positions,
    )


def _grouped(posts: list[Document], key: str) -> dict[str, list[Document]]:
    groups: dict[str, list[Document]] = {}
    for post in posts:
        for name in post.data.get(key) or ():
            if isinstance(name, list | dict):
                continue  # Ruby takes a list for a key; no template can name it
            groups.setdefault(name, []).append(post)
    return {name: newest_first(members) for name, members in groups.items()}
