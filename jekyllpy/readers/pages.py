"""Reads pages and static files: what a folder holds outside collections."""

from __future__ import annotations

import logging
from pathlib import Path

from jekyllpy.errors import FrontMatterError
from jekyllpy.model.collection import Collection
from jekyllpy.model.excerpt import cut_excerpt
from jekyllpy.model.page import Page
from jekyllpy.model.static_file import StaticFile
from jekyllpy.readers.front_matter import load_front_matter, read_split
from jekyllpy.readers.reading import Reading
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.readers")


def read_page(reading: Reading, path: str, full: Path | None = None) -> Page:
    """Read the page at a source path (`full` when it lies in a theme).

    Raises `FrontMatterError` for front matter that is no map or an empty permalink, as Jekyll does.
    """
    parts = read_split(full or reading.source / path, path, reading.config)
    data: Value = {}
    if parts.yaml is not None:
        try:
            data = load_front_matter(parts.yaml, path, reading.config)
        except FrontMatterError as error:
            if reading.config.strict_front_matter:
                raise
            log.warning("YAML Exception reading %s", error)
    if data is None or data is False:
        data = {}
    if not isinstance(data, dict):
        message = f"Invalid YAML front matter in {path}"
        raise FrontMatterError(message, path=path, line=2, hint="write `key: value` lines")
    if data.get("permalink") == "":
        raise FrontMatterError(f"Invalid permalink in {path}", path=path, hint="give it a value or remove the key")
    return _made(reading, path, parts.content, data, line=parts.line)


def _made(reading: Reading, path: str, content: str, data: dict[str, Value], *, line: int) -> Page:
    name = path.rpartition("/")[2]
    suffix = "." + name.rpartition(".")[2] if "." in name[1:] else ""
    page = Page(
        path,
        content=content,
        data=data,
        defaults=reading.site.defaults.all(path, "pages"),
        style=reading.site.style,
        converted_suffix=reading.converted_suffix(suffix),
    )
    page.line = line
    page.liquid_can_be_off = reading.config.rules.liquid_can_be_off
    own = page.excerpt_separator
    separator = reading.config.excerpt_separator if own is None else own
    if (
        reading.config.page_excerpts
        and reading.config.rules.excerpts_of_pages
        and page.is_html
        and separator
        and not page.data.get("excerpt")
    ):
        page.data["excerpt"] = cut_excerpt(content, separator, reading.is_block)
    return page


def is_published(reading: Reading, page: Page) -> bool:
    """Tell whether a page is published. Jekyll 4.3 `Publisher`: pages have no date."""
    if reading.config.unpublished or page.data.get("published", True) not in (False, None):
        return True
    reading.skipped.append((page.path, "published: false"))
    return False


def read_static_file(
    reading: Reading, path: str, full: Path | None = None, collection: Collection | None = None
) -> StaticFile:
    """Make the static file at a path, which begins with a slash outside collections."""
    defaults = reading.site.defaults
    kind = collection.label if collection else None
    root = reading.config.collections_root if collection else reading.source
    file = StaticFile(
        path,
        source=full or root / path.removeprefix("/"),
        collection=kind,
        url_template=collection.url_template if collection else None,
        defaults=defaults.all(path, kind),
        keeps_name=reading.config.rules.static_names_stay,
    )
    published = defaults.all(file.url, kind).get("published", True) not in (False, None)
    is_asked = collection is None or collection.output or not reading.config.rules.files_belong_to_site
    file.writes = published and is_asked
    return file
