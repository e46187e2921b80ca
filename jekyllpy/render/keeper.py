"""Keeps what is current: says what each noted key digests to in this build, and compares it with the last one's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from jekyllpy.dates.strftime import strftime
from jekyllpy.incremental.current import reasons
from jekyllpy.incremental.digests import ABSENT, OPEN, digest_of_text, digest_of_value
from jekyllpy.incremental.ledger import Entry, Ledger
from jekyllpy.incremental.reads import UNTRACKED, Reads, Recorder
from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import Excerpt
from jekyllpy.model.index import SiteIndex
from jekyllpy.model.page import Page
from jekyllpy.model.rendered import Rendered
from jekyllpy.readers.layouts import Includes
from jekyllpy.render.fronts import WHOLE, Fronts, by_key
from jekyllpy.render.leaks import Leaks
from jekyllpy.render.settings import Settings
from jekyllpy.templates.payload.document import FACETS, TIME, date_note, document_note
from jekyllpy.templates.payload.page import page_note
from jekyllpy.templates.payload.site import ALL_DATA, ALL_SETTINGS, Payloads
from jekyllpy.values import Lazy, Value, force

Placed = Page | Document

NO_DATE = digest_of_text(str(None))
"""What the date of a document digests to that has none yet."""


def source_of(placed: Placed) -> str:
    """Name a rendered source in the ledger; pages that plugins make may share a path, so the URL belongs to it."""
    return f"page {placed.path} {placed.url}" if isinstance(placed, Page) else f"document {placed.source_path}"


def note_of(placed: Placed) -> str:
    """Name a page or document as those do that read it."""
    return page_note(placed) if isinstance(placed, Page) else document_note(placed)


def include_note(name: str) -> str:
    """Name an include as templates do."""
    return f"include {name}"


def layout_note(name: str) -> str:
    """Name a layout."""
    return f"layout {name}"


def time_note(pattern: str) -> str:
    """Name the build's time as a format shows it."""
    return f"time {pattern}"


def file_note(page: str, name: str) -> str:
    """Name a file beside a page."""
    return f"file {name} beside {page}"


