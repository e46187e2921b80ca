"""The payload of the site and the store of all payloads of one build."""

from __future__ import annotations

from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.model.document import Document
from jekyllpy.model.index import SiteIndex
from jekyllpy.model.page import HTML, Page
from jekyllpy.model.static_file import StaticFile
from jekyllpy.templates.payload.document import DocumentPayload, Excerpts, document_payload
from jekyllpy.templates.payload.page import page_payload, static_file_payload
from jekyllpy.values import Lazy, Record, Value


class CollectionPayload(Record):
    """A collection as templates see it; in text and JSON its documents are their outputs."""

    __slots__ = ()

    def own_text(self) -> str:
        """Return the outputs of its documents as a list in Ruby's manner."""
        return inspect([to_s(document) for document in self["docs"]])

    def json_value(self, depth: int) -> Value:
        """Return the collection with its documents as text."""
        return {**self, "docs": [to_s(document) for document in self["docs"]]}


class Payloads:
    """The dicts of everything in a sealed site; `site` holds them all and is the same object for a whole build."""

    def __init__(self, index: SiteIndex, excerpts: Excerpts) -> None:
        self.index = index
        self._excerpts = excerpts
        self._documents: dict[int, DocumentPayload] = {}
        self._pages: dict[int, dict[str, Value]] = {}
        self._files: dict[int, dict[str, Value]] = {}
        self.site = self._site_payload()

    def document(self, document: Document) -> DocumentPayload:
        """Return a document's dict."""
        key = id(document)
        if key not in self._documents:
            self._documents[key] = document_payload(document, excerpts=self._excerpts, neighbours=self._neighbour)
        return self._documents[key]

    def page(self, page: Page) -> dict[str, Value]:
        """Return a page's dict."""
        key = id(page)
        if key not in self._pages:
            self._pages[key] = page_payload(page, self._excerpts)
        return self._pages[key]

    def file(self, file: StaticFile) -> dict[str, Value]:
        """Return a static file's dict."""
        key = id(file)
        if key not in self._files:
            self._files[key] = static_file_payload(file, self.index.site.config.zone)
        return self._files[key]

    def add_page(self, page: Page) -> None:
        """Show templates a page that came about while rendering."""
        self.site["pages"].append(self.page(page))

    def _neighbour(self, document: Document, step: int) -> Value:
        found = self.index.neighbour(document, step)
        return self.document(found) if found else None

    def related_posts(self, document: Document) -> Lazy:
        """Return the related posts of the document that is being rendered."""
        return Lazy(lambda: [self.document(post) for post in self.index.related_posts(document)])

    def _site_payload(self) -> dict[str, Value]:
        index = self.index
        site, config = index.site, index.site.config
        payload: dict[str, Value] = dict(config.data)
        payload.pop("config", None)
        pages = [self.page(page) for page in site.pages]
        payload.update(
            time=config.now,
            pages=pages,
            static_files=[self.file(file) for file in site.static_files],
            posts=[self.document(post) for post in index.posts],
            documents=Lazy(self._all_documents),
            html_pages=Lazy(self._html_pages),
            tags={name: [self.document(post) for post in posts] for name, posts in index.tags.items()},
            categories={name: [self.document(post) for post in posts] for name, posts in index.categories.items()},
            collections=Lazy(self._collections),
            data=config.data_in_config or site.data,
            related_posts=None,
        )
        for label, collection in site.collections.items():
            if label != "posts":
                payload[label] = [self.document(document) for document in collection.docs]
        return payload

    def _all_documents(self) -> list[Value]:
        documents: list[Value] = []
        for collection in self.index.site.collections.values():
            documents += [self.document(document) for document in collection.docs]
            documents += [self.file(file) for file in collection.files]
        return documents

    def _html_pages(self) -> list[Value]:
        pages = self.index.site.pages
        return [self.page(page) for page in pages if page.output_suffix in HTML or page.url.endswith("/")]

    def _collections(self) -> list[Value]:
        collections = self.index.site.collections
        return [self._collection(label) for label in sorted(collections)]

    def _collection(self, label: str) -> CollectionPayload:
        collection = self.index.site.collections[label]
        config = self.index.site.config
        payload = CollectionPayload(
            label=collection.label,
            files=[self.file(file) for file in collection.files],
            docs=[self.document(document) for document in collection.docs],
            output=collection.output,
            relative_directory=collection.folder,
            directory=str(config.collections_root / collection.folder),
        )
        payload.update((key, value) for key, value in collection.metadata.items() if key not in payload)
        return payload
