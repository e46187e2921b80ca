"""Renders again what a change reaches, page by page in Jekyll's order; equal results stop it.

Who reads what is known from the ledger's entries, so a change costs what it touches and not what the site holds. What
is rendered here sees what a whole build would show it at its place: what comes later is still as it was read.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager

from jekyllpy.incremental.ledger import Entry
from jekyllpy.incremental.reads import PROGRESS, REBUILT, UNSETTLED, Asked, Part, Reads, is_settled
from jekyllpy.model.document import Document
from jekyllpy.model.index import SiteIndex
from jekyllpy.model.rendered import Rendered
from jekyllpy.render.bodies import Body
from jekyllpy.render.fronts import by_key
from jekyllpy.render.keeper import Keeper, Placed, note_of, source_of
from jekyllpy.render.renderer import Renderer
from jekyllpy.templates.fragments import Fragment, Fragments, may_read


class TooWideError(Exception):
    """A change reaches what only a whole build can settle."""


class Readers:
    """Which sources read a key, from the entries of the ledger."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self.of_all: set[str] = set()
        """The keys that stand for more than one file: lists, URLs, the time."""
        self._by_key: dict[str, set[str]] = {}
        for source, entry in entries.items():
            self.add(source, entry.reads)

    def of(self, key: str) -> set[str]:
        """Return the sources that read a key."""
        return self._by_key.get(key, set())

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def add(self, source: str, keys: Iterable[str]) -> None:
        """Note what a source reads."""
        for key in keys:
            known = self._by_key.get(key)
            if known is None:
                known = self._by_key[key] = set()
                if not key.startswith(("document ", "page ")):
                    self.of_all.add(key)
            known.add(source)

    def replace(self, source: str, before: Set[str], after: Set[str]) -> None:
        """Note what a source reads now instead of before."""
        if before == after:
            return
        for key in before - after:
            self.of(key).discard(source)
        self.add(source, after - before)


class Order:
    """The sources of a sealed site in the order in which they render, and the place of each."""

    def __init__(self, index: SiteIndex) -> None:
        self.placed: list[Placed] = [*index.documents, *index.site.pages]
        self.sources = [source_of(placed) for placed in self.placed]
        self.places = {source: place for place, source in enumerate(self.sources)}
        self.brought = [page for page in index.site.pages if page.is_raw]
        """The pages that converters brought about."""
        self.texts: dict[str, int] = {}
        """The places of those whose text, or late date, a key names."""
        for place, placed in enumerate(self.placed):
            note = note_of(placed)
            self.texts.update((f"{note}{end}", place) for end in PROGRESS)


