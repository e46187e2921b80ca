"""The payloads of pages and static files."""

from __future__ import annotations

import datetime

from jekyllpy.incremental.reads import Recorder
from jekyllpy.model.page import Page
from jekyllpy.model.static_file import StaticFile
from jekyllpy.templates.payload.document import Excerpts, excerpt_of
from jekyllpy.templates.payload.tracked import Tracked
from jekyllpy.values import Value, deep_merge


class PagePayload(Tracked):
    """A page as other pages see it."""

    __slots__ = ()


def page_note(page: Page) -> str:
    """Name a page's front matter and URL."""
    return f"page {page.path} {page.url}"


def page_payload(page: Page, excerpts: Excerpts, recorder: Recorder) -> PagePayload:
    """Make a page's dict: front matter over defaults, then Jekyll's attributes. Jekyll 4.3 `Convertible#to_liquid`."""
    attributes: dict[str, Value] = {
        "content": page.content,
        "dir": page.dir,
        "excerpt": excerpt_of(page, excerpts),
        "name": page.name,
        "path": str(page.data.get("path", page.path)),
        "url": page.url,
    }
    merged = deep_merge(page.data, attributes)
    defaults = page.defaults if page.shown_defaults is None else page.shown_defaults
    merged = deep_merge(defaults, merged) if defaults else merged
    note = page_note(page)
    return PagePayload(merged, recorder, note, {key: f"{note}#{key}" for key in ("content", "excerpt")})


def static_file_payload(file: StaticFile, zone: datetime.tzinfo) -> dict[str, Value]:
    """Make a static file's dict. Jekyll 4.3 `StaticFileDrop`."""
    payload: dict[str, Value] = {
        "name": file.name,
        "basename": file.basename,
        "extname": file.suffix,
        "path": file.path,
        "collection": file.collection,
        "modified_time": datetime.datetime.fromtimestamp(file.source.stat().st_mtime, zone),
    }
    return {**file.data, **payload}
