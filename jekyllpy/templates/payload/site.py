"""The payload of the site and the store of all payloads of one build."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.incremental.reads import Recorder
from jekyllpy.liquid.constants import Constants, known_of
from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.model.document import Document
from jekyllpy.model.index import SiteIndex
from jekyllpy.model.page import HTML, Page
from jekyllpy.model.static_file import StaticFile
from jekyllpy.templates.payload.document import (
    TIME,
    DocumentPayload,
    Excerpts,
    document_payload,
    excerpt_of,
    neighbours_of,
)
from jekyllpy.templates.payload.page import PagePayload, page_payload, static_file_payload
from jekyllpy.templates.payload.tracked import Tracked
from jekyllpy.values import Lazy, Record, Value

if TYPE_CHECKING:
    from _collections_abc import dict_items, dict_keys, dict_values


class CollectionPayload(Record):
    """A collection as templates see it; in text and JSON its documents are their outputs."""

    __slots__ = ()

    def own_text(self) -> str:
        """Return the outputs of its documents as a list in Ruby's manner."""
        return inspect([to_s(document) for document in self["docs"]])

    def json_value(self, depth: int) -> Value:
        """Return the collection with its documents as text."""
        return {**self, "docs": [to_s(document) for document in self["docs"]]}


class Settings(dict[str, str]):
    """The note of each key of the site; whatever is no list and no time is a setting, also one that is not there."""

    def __missing__(self, key: str) -> str:
        note = self[key] = setting_note(key)
        return note


class SitePayload(Tracked):
    """The site as templates see it; a setting is noted by its key, data files and groups of posts note theirs."""

    __slots__ = ("_notes", "parted")

    parted: Container[str]
    """The lists of which a part stands for itself: those that do not grow while the site renders."""

    def __init__(self, values: Mapping[str, Value], recorder: Recorder, facets: Mapping[str, str]) -> None:
        super().__init__(values, recorder, None, facets)
        self._notes = Settings({**facets, **dict.fromkeys(KEYED, "")})

    def get(self, key: str, default: Value = None) -> Value:
        """Return the value of a key, or the default; the read is noted."""
        self.note(key)
        return dict.get(self, key, default)

    def part(self, name: str, first: int, stop: int | None) -> list[Value] | None:
        """Return the items of a list from a place on, up to another, which count as read; None: it has no parts."""
        if name not in self.parted:
            return None
        self._recorder.current.add(part_note(list_note(name), first, stop))
        return list(dict.__getitem__(self, name)[first:stop])

    def __len__(self) -> int:
        self._recorder.current.add(ALL_SETTINGS)
        return dict.__len__(self)

    def become(self, other: Tracked) -> None:
        """Take over all that another says, and under which notes."""
        super().become(other)
        if isinstance(other, SitePayload):
            self._notes = other._notes

    def note(self, key: str) -> None:
        """Note that a key is read; no attributes are asked for behind those of the site."""
        note = self._notes[key]
        if note:
            self._recorder.current.add(note)

    def note_all(self) -> None:
        """Note that everything is read."""
        self._recorder.current.add(ALL_SETTINGS)
        super().note_all()


class Keyed(Record):
    """A mapping of which each key is noted by itself: `name` is what begins their notes, `whole` the note of all."""

    __slots__ = ("_name", "_recorder", "_whole")

    def __init__(self, values: dict[str, Value], recorder: Recorder, name: str, whole: str) -> None:
        super().__init__(values)
        self._recorder = recorder
        self._name = name
        self._whole = whole

    def _note(self, key: object) -> None:
        self._recorder.current.add(f"{self._name} {key}")

    def get(self, key: str, default: Value = None) -> Value:
        """Return what is under a key; the read is noted, also of one that is not there."""
        self._note(key)
        return dict.get(self, key, default)

    def __getitem__(self, key: str) -> Value:
        self._note(key)
        return dict.__getitem__(self, key)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return dict.__contains__(self, key)

    def __len__(self) -> int:
        self._recorder.current.add(self._whole)
        return dict.__len__(self)

    def __iter__(self) -> Iterator[str]:
        self._recorder.current.add(self._whole)
        return dict.__iter__(self)

    def keys(self) -> dict_keys[str, Value]:
        """Return the keys; all counts as read."""
        self._recorder.current.add(self._whole)
        return dict.keys(self)

    def values(self) -> dict_values[str, Value]:
        """Return the values; all counts as read."""
        self._recorder.current.add(self._whole)
        return dict.values(self)

    def items(self) -> dict_items[str, Value]:
        """Return keys and values; all counts as read."""
        self._recorder.current.add(self._whole)
        return dict.items(self)

    def own_text(self) -> str:
        """Return what a mapping prints."""
        return inspect(dict(self))


class Groups(Keyed):
    """Posts by tag or category."""

    __slots__ = ()

    def part(self, name: str, first: int, stop: int | None) -> list[Value] | None:
        """Return some posts of a group; only these count as read. None where there is no such group."""
        if not dict.__contains__(self, name):
            return None
        self._recorder.current.add(part_note(f"{self._name} {name}", first, stop))
        return list(dict.__getitem__(self, name)[first:stop])


