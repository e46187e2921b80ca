"""Reads one document: front matter over defaults, date and slug from the name, categories, tags, excerpt."""

from __future__ import annotations

import datetime
import logging
import re
from pathlib import Path

from jekyllpy.dates.parse import parse_time
from jekyllpy.dates.text import to_s
from jekyllpy.errors import FrontMatterError
from jekyllpy.liquid.runtime.text import inspect
from jekyllpy.liquid.runtime.text import to_s as liquid_text
from jekyllpy.model.collection import Collection
from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import cut_excerpt
from jekyllpy.permalinks.slugs import titleize_slug
from jekyllpy.readers.front_matter import Split, load_front_matter, read_split, read_text
from jekyllpy.readers.reading import Reading
from jekyllpy.values import Value, deep_merge

log = logging.getLogger("jekyllpy.readers")

DATED = re.compile(r"^(?:.+/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$", re.ASCII)
DATELESS = re.compile(r"^(?:.+/)*(.*)(\.[^.]+)$")


def read_document(reading: Reading, path: str, collection: Collection, *, draft: bool = False) -> Document:
    """Read the document at `path` below the folder of collections.

    A broken front matter is reported and leaves the document with its defaults, as in Jekyll; with
    `strict_front_matter` it raises. A date that is none raises `FrontMatterError`.
    """
    document = _new_document(reading, path, collection, draft=draft)
    full = reading.config.collections_root / path
    if document.is_yaml:
        text, _ = read_text(full, document.source_path, reading.config.encoding)
        loaded = load_front_matter(text, document.source_path, reading.config)
        document.data = loaded if isinstance(loaded, dict) else {}
        document.has_content = False
        return document
    _merge(reading, document, document.defaults, "front matter defaults")
    parts = read_split(full, document.source_path, reading.config)
    document.content, document.line = parts.content, parts.line
    document.has_content = parts.is_valid
    if _merge_front_matter(reading, document, parts):
        _complete(reading, document)
    return document


def _new_document(reading: Reading, path: str, collection: Collection, *, draft: bool) -> Document:
    config = reading.config
    full = config.collections_root / path
    suffix = "." + path.rpartition(".")[2] if "." in path.rpartition("/")[2][1:] else ""
    document = Document(
        path,
        collection=collection.label,
        url_template=collection.url_template,
        converted_suffix=reading.converted_suffix(suffix),
        undated=(lambda: _file_time(full, config.zone)) if draft else (lambda: config.now),
        defaults=reading.site.defaults.all(path, collection.label),
    )
    document.source_path = f"{config.collections_dir}/{path}" if config.collections_dir else path
    document.is_draft = draft
    document.slugs_keep_marks = config.rules.slugs_keep_marks
    document.liquid_can_be_off = config.rules.liquid_can_be_off
    document.keeps_asked_date = not config.rules.dates_the_undated
    document.data = {"draft": True} if draft else {}
    document.data["categories"] = _folder_categories(path, "_drafts" if draft else collection.folder)
    return document


def _file_time(path: Path, zone: datetime.tzinfo) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(path.stat().st_mtime, zone)


def _folder_categories(path: str, special: str) -> list[Value]:
    """The folders above `_posts` (or `_drafts`) are categories. Jekyll 4.3 `Document#categories_from_path`."""
    if path.startswith(special):
        return []
    above = re.sub(re.escape(special) + ".*", "", path, count=1)
    name = path.rpartition("/")[2]
    return [part for part in above.split("/") if part and part not in (special, name)]


def _merge_front_matter(reading: Reading, document: Document, parts: Split) -> bool:
    if parts.yaml is None:
        return True
    try:
        front = load_front_matter(parts.yaml, document.source_path, reading.config)
        if front is not None and front is not False and not isinstance(front, dict):
            raise FrontMatterError("front matter should be a map of keys", path=document.source_path, line=2)
    except FrontMatterError as error:
        if reading.config.strict_front_matter:
            raise
        log.error("YAML Exception reading %s", error)
        return False
    if front:
        _merge(reading, document, front, "YAML front matter")
    return True


