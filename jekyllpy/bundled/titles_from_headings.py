"""jekyll-titles-from-headings 0.5: the first heading is the title where there is none. It knows no rendering."""

from __future__ import annotations

import re

from jekyllpy.bundled.markdown_sources import cut_anew, is_markdown, to_html
from jekyllpy.bundled.settings import option
from jekyllpy.liquid.filters.html import strip_html
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.templates.filters.texts import normalize_whitespace

KEY = "titles_from_headings"
HEADING = re.compile(r"\A\s*(?:#{1,3}\s+(.*)(?:\s+#{1,3})?|(.*)\r?\n[-=]+\s*)$", re.MULTILINE | re.ASCII)
FOOTNOTE = re.compile(r"\[\^[^\]]*\]")


class TitlesFromHeadings:
    """Sets titles, and takes the headings away where the site wants that."""

    priority = PRIORITIES["lowest"]
    heeds = frozenset[str]()

    def __init__(self, plugins: Plugins) -> None:
        self._plugins = plugins

    def generate(self, site: Site) -> None:
        """Look at all Markdown pages, and at documents too where the configuration says so."""
        config = site.config
        if option(config, KEY, "enabled") is False:
            return
        everything: list[Page | Document] = list(site.pages)
        if option(config, KEY, "collections") is True:
            everything += site.written_documents()
        for placed in everything:
            if is_markdown(self._plugins, placed.suffix) and (
                isinstance(placed, Document) or placed.find("title") is None
            ):
                self._set_title(placed, may_strip=option(config, KEY, "strip_title") is True)

    def _set_title(self, placed: Page | Document, *, may_strip: bool) -> None:
        found = HEADING.match(placed.content)
        if found:
            placed.data["title"] = self._plain(found.group(1) if found.group(1) is not None else found.group(2))
        if "strip_title" in placed.data:
            may_strip = placed.data["strip_title"] is True
        if may_strip:
            placed.content = HEADING.sub("", placed.content, count=1).strip(" \t\n\v\f\r\0")
            if isinstance(placed, Document) and placed.collection == "posts":
                cut_anew(placed, self._plugins)

    def _plain(self, heading: str) -> str:
        html = to_html(self._plugins, heading, "titles-from-headings")
        return FOOTNOTE.sub("", normalize_whitespace(strip_html(html)))


def register(plugins: Plugins) -> None:
    """Register the generator."""
    plugins.add_generator(TitlesFromHeadings(plugins))
    plugins.heeds_texts |= option(plugins.config, KEY, "collections") is True