class Wave:
    """One change on its way through a site that was rendered."""

    def __init__(
        self, renderer: Renderer, keeper: Keeper, readers: Readers, order: Order, changed: Mapping[str, Set[str]]
    ) -> None:
        """Begin; `changed` has the attributes that differ, by the note of whose they are, where that is known."""
        self.touched: set[str] = set()
        """Sources whose entries are new or changed."""
        self._attributes = changed
        self._renderer = renderer
        self._keeper = keeper
        self._readers = readers
        self._reads: dict[str, Reads] = renderer.reads or {}
        self._order = order.placed
        self._places = order.places
        self._texts = order.texts
        self._brought = renderer.brought = order.brought
        self._makers = self._find_makers()
        self._queue: list[int] = []
        self._queued: set[int] = set()
        self._dirty: set[str] = set()
        self._keys: set[str] = set()

    def run(self, dirty: Iterable[str], keys: Iterable[str]) -> Iterator[Rendered]:
        """Render the dirty sources and whoever reads a key that stands for something else now."""
        for source in dirty:
            self._dirty.add(source)
            self._push(source, -1)
        for key in keys:
            self._changed(key, -1)
        count = len(self._order)
        while self._queue:
            place = heapq.heappop(self._queue)
            rendered = self._look(self._order[place], place)
            if len(self._renderer.index.documents) + len(self._renderer.index.site.pages) != count:
                raise TooWideError
            if rendered is not None:
                yield rendered

    def _changed(self, key: str, place: int) -> None:
        """Look at all readers of a key that come after a place."""
        self._keys.add(key)
        for source in self._readers.of(key):
            self._push(source, place)

    def _push(self, source: str, place: int) -> None:
        at = self._places.get(source)
        if at is not None and at > place and at not in self._queued:
            self._queued.add(at)
            heapq.heappush(self._queue, at)

    def _look(self, placed: Placed, place: int) -> Rendered | None:
        """Render a source again if it has to be."""
        source = source_of(placed)
        entry = self._keeper.made.get(source)
        if entry is not None and source not in self._dirty and self._is_as_before(entry):
            return None
        later = self._later(entry.reads.keys() if entry else frozenset(), place)
        while True:
            with self._without_brought(place), self._as_read(later), self._as_read([place]) as settle:
                body = None
                if entry is not None and source not in self._dirty:
                    parts = self._other_parts(source, entry)
                    if parts is not None and not parts:
                        return None
                    body = self._with_parts(source, parts)
                rendered = self._renderer.render_again(placed, body)
                settle[place] = rendered.content
                now = self._keeper.made.get(source)
            if self._is_among_makers(place) and (now is None or not now.reads.keys().isdisjoint(UNSETTLED)):
                raise TooWideError
            missed = [
                each for each in self._later(now.reads.keys() if now else frozenset(), place) if each not in later
            ]
            if not missed:
                break
            later += missed
            self._dirty.add(source)
            self._keeper.made.pop(source, None)
        self._settle(placed, place, entry, rendered)
        return rendered

    def _is_as_before(self, entry: Entry) -> bool:
        """Tell whether no key stands for anything else, as far as that can be told without a look at its place."""
        is_same, reads = self._keeper.fronts.is_same, entry.reads
        return all(is_settled(key) and is_same(key, reads[key]) for key in self._keys & reads.keys())

    def _other_parts(self, source: str, entry: Entry) -> dict[int, Fragment] | None:
        """Return the parts of a source that make another text now; None where more than those is to be rendered.

        Where there are none it makes the same still, and its entry knows what the keys stand for now.
        """
        fronts = self._keeper.fronts
        other = {key for key in self._keys & entry.reads.keys() if not fronts.is_same(key, entry.reads[key])}
        if not other:
            return {}
        self._keeper.because(self._order[self._places[source]], f"{min(other)} changed")
        reads = self._reads.get(source)
        fragments = self._renderer.services.fragments
        if reads is None or fragments is None or self._may_show(other & reads.own, reads.asked):
            return None
        body = self._renderer.bodies.get(source)
        more: set[str] = set()
        asked: set[Asked] = set()
        parts: dict[int, Fragment] = {}
        for place in reads.parts_of(other):
            part = reads.parts[place]
            if not self._may_show(other & part.notes, part.asked):
                continue
            now = self._now(part, body.reads if body is not None and body.contains(place) else reads, fragments)
            if now is None:
                return None
            if now.text != part.text:
                parts[place] = now
            more |= reads.replace(place, now)
            asked |= now.asked
            if body is not None:
                body.put(place, now)
        names = by_key(asked)
        for key in more | other:
            entry.reads[key] = fronts.again(key, entry.reads.get(key), names.get(key, frozenset()))
        self._readers.add(source, more)
        self.touched.add(source)
        return parts

    def _may_show(self, keys: Iterable[str], asked: Set[Asked]) -> bool:
        """Tell whether other values behind the keys can show where nothing but some attributes was asked for."""
        changed = self._attributes
        return any(key not in changed or any((key, name) in asked for name in changed[key]) for key in keys)

    def _now(self, part: Part, reads: Reads, fragments: Fragments) -> Fragment | None:
        """Return what a part is now; None where what is read around it would hear of it by anything but its text."""
        if not isinstance(part, Fragment):
            return None
        now = fragments.again(part, self._renderer.new_context())
        names = None if now is None else now.differs(part)
        return None if names is None or any(_is_read(reads, name) for name in names) else now

    def _with_parts(self, source: str, parts: dict[int, Fragment] | None) -> Body | None:
        """Return the pieces of a source with some parts as they are now; None where that is not enough."""
        body = self._renderer.bodies.get(source)
        return body if body is not None and parts and all(map(body.is_piece, parts)) else None

    def _settle(self, placed: Placed, place: int, entry: Entry | None, rendered: Rendered) -> None:
        """Keep what is known of a source that was rendered, and look at those who read what has changed of it."""
        source = source_of(placed)
        now = self._keeper.made.get(source)
        if now is not None and REBUILT in now.reads:
            self._look_at_brought(place)
        self.touched.add(source)
        none: frozenset[str] = frozenset()
        self._readers.replace(source, entry.reads.keys() if entry else none, now.reads.keys() if now else none)
        if now is None or entry is None or now.content != entry.content:
            self._changed(f"{note_of(placed)}#content", place)
        self._changed(f"{note_of(placed)}#output", place)
        self._changed(f"{note_of(placed)}#date", place)

    def _look_at_brought(self, place: int) -> None:
        """Render the pages that a converter made anew where they are other ones now."""
        for page in self._brought:
            source = source_of(page)
            entry = self._keeper.made.get(source)
            if entry is None or entry.own != self._keeper.own(page):
                self._dirty.add(source)
                self._push(source, place)
                self._changed(note_of(page), place)

    def _later(self, keys: Set[str], place: int) -> list[int]:
        """Return the places after one whose text is among the keys: a whole build shows it as it was read."""
        texts = self._texts
        if len(keys) > 2 * (len(self._order) - place):
            later = [note_of(each) for each in self._order[place + 1 :]]
            keys = {key for note in later for end in PROGRESS if (key := f"{note}{end}") in keys}
        return sorted({at for key in keys if (at := texts.get(key, -1)) > place})

    def _find_makers(self) -> list[int]:
        """Return the places of those that bring other pages about."""
        return [self._places[source] for source in self._readers.of(REBUILT) if source in self._places]

    def _is_among_makers(self, place: int) -> bool:
        """Tell whether some of the pages that are brought about are there already at a place, and others are not."""
        return bool(self._brought) and min(self._makers, default=0) <= place <= max(self._makers, default=-1)

    @contextmanager
    def _without_brought(self, place: int) -> Iterator[None]:
        """Leave the pages that come about later out of the site, for a while."""
        if not self._brought or place >= min(self._makers, default=-1):
            yield
            return
        site, shown = self._renderer.index.site, dict.get(self._renderer.payloads.site, "pages") or []
        count = len(self._brought)
        pages, payloads = site.pages[-count:], shown[-count:]
        del site.pages[-count:], shown[-count:]
        try:
            yield
        finally:
            site.pages += pages
            shown += payloads

    @contextmanager
    def _as_read(self, places: Sequence[int]) -> Iterator[dict[int, str]]:
        """Show some texts as they were read, for a while; afterwards as they were, or as they have become."""
        shown = [(place, self._renderer.payload_of(self._order[place])) for place in places]
        before = {place: (dict.get(payload, "content"), dict.get(payload, "output")) for place, payload in shown}
        dated: list[Document] = []
        for place, payload in shown:
            placed = self._order[place]
            self._renderer.show_as_read(placed, payload)
            if isinstance(placed, Document) and self._renderer.dates.take(placed):
                dated.append(placed)
        settled: dict[int, str] = {}
        yield settled
        for place, payload in shown:
            if place not in settled:
                payload["content"] = before[place][0]
                placed = self._order[place]
                if isinstance(placed, Document):
                    payload["output"] = before[place][1]
                    if placed in dated:
                        self._renderer.dates.give(placed)


def _is_read(reads: Reads, name: str) -> bool:
    """Tell whether a page may read a variable that a part of it left."""
    return reads.asks_for(name) or any(may_read(asker, name) for asker in reads.askers)