def _merge(reading: Reading, document: Document, other: dict[str, Value], source: str) -> None:
    """Merge front matter into a document; categories unite, a date becomes a time. Jekyll 4.3 `merge_data!`."""
    if not other:
        return
    categories = other.get("categories")
    if categories is not None:
        categories = categories.split() if isinstance(categories, str) else categories
        if isinstance(categories, list):
            categories = _union(document.data.get("categories") or [], categories)
        other = {**other, "categories": categories}
    document.data = deep_merge(document.data, other)
    if "date" in document.data:
        document.data["date"] = _parse_date(reading, document, document.data["date"], source)


def _union(one: list[Value], two: list[Value]) -> list[Value]:
    united: list[Value] = []
    for item in [*one, *two]:
        if not any(item == known and type(item) is type(known) for known in united):
            united.append(item)
    return united


def _parse_date(reading: Reading, document: Document, value: Value, source: str) -> datetime.datetime:
    zone = reading.config.zone
    if isinstance(value, datetime.datetime):
        return value.astimezone(zone).replace(microsecond=0)
    text = to_s(value) if isinstance(value, datetime.date) else "" if value is None else str(value)
    try:
        return parse_time(text, zone, reading.config.now).astimezone(zone)
    except ValueError as error:
        raise FrontMatterError(
            f"Invalid date '{text}': Document '{document.path}' does not have a valid date in the {source}.",
            path=document.source_path,
            hint="write a date like 2024-05-01 or 2024-05-01 10:00:00 +0000",
        ) from error


def _complete(reading: Reading, document: Document) -> None:
    _name_and_date(reading, document)
    data = document.data
    named = [*_array(data.get("categories")), *_flat(_plural(data, "category", "categories"))]
    categories = [inspect(name) if isinstance(name, list) else liquid_text(name) for name in named]
    _merge(reading, document, {"categories": _union([], categories)}, "file path")
    data = document.data
    data["tags"] = _flat(_plural(data, "tag", "tags"))
    own = document.excerpt_separator
    separator = reading.config.excerpt_separator if own is None else own
    if separator and (data.get("excerpt") is None or data["excerpt"] is False):
        takes_all = reading.config.rules.excerpt_takes_all_definitions
        data["excerpt"] = cut_excerpt(document.content, separator, reading.is_block, takes_all_definitions=takes_all)
        if data["excerpt"].is_closed:
            log.warning("%s: the excerpt cuts a Liquid block open; it was closed there", document.source_path)


def _name_and_date(reading: Reading, document: Document) -> None:
    data = document.data
    dated = DATED.match(document.path)
    dateless = None if dated else DATELESS.match(document.path)
    slug, suffix = document.stem, None
    if dated:
        slug, suffix = dated.group(2), dated.group(3)
        own = document.own_date
        is_now = own is not None and int(own.timestamp()) == int(reading.config.now.timestamp())
        if own is not None and is_now:  # Jekyll takes it for none, until the next second
            reading.note_due(own.replace(microsecond=0) + datetime.timedelta(seconds=1))
        if own is None or is_now:
            data["date"] = _parse_date(reading, document, dated.group(1), "filename")
    elif dateless:
        slug, suffix = dateless.group(1), dateless.group(2)
    slug = slug.rstrip(".")
    for key, value in (("title", titleize_slug(slug)), ("slug", slug), ("ext", suffix)):
        if data.get(key) is None or data[key] is False:
            data[key] = value


def _array(value: Value) -> list[Value]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _plural(data: dict[str, Value], singular: str, plural: str) -> list[Value]:
    """Read `tag`/`tags`: the singular is one item, a plural text is split. Jekyll 4.3 `pluralized_array_from_hash`."""
    value = data.get(singular)
    if value is None or value is False:
        value = data.get(plural)
        if isinstance(value, str):
            return list(value.split())
        return value if isinstance(value, list) else []
    return [value]


def _flat(values: list[Value]) -> list[Value]:
    flat: list[Value] = []
    for value in values:
        flat.extend(_flat(value) if isinstance(value, list) else [value])
    return [value for value in flat if value is not None]
