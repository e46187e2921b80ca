"""A built site that takes revisions: files that it knows are read again, and what they reach is rendered again."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from jekyllpy.build import Built, Report, Site, put, reading_of, target_of
from jekyllpy.config.times import now_of
from jekyllpy.errors import JekyllpyError
from jekyllpy.incremental.ledger import Ledger
from jekyllpy.incremental.reads import ANY, FILES, UNTRACKED, is_settled
from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import Excerpt
from jekyllpy.model.index import seal
from jekyllpy.model.layout import Layout
from jekyllpy.model.order import by_date
from jekyllpy.model.page import Page
from jekyllpy.model.rendered import Rendered
from jekyllpy.model.static_file import StaticFile
from jekyllpy.readers.again import read_again
from jekyllpy.readers.collections import sort_collection
from jekyllpy.readers.data import read_data
from jekyllpy.readers.layouts import read_layout_again
from jekyllpy.render.engine import look_up
from jekyllpy.render.keeper import Keeper, Placed, layout_note, note_of, source_of, stat_of
from jekyllpy.render.wave import Order, Readers, TooWideError, Wave
from jekyllpy.resident.changes import Changes, Places
from jekyllpy.templates.fragments import Fragments
from jekyllpy.templates.payload.document import FACETS, TIME
from jekyllpy.templates.payload.site import ALL_DATA, ALL_SETTINGS

log = logging.getLogger("jekyllpy.build")

ORDERING = frozenset({"categories", "category", "collection", "date", "draft", "id", "path", "tags", "url"})
"""What documents are sorted, grouped and found by, besides the keys that a collection is sorted by."""

RESEALED = ("list ", "part ", "tags ", "categories ", "url ", "post_url ", "data ")
"""How the keys begin of which another order, or what generators make, may change the meaning."""

SETTINGS = (ALL_SETTINGS, "setting ", "settings ")
"""How the keys of settings begin, of which generators may set some."""

MOST_PATHS = 50
"""Files of one change above which a whole build is no dearer."""

MOST_REVISIONS = 200
"""Revisions after which everything is read anew, so that what they leave in memory never grows."""


class Standing:
    """A built site that takes revisions."""

    def __init__(self, built: Built, keeper: Keeper) -> None:
        self.config = built.site.config
        self._built = built
        self._site: Site = built.site
        self._keeper = keeper
        self._renderer = built.renderer
        self._readers = Readers(keeper.made)
        self._order = Order(built.renderer.index)
        self._paths = Places(built)
        self._winners = {path: each.source for path, each in built.final.items() if isinstance(each, Rendered)}
        written = [each.destination for each in built.rendered if each.writes]
        self._is_contested = len(set(written)) < len(written)
        self._unrecorded = {source for source in self._order.sources if source not in keeper.made}
        self._marks = _marks(self.config.destination)
        self._hanging = _hanging(self._order.placed)
        self._unsaved: set[str] = set()
        self._count = 0

    def close(self) -> None:
        """Save what was rendered since the build; an entry that is not saved is out of date, which costs time only."""
        ledger = Ledger(self._keeper.ledger.key, self._keeper.made)
        self._built.memory.update(ledger, self._unsaved)
        self._unsaved = set()

    @classmethod
    def of(cls, built: Built) -> Standing | None:
        """Return what a build leaves to go on from; None where only whole builds are right."""
        keeper, plugins = built.renderer.keeper, built.site.plugins
        if keeper is None or plugins.heeds_texts or not plugins.is_all_ours or built.renderer.never_kept:
            return None
        if built.renderer.shows_progress:
            return None
        if any(each.is_dated_by_build or _hides_date(each) for each in built.renderer.index.documents):
            return None
        return cls(built, keeper) if built.renderer.services.fragments is not None else None

    def revised(self, paths: list[str]) -> Report | None:
        """Build again with what the paths say now; None where that takes a whole build."""
        self._count += 1
        if len(paths) > MOST_PATHS or self._count > MOST_REVISIONS or _marks(self.config.destination) != self._marks:
            return None
        if not self._is_same_day():
            return None
        changes = self._paths.sort(paths)
        try:
            return None if changes is None else self._revise(changes)
        except (TooWideError, JekyllpyError, OSError) as error:
            log.debug("a whole build is needed: %r", error)
            return None

    def _is_same_day(self) -> bool:
        """Set the clock; tell whether nothing but pages that show the time depends on it."""
        config = self.config
        now = now_of(config.data, config.zone, os.environ)
        same = now.date() == config.now.date() and (self._site.due is None or now < self._site.due)
        config.now = self._renderer.services.now = now
        self._renderer.payloads.site["time"] = now
        return same

    def _revise(self, changes: Changes) -> Report | None:
        start = time.perf_counter()
        files = changes.files
        dirty: set[str] = set(self._unrecorded)
        keys: set[str] = {key for key in self._readers.of_all if key == TIME or key.startswith("time ")}
        keys |= self._renderer.dates.renew()
        read = self._read(files, dirty, keys)
        if read is None:
            return None
        keys |= self._renew() | self._read_layouts(changes.layouts)
        dirty |= self._readers.of(UNTRACKED)
        self._keeper.revise(self._renderer.index, keys)
        changed = self._show(files)
        if changes.has_data:
            self._read_data()
        if changes.has_sheets:
            dirty |= self._readers.of(FILES)
        for file in changes.copied:
            self._renderer.payloads.refresh_file(file)
        if changes.has_data or changes.copied or (read and self._may_move(files, changed)):
            keys |= self._reseal(dirty)
            for note, names in self._show(files).items():  # generators may have changed them
                changed[note] |= names
        keys |= self._find_includes(("include ", "file ") if changes.has_includes else ("file ",))
        self._fragments.build += 1
        self._renderer.forget(of_files=changes.has_sheets)
        wave = Wave(self._renderer, self._keeper, self._readers, self._order, changed)
        rendered = list(wave.run(dirty, keys))
        if self._renderer.shows_progress:
            raise TooWideError
        return self._report(rendered, changes.copied, wave.touched, start)

    def _read(self, files: list[Placed], dirty: set[str], keys: set[str]) -> bool | None:
        """Read pages and documents again, and tell whether more than texts changed; None where one is elsewhere now."""
        reading = reading_of(self._site)
        is_deep = False
        for placed in files:
            fresh = read_again(reading, placed)
            if fresh is None or reading.due is not None or self._keeper.leaks.has(fresh):
                return None
            if not _is_in_place(placed, fresh) or not self._is_dated_alike(placed, fresh):
                return None
            is_deep = self._take(placed, fresh) or is_deep
            dirty.add(source_of(placed))
            self._keeper.because(placed, "its own file, front matter or URL changed")
            keys |= _keys_of(placed)
            self._hanging.update(_hanging([placed]))
        return is_deep

    def _is_dated_alike(self, placed: Placed, fresh: Placed) -> bool:
        """Tell whether a document gets its date when it got it before; if generators asked for it, it has it again."""
        if not isinstance(placed, Document) or not isinstance(fresh, Document):
            return True
        if self._renderer.dates.is_early(placed):
            fresh.settle_date()
        return placed.gets_date_late == fresh.gets_date_late and not _hides_date(fresh)

    def _read_layouts(self, layouts: Iterable[Layout]) -> set[str]:
        """Read layouts again; return the keys by which they are used."""
        reading = reading_of(self._site)
        for layout in layouts:
            self._site.layouts[layout.name] = read_layout_again(reading, layout)
        return {layout_note(layout.name) for layout in layouts}

    def _read_data(self) -> None:
        """Read the data files again."""
        reading, config = reading_of(self._site), self.config
        if config.data_in_config or config.theme_root is not None:
            raise TooWideError
        self._site.data = read_data(reading, config.source / config.data_dir)
        if reading.errors:
            raise TooWideError

    def _find_includes(self, kinds: tuple[str, ...]) -> set[str]:
        """Find what is included anew, from the folder of includes or beside a page; return the keys of what is new."""
        keys = {key for key in self._readers.of_all if key.startswith(kinds)}
        if not keys:
            return keys
        known = self._keeper.revise(self._renderer.index, keys)
        self._renderer.forget_includes()
        if self._keeper.leaks.renew():
            raise TooWideError
        return self._changed(keys, known)

    def _changed(self, keys: Iterable[str], known: Mapping[str, str]) -> set[str]:
        """Return the keys that stand for something else than was known, or may."""
        return {key for key in keys if not is_settled(key) or self._keeper.digest(key) != known.get(key)}

    def _show(self, files: list[Placed]) -> dict[str, set[str]]:
        """Let templates see what the files say now; return which attributes of documents that changes.

        What hangs on the build as a whole may change besides, and pages may have been shown before.
        """
        changed = {}
        for placed in files:
            differing = self._renderer.payloads.refresh(placed)
            if isinstance(placed, Document) and note_of(placed) not in self._hanging:
                changed[note_of(placed)] = {ANY, *differing} - ({"date"} if placed.gets_date_late else set())
        return changed

    @property
    def _fragments(self) -> Fragments:
        fragments = self._renderer.services.fragments
        if fragments is None:
            raise TooWideError
        return fragments

    def _take(self, placed: Placed, fresh: Placed) -> bool:
        """Let a page or document be what its file says now; tell whether more than its text changed."""
        is_deep = isinstance(placed, Page) or self._keeper.front(placed) != self._keeper.front(fresh)
        if is_deep:
            vars(placed).update(vars(fresh))
            if isinstance(placed, Page):
                self._site.texts_as_read[id(placed)] = placed.content, dict(placed.data)
            return True
        placed.content, placed.line = fresh.content, fresh.line
        if isinstance(fresh.data.get("excerpt"), Excerpt):
            placed.data["excerpt"] = fresh.data["excerpt"]
        return False

    def _may_move(self, files: list[Placed], changed: Mapping[str, set[str]]) -> bool:
        """Tell whether other front matter may mean another order, other groups or other pages."""
        sorts = {each.sort_by for each in self._site.collections.values() if each.sort_by is not None}
        names = {name for placed in files for name in changed.get(note_of(placed), {ANY})}
        return (
            not all(isinstance(placed, Document) and note_of(placed) in changed for placed in files)
            or not names.isdisjoint(ORDERING | sorts)
            or self._site.plugins.may_heed(names)
        )

    def _renew(self) -> set[str]:
        """Find anew what hangs on the build as a whole: excerpts with Liquid, the date of undated documents."""
        for placed in self._hanging.values():
            self._renderer.payloads.renew(placed)
        return {f"{note}#excerpt" for note in self._hanging}

    def _reseal(self, dirty: set[str]) -> set[str]:
        """Order, group and generate anew; return the keys that this may have changed."""
        site, renderer = self._site, self._renderer
        if self.config.limit_posts:
            raise TooWideError
        before = [id(document) for document in renderer.index.documents]
        as_read = set(map(id, site.files_as_read[0]))
        brought = [page for page in site.pages if page.is_raw]
        old = {(source_of(page), page.output_suffix) for page in site.pages}
        renderer.payloads.forget(page for page in site.pages if id(page) not in as_read and not page.is_raw)
        dated = renderer.dates.begin()
        _sort(site)
        pages, files = site.files_as_read
        site.pages, site.static_files = list(pages), list(files)
        changed = self._generate(pages)
        made = [page for page in site.pages if id(page) not in as_read]
        site.pages += brought
        if {(source_of(page), page.output_suffix) for page in site.pages} != old:
            raise TooWideError
        index = renderer.index = seal(site)
        if not renderer.dates.end(dated):
            raise TooWideError
        keys: set[str] = set()
        lists = {key for key in self._readers.of_all if key == ALL_DATA or key.startswith((*RESEALED, *SETTINGS))}
        is_moved = before != [id(document) for document in index.documents]
        if is_moved and self._is_contested:
            raise TooWideError  # the last in order wins a place that several would have
        if is_moved:
            keys |= {key for key in self._readers if key.endswith(("#next", "#previous"))}
        for page in [*made, *changed]:
            keys |= _keys_of(page)
        dirty |= {source_of(page) for page in changed}
        known = self._keeper.revise(index, keys | lists)
        for page in changed:
            renderer.payloads.refresh(page)
        renderer.payloads.reseal(index, is_moved=is_moved)
        look_up(renderer.services, index, renderer.recorder)
        site.plugins.hooks.site.pre_render(site, renderer.payloads.site)
        self._order = Order(index)
        self._compare(made, dirty)
        lists = self._changed(lists, known)
        if any(key.startswith(SETTINGS) for key in lists):
            raise TooWideError  # a generator has set what templates, and their parts, know by other keys
        return keys | lists

    def _generate(self, pages: Iterable[Page]) -> list[Page]:
        """Run the generators on the pages as they were read; return those that come out otherwise than before."""
        before = {id(page): (page.content, page.data) for page in pages}
        for page in pages:
            content, data = self._site.texts_as_read[id(page)]
            page.content, page.data = content, dict(data)
        self._site.plugins.generate(self._site)
        return [page for page in pages if (page.content, page.data) != before[id(page)]]

    def _compare(self, made: Iterable[Page], dirty: set[str]) -> None:
        """Look at what generators made: pages as before show what they showed, others are rendered."""
        for page in made:
            entry = self._keeper.made.get(source_of(page))
            if entry is None or entry.own != self._keeper.own(page):
                dirty.add(source_of(page))
            else:
                self._renderer.payload_of(page)["content"] = entry.content

    def _report(
        self, rendered: list[Rendered], copied: Iterable[StaticFile], touched: set[str], start: float
    ) -> Report:
        """Write what was rendered, keep what is known of it, and report."""
        built, config, made = self._built, self.config, self._keeper.made
        report = Report(config.destination, skipped=built.report.skipped, due=self._site.due)
        report.timings["render"] = time.perf_counter() - start
        report.outputs = built.report.outputs
        target = target_of(config)
        for each in rendered:
            if self._winners.get(each.destination) == each.source:
                if put(target, each.destination, each):
                    report.written.append(str(each.destination))
                if each.source in made:
                    made[each.source].stat = stat_of(config.destination / each.destination)
            (self._unrecorded.discard if each.source in made else self._unrecorded.add)(each.source)
        for file in copied:
            if self._built.final.get(file.destination) is file.source and target.copy(file.destination, file.source):
                report.written.append(str(file.destination))
        target.finish()
        anew = {each.source for each in rendered}
        report.rendered = [each.path for each in rendered]
        pairs = zip(self._order.sources, self._order.placed, strict=True)
        report.kept = [placed.source_path for source, placed in pairs if source not in anew]
        self._unsaved |= touched | anew
        self._marks = _marks(config.destination)
        report.timings["write"] = time.perf_counter() - start - report.timings["render"]
        return report


def _is_in_place(placed: Placed, fresh: Placed) -> bool:
    """Tell whether a file still makes the same output."""
    if isinstance(placed, Document) and isinstance(fresh, Document):
        return placed.writes == fresh.writes and (placed.url, placed.destination) == (fresh.url, fresh.destination)
    return isinstance(fresh, Page) and (placed.url, placed.destination) == (fresh.url, fresh.destination)


def _hanging(placed: Iterable[Placed]) -> dict[str, Placed]:
    """Return, by their notes, those whose excerpt holds Liquid or that show the build's time as their date."""
    found = {}
    for each in placed:
        is_undated = isinstance(each, Document) and each.own_date is None and not each.keeps_asked_date
        if is_undated or _has_liquid_excerpt(each):
            found[note_of(each)] = each
    return found


