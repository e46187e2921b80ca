"""Which documents jekyll-paginate-v2 shows, and in what order; knows no pages."""

from __future__ import annotations

import datetime
import re
from typing import Any

from jekyllpy.errors import ConfigError
from jekyllpy.model.document import Document
from jekyllpy.model.order import merge_sort
from jekyllpy.model.site import Site
from jekyllpy.values import Value, is_true

Settings = dict[str, Value]
WORDS = re.compile(r"[;,\s]")
PHRASES = re.compile(r"[;,]")


def chosen_documents(site: Site, settings: Settings) -> list[Document]:
    """Return the documents that pass all filters, sorted, without those that `offset` skips."""
    everything = documents_of(site, settings["collection"])
    chosen = everything
    for key, field in (("category", "categories"), ("tag", "tags"), ("locale", "locale")):
        if settings.get(key) is not None:
            groups = grouped(everything, field)
            if key == "category":
                groups["posts"] = everything
            chosen = filtered(chosen, settings[key], groups)
    return in_order(list(chosen), settings)


def documents_of(site: Site, named: Value) -> list[Document]:
    """Return the documents of one or several collections; `all` is every collection but the posts."""
    found: list[Document] = []
    for name in words(named, WORDS):
        label = name.lower().strip()
        every = [each for each in site.collections if each != "posts"] if label == "all" else [label]
        for collection in (site.collections[each] for each in every if each in site.collections):
            found += [document for document in collection.docs if "pagination" not in document.data]
    return [document for document in found if not is_true(document.data.get("hidden"))]


def words(value: Value, separator: re.Pattern[str]) -> list[str]:
    """Read a list, or a text that holds one."""
    if isinstance(value, list):
        return [str(each) for each in value]
    return [part for part in separator.split(str(value)) if part]


def keys_of(document: Document, field: str) -> list[str]:
    """Return what a field says of a document, as it is written there."""
    value = document.data.get(field)
    if not value or not str(value).strip():
        return []
    return [part for word in words(value, WORDS) for part in PHRASES.split(word.strip()) if part]


def grouped(documents: list[Document], field: str) -> dict[str, list[Document]]:
    """Group documents by a field in lower case."""
    groups: dict[str, list[Document]] = {}
    for document in documents:
        for key in keys_of(document, field):
            groups.setdefault(key.lower().strip(), []).append(document)
    return groups


def filtered(documents: list[Document], wanted: Value, groups: dict[str, list[Document]]) -> list[Document]:
    """Keep the documents that are in all the wanted groups, each once."""
    for key in words(wanted, PHRASES):
        members = {id(document) for document in groups.get(key.lower().strip(), ())}
        documents = list({id(each): each for each in documents if id(each) in members}.values())
    return documents


def in_order(documents: list[Document], settings: Settings) -> list[Document]:
    """Sort by a field, leave out the last `offset`, and turn the order where that is said."""
    if not is_true(settings["sort_field"]):
        return documents
    path = [part.lower().strip() for part in str(settings["sort_field"]).split(":")]
    ordered = merge_sort(documents, lambda one, two: compare(sort_value(one, path), sort_value(two, path)))
    ordered = ordered[: max(0, len(ordered) - max(0, int(settings["offset"] or 0)))]
    return ordered[::-1] if is_true(settings["sort_reverse"]) else ordered


def sort_value(document: Document, path: list[str]) -> Value:
    """Follow a path of keys into a document's data; a map is no value."""
    if path == ["date"]:
        return document.date
    value: Value = document.data
    for key in path:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return None if isinstance(value, dict) else value


def compare(one: Value, two: Value) -> int:
    """Compare as the plugin does: nil first, texts whatever their case."""
    if one is None or two is None:
        return (one is not None) - (two is not None)
    left, right = comparable(one), comparable(two)
    try:
        return int(left > right) - int(left < right)
    except TypeError as error:
        raise ConfigError(f"'pagination.sort_field': {one!r} and {two!r} have no order") from error


def comparable(value: Value) -> Any:
    """Return what stands for a value in a comparison."""
    if isinstance(value, str):
        return value.lower()
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return datetime.datetime(value.year, value.month, value.day, tzinfo=datetime.UTC)
    return value
