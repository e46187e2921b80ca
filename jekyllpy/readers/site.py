"""Reads a whole site in Jekyll's order: layouts, folders, included files, collections, theme, data."""

from __future__ import annotations

import logging

from jekyllpy.errors import JekyllpyError
from jekyllpy.model.document import Document
from jekyllpy.model.order import by_date
from jekyllpy.model.page import Page
from jekyllpy.readers.collections import read_collections
from jekyllpy.readers.data import read_data
from jekyllpy.readers.directories import read_directories
from jekyllpy.readers.front_matter import has_front_matter
from jekyllpy.readers.layouts import read_layouts
from jekyllpy.readers.pages import is_published, read_page, read_static_file
from jekyllpy.readers.reading import Reading
from jekyllpy.readers.theme import read_theme_assets, read_theme_data

log = logging.getLogger("jekyllpy.readers")


def read_site(reading: Reading) -> None:
    """Fill the reading's site from its source folder; errors of single files are left in `reading.errors`."""
    site = reading.site
    try:
        site.layouts = read_layouts(reading)
    except JekyllpyError as error:
        reading.errors.append(error)
    read_directories(reading)
    if reading.config.rules.reads_included:
        _read_included(reading)
    site.posts.docs_as_read = site.posts.docs
    site.posts.docs = by_date(site.posts.docs)
    site.pages.sort(key=lambda page: page.name.encode())
    site.static_files.sort(key=lambda file: file.path.encode())
    read_collections(reading)
    theme = reading.config.theme_root
    if theme is not None:
        read_theme_assets(reading, theme)
    site.data = read_data(reading, reading.source / reading.config.data_dir)
    if theme is not None and reading.config.takes_from_theme:
        read_theme_data(reading, theme)
    _limit_posts(reading)
    _warn_of_coffee(reading)


def _warn_of_coffee(reading: Reading) -> None:
    placed: list[Page | Document] = [*reading.site.pages, *reading.site.documents]
    found = [
        each.source_path
        for each in placed
        if each.suffix == ".coffee" and reading.converted_suffix(".coffee") == ".coffee"
    ]
    if found:
        log.warning("CoffeeScript: %s: copied as it is; compile it to JavaScript", ", ".join(found))


def _read_included(reading: Reading) -> None:
    """Read single files that `include` names, also inside folders that are excluded or special."""
    known = {page.path for page in reading.site.pages} | {file.source_path for file in reading.site.static_files}
    for entry in reading.config.include:
        path = entry.strip("/")
        if any(char in path for char in "*?[") or path in known or not (reading.source / path).is_file():
            continue
        if ".." in path.split("/") or not reading.filter.stays_inside(path):
            continue
        if not has_front_matter(reading.source / path):
            reading.site.static_files.append(read_static_file(reading, f"/{path}"))
            continue
        page = read_page(reading, path)
        if is_published(reading, page):
            reading.site.pages.append(page)


def _limit_posts(reading: Reading) -> None:
    limit = reading.config.limit_posts
    if limit < 0:
        raise reading.config.wrong("limit_posts", "it must be a non-negative number")
    if limit:
        reading.site.posts.docs = reading.site.posts.docs[-limit:]
