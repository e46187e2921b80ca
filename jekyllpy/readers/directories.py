"""Walks the source: posts, drafts, pages and static files of each folder, in Jekyll's order."""

from __future__ import annotations

import logging

from jekyllpy.errors import JekyllpyError
from jekyllpy.model.document import Document
from jekyllpy.readers.documents import DATED, DATELESS, read_document
from jekyllpy.readers.folders import names_in, paths_below
from jekyllpy.readers.front_matter import has_front_matter
from jekyllpy.readers.pages import is_published, read_page, read_static_file
from jekyllpy.readers.reading import Reading

log = logging.getLogger("jekyllpy.readers")


def read_directories(reading: Reading, folder: str = "") -> None:
    """Read a folder (a path below the source, "" for all) and what lies below it."""
    names = reading.filter.filter(names_in(reading.source / folder), folder)
    prefix = f"{folder}/" if folder else ""
    folders: list[str] = []
    pages: list[str] = []
    files: list[str] = []
    for name in names:
        full = reading.source / folder / name
        if full.is_dir():
            folders.append(name)
        elif not full.is_file():
            log.warning("%s%s: neither a file nor a folder; skipped", prefix, name)
        else:
            (pages if has_front_matter(full) else files).append(name)
    read_posts(reading, folder)
    for name in folders:
        if reading.source / folder / name != reading.config.destination:
            read_directories(reading, prefix + name)
    for name in pages:
        _add_page(reading, prefix + name)
    reading.site.static_files.extend(read_static_file(reading, f"/{prefix}{name}") for name in files)


def _add_page(reading: Reading, path: str) -> None:
    try:
        page = read_page(reading, path)
    except JekyllpyError as error:
        reading.errors.append(error)
        return
    if is_published(reading, page):
        reading.site.pages.append(page)


def read_posts(reading: Reading, folder: str) -> None:
    """Read a folder's `_posts`, and its `_drafts` where drafts are shown."""
    collections_dir = reading.config.collections_dir
    if collections_dir and not f"{folder}/".startswith(f"{collections_dir}/"):
        return
    _read_posts(reading, folder, "_posts", draft=False)
    if reading.config.show_drafts:
        _read_posts(reading, folder, "_drafts", draft=True)


def _read_posts(reading: Reading, folder: str, special: str, *, draft: bool) -> None:
    base = f"{folder}/{special}" if folder else special
    if not reading.filter.stays_inside(base):
        return
    matcher = DATELESS if draft else DATED
    for entry in reading.filter.filter(paths_below(reading.source / base), base):
        path = f"{base}/{entry}"
        if not matcher.match(entry):
            reading.skipped.append((path, "its name is not YYYY-MM-DD-title.md"))
            continue
        below = path.removeprefix(f"{reading.config.collections_dir}/") if reading.config.collections_dir else path
        try:
            document = read_document(reading, below, reading.site.posts, draft=draft)
        except JekyllpyError as error:
            reading.errors.append(error)
            continue
        if _is_publishable(reading, document):
            reading.site.posts.docs.append(document)


def _is_publishable(reading: Reading, document: Document) -> bool:
    if not document.has_content:
        reading.skipped.append((document.source_path, "it is not valid UTF-8"))
        log.warning("Skipping: %s is not valid UTF-8", document.source_path)
        return False
    if not may_be_published(reading, document):
        reading.skipped.append((document.source_path, "published: false"))
        return False
    if not reading.config.future and document.own_date is None:
        document.data["date"] = document.date  # asking for it sets it in Jekyll 4.3, which orders drafts by their files
        document.is_dated_by_build = not document.is_draft
    if is_in_future(reading, document):
        skip_until_due(reading, document)
        log.warning("Skipping: %s has a future date", document.source_path)
        return False
    return True


def may_be_published(reading: Reading, document: Document) -> bool:
    """Tell whether a document is not held back by `published: false`."""
    return reading.config.unpublished or document.data.get("published", True) not in (False, None)


def skip_until_due(reading: Reading, document: Document) -> None:
    """Note a document that is left out for its date, and when the next of them is due."""
    reading.skipped.append((document.source_path, "it has a future date"))
    reading.note_due(document.date)


def is_in_future(reading: Reading, document: Document) -> bool:
    """Tell whether a document is dated after the build and `future` is off."""
    return not reading.config.future and int(document.date.timestamp()) > int(reading.config.now.timestamp())