def _hides_date(document: Document) -> bool:
    """Tell whether a document gets its date late, and who asks for it is told by no key: its URL, or its excerpt."""
    return document.gets_date_late and (document.url_asks_for_date or _has_liquid_excerpt(document))


def _has_liquid_excerpt(placed: Placed) -> bool:
    """Tell whether an excerpt has to be rendered to be known."""
    excerpt = placed.data.get("excerpt")
    return isinstance(excerpt, Excerpt) and placed.may_hold_liquid(excerpt.content)


def _keys_of(placed: Placed) -> set[str]:
    """Return the keys by which a page or document is read."""
    note = note_of(placed)
    return {note, *(f"{note}#{facet}" for facet in FACETS)}


def _sort(site: Site) -> None:
    for label, collection in site.collections.items():
        if label == "posts":
            collection.docs = by_date(collection.docs_as_read)
        elif label != "data":
            collection.docs = collection.docs_as_read
            sort_collection(collection)


def _marks(destination: Path) -> list[tuple[str, int, int]]:
    """Return what tells whether somebody else was at the destination or the folders in it."""
    try:
        with os.scandir(destination) as entries:
            folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
            stats = [(entry.path, entry.stat()) for entry in folders]
        stats.append(("", destination.stat()))
    except OSError:
        return []
    return sorted((path, each.st_mtime_ns, each.st_ino) for path, each in stats)
