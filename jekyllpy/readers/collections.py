"""Reads collections: their documents and static files, sorted as configured."""

from __future__ import annotations

import functools
import logging

from jekyllpy.errors import JekyllpyError
from jekyllpy.model.collection import Collection
from jekyllpy.model.document import Document
from jekyllpy.model.order import by_date, compare, merge_sort
from jekyllpy.readers.directories import is_in_future, may_be_published, skip_until_due
from jekyllpy.readers.documents import read_document
from jekyllpy.readers.folders import paths_below
from jekyllpy.readers.front_matter import has_front_matter
from jekyllpy.readers.pages import read_static_file
from jekyllpy.readers.reading import Reading
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.readers")


def read_collections(reading: Reading) -> None:
    """Read every collection but posts, which the walk has read; then settle which documents get an output."""
    for label, collection in reading.site.collections.items():
        if label not in ("posts", "data"):
            _read_collection(reading, collection)
    for document in reading.site.documents:
        collection = reading.site.collection_of(document)
        settle_output(reading, document, collection)


def _read_collection(reading: Reading, collection: Collection) -> None:
    root = reading.config.collections_root / collection.folder
    base = root.relative_to(reading.source).as_posix()
    if not root.is_dir() or not reading.filter.stays_inside(base):
        return
    for entry in reading.filter.filter(paths_below(root, hidden=True), base):
        path = f"{collection.folder}/{entry}"
        if not has_front_matter(root / entry):
            collection.files.append(read_static_file(reading, path, collection=collection))
            continue
        try:
            document = read_document(reading, path, collection)
        except JekyllpyError as error:
            reading.errors.append(error)
            continue
        if reading.config.unpublished or document.data.get("published", True) is not False:
            collection.docs.append(document)
        else:
            reading.skipped.append((document.source_path, "published: false"))
    if reading.config.rules.files_belong_to_site:
        reading.site.static_files.extend(collection.files)
    collection.docs_as_read = collection.docs
    sort_collection(collection)


def settle_output(reading: Reading, document: Document, collection: Collection) -> None:
    """Settle whether a document gets an output."""
    document.writes = _writes(reading, document, collection)
    document.is_asked_when_written = _is_asked(reading, document, collection)
    asks = document.is_asked_when_written or document.url_asks_for_date
    document.gets_date_late = document.keeps_asked_date and document.own_date is None and asks


def _writes(reading: Reading, document: Document, collection: Collection) -> bool:
    if not collection.output or not may_be_published(reading, document):
        return False
    if is_in_future(reading, document):
        skip_until_due(reading, document)
        return False
    return True


def _is_asked(reading: Reading, document: Document, collection: Collection) -> bool:
    """Tell whether writing a document asks for its date: to hold back what is dated in the future."""
    asks = document.keeps_asked_date and not reading.config.future
    return asks and collection.output and may_be_published(reading, document)


def sort_collection(collection: Collection) -> None:
    """Sort by the metadata's `order`, else its `sort_by`, else by date and path."""
    if not collection.obeys_order:
        collection.docs = by_date(collection.docs)
    elif collection.order is not None:
        listed = [f"{collection.folder}/{name}" for name in collection.order]
        by_path = {document.path: document for document in by_date(collection.docs)}
        first = [by_path.pop(path) for path in dict.fromkeys(listed) if path in by_path]
        collection.docs = [*first, *by_path.values()]
    elif collection.sort_by is not None:
        key = collection.sort_by
        collection.docs = merge_sort(collection.docs, functools.partial(_compare_by, key))
    else:
        collection.docs = by_date(collection.docs)


def _compare_by(key: str, left: Document, right: Document) -> int:
    one, two = left.find(key), right.find(key)
    if one is None and two is not None:
        log.warning("Sort warning: '%s' not defined in %s", key, left.path)
        return 1
    if one is not None and two is None:
        log.warning("Sort warning: '%s' not defined in %s", key, right.path)
        return -1
    return _compare_values(one, two) or compare(left, right)


def _compare_values(one: Value, two: Value) -> int:
    if one == two:
        return 0
    try:
        return -1 if one < two else 1
    except TypeError:
        return 0