ALL_DATA = "all data files"
ALL_SETTINGS = "all settings"
LISTS = ("pages", "static_files", "posts", "documents", "html_pages", "collections", "related_posts")
GROUPS = ("tags", "categories")
KEYED = (*GROUPS, "data")
"""What notes its keys itself."""


def setting_note(key: str) -> str:
    """Name a setting."""
    return f"setting {key}"


def list_note(key: str) -> str:
    """Name a list of the site: which members it has, in which order."""
    return f"list {key}"


def part_note(whole: str, first: int, stop: int | None) -> str:
    """Name what a list or group has from a place on, up to another."""
    return f"part {first}:{'' if stop is None else stop} of {whole}"


class Payloads:
    """The dicts of everything in a sealed site; `site` holds them all and is the same object for a whole build."""

    def __init__(self, index: SiteIndex, excerpts: Excerpts, recorder: Recorder) -> None:
        self.index = index
        self.recorder = recorder
        self._excerpts = excerpts
        self._documents: dict[int, DocumentPayload] = {}
        self._pages: dict[int, PagePayload] = {}
        self._files: dict[int, dict[str, Value]] = {}
        self.data: dict[str, Value] = {}
        self.site = self._site_payload()

    def document(self, document: Document) -> DocumentPayload:
        """Return a document's dict."""
        key = id(document)
        if key not in self._documents:
            self._documents[key] = document_payload(
                document,
                methods=self.index.site.config.rules.document_methods,
                excerpts=self._excerpts,
                neighbours=self._neighbour,
                recorder=self.recorder,
            )
        return self._documents[key]

    def page(self, page: Page) -> PagePayload:
        """Return a page's dict."""
        key = id(page)
        if key not in self._pages:
            self._pages[key] = page_payload(page, self._excerpts, self.recorder)
        return self._pages[key]

    def file(self, file: StaticFile) -> dict[str, Value]:
        """Return a static file's dict."""
        key = id(file)
        if key not in self._files:
            self._files[key] = static_file_payload(file, self.index.site.config.zone)
        return self._files[key]

    def refresh(self, placed: Page | Document) -> set[str]:
        """Let a page's dict say what its file says now; whoever holds the dict sees it. Return which keys differ."""
        store: dict[int, Any] = self._pages if isinstance(placed, Page) else self._documents
        known = store.pop(id(placed), None)
        fresh: Tracked = self.page(placed) if isinstance(placed, Page) else self.document(placed)
        if known is None:
            return set(fresh.plain())
        differing: set[str] = known.differing(fresh)
        known.become(fresh)
        store[id(placed)] = known
        return differing

    def refresh_file(self, file: StaticFile) -> None:
        """Let a static file's dict tell when the file was changed."""
        self.file(file).update(static_file_payload(file, self.index.site.config.zone))

    def renew(self, placed: Page | Document) -> None:
        """Let what a page's dict says of the build itself be found anew: its excerpt, and the time of the undated."""
        payload = self.page(placed) if isinstance(placed, Page) else self.document(placed)
        payload["excerpt"] = excerpt_of(placed, self._excerpts)
        if isinstance(placed, Document) and not placed.keeps_asked_date:
            payload["date"] = placed.date

    def forget(self, pages: Iterable[Page]) -> None:
        """Drop the dicts of pages that go."""
        for page in pages:
            self._pages.pop(id(page), None)

    def reseal(self, index: SiteIndex, *, is_moved: bool) -> None:
        """Show templates the same documents in the groups and among the pages of another index, moved or in order."""
        self.index = index
        for document in index.documents if is_moved else ():
            dict.update(self.document(document), neighbours_of(document, self._neighbour))
        self.site.become(self._site_payload())

    def add_page(self, page: Page) -> None:
        """Show templates a page that came about while rendering."""
        self.site.plain()["pages"].append(self.page(page))

    def constants(self) -> Constants:
        """Return what templates may take for constant: the settings, but nothing whose reads are noted."""
        site = self.site.plain()
        return {"site": known_of(site, {*self.site.noted, *KEYED})}

    def _neighbour(self, document: Document, step: int) -> Value:
        found = self.index.neighbour(document, step)
        return self.document(found) if found else None

    def related_posts(self, document: Document) -> Lazy:
        """Return the related posts of the document that is being rendered."""
        return Lazy(lambda: [self.document(post) for post in self.index.related_posts(document)])

    def _site_payload(self) -> SitePayload:
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
            tags=self._groups("tags", index.tags),
            categories=self._groups("categories", index.categories),
            collections=Lazy(self._collections),
            data=self._data(config.data_in_config or site.data),
            related_posts=None,
        )
        for label, collection in site.collections.items():
            if label != "posts":
                payload[label] = [self.document(document) for document in collection.docs]
        labels = [label for label in site.collections if label != "posts"]
        facets = {key: list_note(key) for key in (*LISTS, *labels)}
        made = SitePayload(payload, self.recorder, {**facets, "time": TIME})
        made.parted = {"posts", *labels}
        return made

    def _groups(self, name: str, groups: Mapping[str, Sequence[Document]]) -> Groups:
        shown: dict[str, Value] = {key: [self.document(post) for post in posts] for key, posts in groups.items()}
        return Groups(shown, self.recorder, name, list_note(name))

    def _data(self, data: Value) -> Value:
        if not isinstance(data, dict):
            return data
        self.data = data
        return Keyed(data, self.recorder, "data", ALL_DATA)

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
