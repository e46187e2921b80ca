"""`Site`: everything that was read and generated, as data with lookups; it reads, renders and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.config.front_matter_defaults import FrontMatterDefaults
from jekyllpy.config.view import Config
from jekyllpy.model.collection import Collection, clean_label
from jekyllpy.model.document import Document
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import Page
from jekyllpy.model.static_file import StaticFile
from jekyllpy.values import Value


class Site:
    """A site as read; generators add to it, `seal` closes it."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.defaults = FrontMatterDefaults(
            config.defaults,
            config.source,
            config.collections_dir,
            by_folder=config.rules.scopes_by_folder,
        )
        self.style = config.permalink
        self.pages: list[Page] = []
        self.static_files: list[StaticFile] = []
        self.layouts: dict[str, Layout] = {}
        self.data: Value = {}
        obeys = config.rules.orders_collections
        self.collections = {
            name: Collection(name, config.collections.get(clean_label(name)), self.style, obeys_order=obeys)
            for name in config.collections
        }

    @property
    def posts(self) -> Collection:
        """The collection of posts, which every site has."""
        if "posts" not in self.collections:
            self.collections["posts"] = Collection("posts", {"output": True}, self.style)
        return self.collections["posts"]

    @property
    def documents(self) -> Iterator[Document]:
        """All documents, by collection."""
        for collection in self.collections.values():
            yield from collection.docs

    @property
    def files(self) -> Iterator[StaticFile]:
        """All static files, those of collections included."""
        yield from self.static_files
        if not self.config.rules.files_belong_to_site:
            for collection in self.collections.values():
                yield from collection.files

    def written_documents(self) -> list[Document]:
        """Return the documents that get an output; to look at them asks for their dates, which tells in Jekyll 3."""
        for document in self.documents:
            if document.is_asked_when_written:
                document.settle_date()
        return [document for document in self.documents if document.writes]

    def collection_of(self, document: Document) -> Collection:
        """Return a document's collection, also one whose name in the configuration is no label."""
        found = self.collections.get(document.collection)
        return found or next(each for each in self.collections.values() if each.label == document.collection)

    def generated_page(self, path: str, *, content: str = "", data: dict[str, Value] | None = None) -> Page:
        """Make a page that no file stands behind, with the site's defaults and style; the caller adds it to `pages`."""
        page = Page(
            path,
            content=content,
            data=data,
            defaults=self.defaults.all(path, "pages"),
            style=self.style,
        )
        page.generated = True
        return page