class Keeper:
    """The ledger of the last build beside the site of this one."""

    def __init__(self, index: SiteIndex, payloads: Payloads, ledger: Ledger, includes: Includes) -> None:
        self.recorder: Recorder = payloads.recorder
        self.ledger = ledger
        self.made: dict[str, Entry] = {}
        self._old = dict(ledger.entries)
        self._index = index
        self._payloads = payloads
        self.includes = includes
        self.leaks = Leaks(includes)
        self.settings = Settings(index.site.config, ledger.notes.get("settings", {}))
        self._known: dict[str, str] = {}
        self.fronts = Fronts(self.digest, self._attributes)
        self._why: dict[str, str] = {}
        self.asked: dict[str, list[str]] = {}
        """Sources of which somebody wants to know all reasons to render them."""
        self._texts: dict[str, tuple[Value, str]] = {}
        self._placed: dict[str, Placed] | None = None
        self._pages_known = 0
        self._destination = index.site.config.destination
        self._kinds: dict[str, Callable[[str], str]] = {
            "data": self._data,
            "part": self._part,
            "tags": lambda name: self._group(self._index.tags, name),
            "categories": lambda name: self._group(self._index.categories, name),
            "include": self._include,
            "layout": self._layout,
            "setting": self.settings.one,
            "settings": self.settings.many,
            "time": lambda pattern: strftime(index.site.config.now, pattern),
            "file": self._file,
            "url": lambda path: self._index.find_url(path) or ABSENT,
            "post_url": lambda name: self._index.find_post_url(name) or ABSENT,
        }

    # -- one source

    def own(self, placed: Placed) -> str:
        """Digest what a source's own files and place decide."""
        parts = [self.front(placed), digest_of_text(placed.content or ""), str(placed.destination)]
        if isinstance(placed, Document):
            parts.append(str(placed.writes))
            if placed.gets_date_late:
                parts.append(str(placed.own_date is not None))
        elif placed.paginator is not None:
            parts.append(_paginated(placed.paginator))
        return digest_of_value(parts)

    def front(self, placed: Placed) -> str:
        """Digest a source's front matter and all that its file alone decides but for its text."""
        is_late = isinstance(placed, Document) and placed.gets_date_late
        data = [
            (key, value)
            for key, value in placed.data.items()
            if not isinstance(value, Excerpt) and not (is_late and key == "date")
        ]
        return digest_of_value((data, placed.defaults, placed.url, placed.path, placed.output_suffix))

    def kept(self, placed: Placed, own: str) -> Entry | None:
        """Return the entry of a source that is current; None where it must be rendered."""
        source = source_of(placed)
        entry = self._old.get(source)
        with self.recorder.recording():
            found = reasons(entry, own, self.fronts.is_same, self._has_output(placed), self.settings.told)
            if entry is None and self.ledger.why:
                found = iter([self.ledger.why])
            why = next(found, None)
            if source in self.asked:
                self.asked[source] = [] if why is None else [why, *found]
        if entry is None or why is not None:
            self.because(placed, why or "")
            return None
        self.made[source] = entry
        return entry

    def because(self, placed: Placed, why: str) -> None:
        """Remember why a source is rendered, for whoever asks later."""
        self._why[source_of(placed)] = why

    def _has_output(self, placed: Placed) -> Callable[[Entry], bool]:
        if isinstance(placed, Document) and not placed.writes:
            return lambda entry: True
        file = self._destination / placed.destination
        return lambda entry: entry.stat is not None and stat_of(file) == entry.stat

    def record(
        self,
        placed: Placed,
        own: str,
        rendered: Rendered,
        reads: Reads,
        current: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Note what a source that was rendered read.

        `current` says what some keys stand for, read or not: where it is given, those of the parts that stay are there.
        """
        keys, attributes = reads.added() if current else (reads.all(), reads.all_asked())
        if isinstance(placed, Document) and date_note(placed) in keys:
            reads.own.add(TIME)  # whether it had its date by then is told by its own digest
            keys = {*keys, TIME}
        asked = by_key(attributes)
        with self.recorder.recording():
            digests = {
                key: self.fronts.again(key, current.get(key), asked.get(key, WHOLE))
                for key in self.settings.gathered(keys - own_notes(placed))
            }
        self.made[source_of(placed)] = Entry(
            own=own,
            reads={**current, **digests},
            content=rendered.content,
            why=self._why.pop(source_of(placed), ""),
        )

    def finish(self, written: Mapping[str, Path]) -> tuple[Ledger, set[str]]:
        """Return the ledger for the next build and the sources whose entries changed.

        `written` has the outputs that are in place; a source that lost its place to another has none and is rendered
        in every build.
        """
        changed = set()
        for source, entry in self.made.items():
            stat = stat_of(written[source]) if source in written else None
            if stat != entry.stat or entry is not self._old.get(source):
                entry.stat = stat
                changed.add(source)
        return Ledger(self.ledger.key, self.made), changed

    def revise(self, index: SiteIndex, keys: Iterable[str]) -> dict[str, str]:
        """Go on from this build to one of another index; return what the keys stood for: that is looked up again."""
        if index is not self._index:
            self._index, self._placed = index, None
        self._old = self.made
        keys = set(keys)
        self.fronts.forget(keys)
        return {key: self._known.pop(key) for key in keys if key in self._known}

    @property
    def clock(self) -> dict[str, str]:
        """What the pages show of the build's time, by the key that was noted; and what nobody can check."""
        of_time = (UNTRACKED, TIME)
        reads = {key: each for entry in self.made.values() for key, each in entry.reads.items()}
        is_shown = any(key.endswith("#date") and each != NO_DATE for key, each in reads.items())
        if is_shown or any(document.is_dated_by_build for document in self._index.documents):
            reads[TIME] = self.digest(TIME)
        return {key: each for key, each in reads.items() if key in of_time or key.startswith("time ")}

    # -- one key

    def digest(self, key: str) -> str:
        """Digest what a noted key stands for now; settled answers are kept."""
        known = self._known.get(key)
        if known is None:
            known, settled = self._digest(key)
            if settled:
                self._known[key] = known
        return known

    def _digest(self, key: str) -> tuple[str, bool]:
        kind, _, name = key.partition(" ")
        if kind in ("document", "page"):
            return self._facet(key)
        if kind == "list":
            return self._list(name), name not in ("pages", "html_pages")
        digest = self._kinds.get(kind)
        return (digest(name) if digest else self._whole(key)), True

    def _whole(self, key: str) -> str:
        if key == TIME:
            return self._index.site.config.now.isoformat()
        if key == ALL_SETTINGS:
            return self.settings.all()
        return digest_of_value(self._payloads.data) if key == ALL_DATA else UNTRACKED

    def _data(self, name: str) -> str:
        data = self._payloads.data
        return digest_of_value(data[name]) if name in data else ABSENT

    def _include(self, name: str) -> str:
        found = self.includes.find(name)
        return digest_of_text(found.path + "\0" + found.text) if found else ABSENT

    def _layout(self, name: str) -> str:
        layout = self._index.site.layouts.get(name)
        return digest_of_value((layout.data, layout.content)) if layout else ABSENT

    def _file(self, name: str) -> str:
        name, _, page = name.partition(" beside ")
        found = self.includes.find_relative(page, name)
        return digest_of_text(found.text) if found else ABSENT

    def _facet(self, key: str) -> tuple[str, bool]:
        placed, facet = self._parted(key)
        if placed is None:
            return ABSENT, False
        if not facet:
            return self.front(placed), True
        if facet in ("next", "previous") and isinstance(placed, Document):
            neighbour = self._index.neighbour(placed, 1 if facet == "next" else -1)
            return neighbour.path if neighbour else ABSENT, True
        if facet == "excerpt":
            lazy = self._now(placed, "excerpt")
            is_open = type(lazy) is Lazy and lazy.is_open
            return (OPEN, False) if is_open else (self._excerpt(placed), True)
        return self._text(key, self._now(placed, facet)), False

    def _excerpt(self, placed: Placed) -> str:
        """Digest an excerpt; only one with Liquid in it must be rendered for that."""
        excerpt = placed.data.get("excerpt")
        if isinstance(excerpt, Excerpt) and not placed.may_hold_liquid(excerpt.content):
            return digest_of_text(excerpt.content)
        return digest_of_text(str(force(self._now(placed, "excerpt"))))

    def _text(self, key: str, text: Value) -> str:
        """Digest a text that changes while the site renders, once for each object that it is."""
        known = self._texts.get(key)
        if known is None or known[0] is not text:
            known = self._texts[key] = (text, digest_of_text(str(text)))
        return known[1]

    def holder_of(self, key: str) -> tuple[dict[str, Value], str]:
        """Return the dict that has what a key names of a page or document; an empty one where there is none."""
        placed, facet = self._parted(key)
        return ({} if placed is None else self._seen(placed)), facet

    def _parted(self, key: str) -> tuple[Placed | None, str]:
        """Return what a key is about, and which facet of it; a file's name may hold a `#` as well."""
        note, _, facet = key.rpartition("#")
        placed = self._find(note) if facet in FACETS or facet == "date" else None
        return (self._find(key), "") if placed is None else (placed, facet)

    def _attributes(self, note: str) -> dict[str, Value] | None:
        placed = self._find(note)
        return None if placed is None else self._seen(placed)

    def _seen(self, placed: Placed) -> dict[str, Value]:
        return self._payloads.page(placed) if isinstance(placed, Page) else self._payloads.document(placed)

    def _now(self, placed: Placed, key: str) -> Value:
        """Return what templates see under a key as it stands now; `content` and `output` change on the way."""
        return dict.get(self._seen(placed), key)

    def _find(self, note: str) -> Placed | None:
        pages = self._index.site.pages
        if self._placed is None:
            self._placed = {document_note(document): document for document in self._index.documents}
            self._pages_known = 0
        if self._pages_known < len(pages):  # pages come about while others render
            self._placed.update((page_note(page), page) for page in pages[self._pages_known :])
            self._pages_known = len(pages)
        return self._placed.get(note)

    def _list(self, name: str) -> str:
        site = self._index.site
        match name:
            case "related_posts":
                return digest_of_value(_paths(self._index.newest))
            case "pages" | "html_pages":
                return digest_of_value([(page.path, page.url) for page in site.pages])
            case "static_files":
                return digest_of_value([sorted(self._payloads.file(file).items()) for file in site.static_files])
            case "tags" | "categories":
                groups = self._index.tags if name == "tags" else self._index.categories
                return digest_of_value([(group, _paths(posts)) for group, posts in groups.items()])
            case "collections" | "documents":
                return digest_of_value(
                    [
                        (label, _paths(each.docs), [file.path for file in each.files])
                        for label, each in site.collections.items()
                    ]
                )
        docs = self._documents(name)
        return ABSENT if docs is None else digest_of_value(_paths(docs))

    def _documents(self, name: str) -> Sequence[Document] | None:
        """Return the documents of a list of the site that has nothing else."""
        if name == "posts":
            return self._index.posts
        collection = self._index.site.collections.get(name)
        return collection.docs if collection else None

    def _group(self, groups: Mapping[str, Sequence[Document]], name: str) -> str:
        """Digest the posts of a tag or category; a number and its text are two, and share a note."""
        return digest_of_value([(repr(key), _paths(posts)) for key, posts in groups.items() if str(key) == name])

    def _part(self, name: str) -> str:
        """Digest which documents a part of a list or group has."""
        bounds, _, whole = name.partition(" of ")
        first, stop = (int(bound) if bound else None for bound in bounds.split(":"))
        kind, _, name = whole.partition(" ")
        groups = {"tags": self._index.tags, "categories": self._index.categories}
        docs = self._documents(name) if kind == "list" else groups[kind].get(name)
        return digest_of_value(_paths((docs or ())[first:stop]))


def own_notes(placed: Placed) -> set[str]:
    """Name what a document reads of itself, of which its own entry tells."""
    if isinstance(placed, Page):
        return set()
    note = document_note(placed)
    return {note, f"{note}#content", f"{note}#output", date_note(placed)}


def _paths(documents: Sequence[Document]) -> list[str]:
    return [document.path for document in documents]


def _paginated(paginator: dict[str, Value]) -> str:
    """Digest the numbers of a paginated page and which documents it shows."""
    shown = [post.path if isinstance(post, Document) else dict.get(post, "path") for post in paginator["posts"]]
    return digest_of_value(({**paginator, "posts": None}, shown))


def stat_of(file: Path) -> tuple[int, int] | None:
    """Return size and time of a file; None where there is none."""
    try:
        stat = file.lstat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns
