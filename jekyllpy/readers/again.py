"""Reads one file again whose page or document is known; it knows the file's place, not what hangs on it."""

from __future__ import annotations

import logging
from pathlib import Path

from jekyllpy.errors import JekyllpyError
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.readers.collections import settle_output
from jekyllpy.readers.directories import is_in_future, may_be_published
from jekyllpy.readers.documents import read_document
from jekyllpy.readers.front_matter import has_front_matter
from jekyllpy.readers.pages import read_page
from jekyllpy.readers.reading import Reading

log = logging.getLogger("jekyllpy.readers")


def read_again(reading: Reading, known: Page | Document) -> Page | Document | None:
    """Return what a file says now; None where a whole read must decide what becomes of it."""
    path = reading.source / known.source_path
    try:
        if path.is_symlink() or not path.is_file() or not has_front_matter(path):
            return None
        return _page(reading, known) if isinstance(known, Page) else _document(reading, known, path)
    except (JekyllpyError, OSError):
        return None


def _page(reading: Reading, known: Page) -> Page | None:
    page = read_page(reading, known.source_path)
    shown = reading.config.unpublished or page.data.get("published", True) not in (False, None)
    return page if shown else None


def _document(reading: Reading, known: Document, path: Path) -> Document | None:
    collection = reading.site.collection_of(known)
    document = read_document(reading, known.path, collection, draft=known.is_draft)
    if not document.has_content or not may_be_published(reading, document) or is_in_future(reading, document):
        return None
    if collection.label == "posts" and not reading.config.future and document.own_date is None:
        if not document.is_draft:
            return None
        document.data["date"] = document.date
    settle_output(reading, document, collection)
    return document
