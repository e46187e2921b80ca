"""The payload of a document: Jekyll's methods first, then its data; costly and late values are lazy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jekyllpy.incremental.reads import UNTRACKED, Recorder
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import Excerpt
from jekyllpy.model.page import Page
from jekyllpy.templates.payload.tracked import Tracked
from jekyllpy.values import Lazy, Value, force

Excerpts = Callable[[Page | Document, Excerpt], str]
Neighbours = Callable[[Document, int], Value]

TIME = "the build's time"
# The keys that change on their own; a neighbour's neighbour leaves them out in JSON (`DocumentDrop#collapse_document`).
FACETS = ("content", "output", "excerpt", "next", "previous")


class DocumentPayload(Tracked):
    """A document as templates see it; printed as a whole it is its output."""

    __slots__ = ()

    def own_text(self) -> str:
        """Return the output, before that the content."""
        return str(force(self["output"]) or self["content"] or "NO CONTENT")

    def compared_with(self, other: Value) -> int | None:
        """Order it among documents: by date if both have one of their own, then by path."""
        if not isinstance(other, DocumentPayload):
            return None
        dates = [each.get("date") for each in (self, other)]
        is_dated = None not in dates and TIME not in (self._facets.get("date"), other._facets.get("date"))
        mine, others = (
            (date if is_dated else None, each["path"]) for date, each in zip(dates, (self, other), strict=True)
        )
        return 0 if mine == others else -1 if mine < others else 1

    def named(self) -> str:
        """Return what a list that is printed shows of it. Jekyll 4.3 `Document#inspect`."""
        return f"#<Jekyll::Document {self['relative_path']} collection={self['collection']}>"

    def json_value(self, depth: int) -> Value:
        """Return the whole document; two levels down its neighbours are collapsed."""
        shown = dict(self)
        if depth >= 2:
            for key in ("next", "previous"):
                neighbour = force(shown[key])
                shown[key] = neighbour and {name: each for name, each in neighbour.items() if name not in FACETS}
        return shown


def facets(document: Document) -> dict[str, str]:
    """Name the keys of a document that change on their own, and the notes that stand for them."""
    note = document_note(document)
    named = {key: f"{note}#{key}" for key in FACETS}
    if document.gets_date_late:
        named["date"] = date_note(document)
    elif document.own_date is None and not document.keeps_asked_date:
        named["date"] = TIME
    if document.keeps_asked_date and document.own_date is None and document.url_asks_for_date:
        named["url"] = named["id"] = UNTRACKED  # who asks gives it a date, which others see from then on
    return named


def date_note(document: Document) -> str:
    """Name the date that an undated document gets while the site renders."""
    return f"{document_note(document)}#date"


def document_note(document: Document) -> str:
    """Name a document's front matter, URL and all else that its file alone decides but for its text."""
    return f"document {document.path}"


def document_payload(
    document: Document, *, methods: Sequence[str], excerpts: Excerpts, neighbours: Neighbours, recorder: Recorder
) -> DocumentPayload:
    """Make a document's dict; `excerpts` renders an excerpt, `neighbours` finds the next and previous payload.

    `methods` are the keys besides its data, in the order in which `jsonify` writes them.
    """
    data = document.data
    every: dict[str, Value] = {
        "name": data.get("name") or document.basename,
        "id": document.id,
        "relative_path": document.path,
        "excerpt": excerpt_of(document, excerpts),
        "title": data.get("title"),
        "categories": data.get("categories"),
        "collection": document.collection,
        "next": None,
        "tags": data.get("tags"),
        "previous": None,
        "content": document.content if document.has_content else None,
        "output": None,
        "path": document.path,
        "url": document.url,
        "date": document.date,
    }
    every.update(neighbours_of(document, neighbours))
    values = {key: every[key] for key in methods}
    values["draft"] = document.is_draft
    values.update((key, value) for key, value in data.items() if key not in methods)
    payload = DocumentPayload(values, recorder, document_note(document), facets(document))
    if document.keeps_asked_date and document.own_date is None and document.url_asks_for_date:
        _date_by_url(document, payload)
    return payload


def _date_by_url(document: Document, payload: DocumentPayload) -> None:
    """Let an undated document have a date once its URL, which is made of it, was asked for. Jekyll 3.10."""

    def url() -> str:
        document.settle_date()
        payload["date"] = document.date
        return document.url

    payload["url"] = Lazy(url)
    payload["id"] = Lazy(lambda: url() and document.id)


def neighbours_of(document: Document, neighbours: Neighbours) -> dict[str, Value]:
    """Return the documents before and after it, found when a template asks."""
    return {"next": Lazy(lambda: neighbours(document, 1)), "previous": Lazy(lambda: neighbours(document, -1))}


def excerpt_of(placed: Page | Document, excerpts: Excerpts) -> Value:
    """Return an excerpt that is rendered when a template asks, or the text that the front matter gives."""
    excerpt = placed.data.get("excerpt")
    if isinstance(excerpt, Excerpt):
        return Lazy(lambda: excerpts(placed, excerpt))
    if isinstance(placed, Document):
        return to_s(excerpt)
    return (excerpt and str(excerpt)) or None


def excerpt_payload(document: Document, payload: DocumentPayload, excerpt: Excerpt) -> dict[str, Value]:
    """Make the dict that an excerpt's own template sees as `page`. Jekyll 4.3 `ExcerptDrop`."""
    own = payload.plain()
    own["content"] = excerpt.content
    own["excerpt"] = None
    own["output"] = None
    own["id"] = f"{force(own['id'])}#excerpt"
    own["path"] = own["relative_path"] = f"{document.path}/#excerpt"
    own["layout"] = document.data.get("layout")
    return own
