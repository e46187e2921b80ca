"""What the plugins for Markdown sources share: which files these are, a page from a file, an excerpt cut anew."""

from __future__ import annotations

from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import cut_excerpt
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.model.static_file import StaticFile
from jekyllpy.plugins.protocols import Source
from jekyllpy.plugins.registry import Plugins
from jekyllpy.readers.front_matter import load_front_matter, read_split
from jekyllpy.templates.blocks import is_block


def is_markdown(plugins: Plugins, suffix: str) -> bool:
    """Tell whether a suffix is one of the configuration's for Markdown."""
    return suffix.lower() in {f".{name.strip().lower()}" for name in plugins.config.markdown_ext.split(",")}


def to_html(plugins: Plugins, text: str, path: str) -> str:
    """Convert Markdown while the site is still being generated."""
    return plugins.converters(".md")[0].convert(Source(text, path)).text


def page_of(site: Site, file: StaticFile, plugins: Plugins) -> Page:
    """Read a static file as a page; front matter it has only behind a byte order mark, which hid it from the reader."""
    parts = read_split(file.source, file.source_path, site.config)
    told = None if parts.yaml is None else load_front_matter(parts.yaml, file.source_path, site.config)
    page = site.generated_page(file.source_path, content=parts.content, data=told if isinstance(told, dict) else {})
    page.generated, page.line = False, parts.line
    page.converted_suffix = plugins.converted_suffix(file.suffix)
    return page


def cut_anew(document: Document, plugins: Plugins) -> None:
    """Cut a document's excerpt again from its content, which changed."""
    separator = document.excerpt_separator or plugins.config.excerpt_separator
    if separator:
        document.data["excerpt"] = cut_excerpt(
            document.content,
            separator,
            lambda name: is_block(name, plugins.tags),
            takes_all_definitions=plugins.config.rules.excerpt_takes_all_definitions,
        )
