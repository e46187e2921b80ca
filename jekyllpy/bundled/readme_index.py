"""jekyll-readme-index 0.3: a README is the index of its folder where there is none. It knows no rendering."""

from __future__ import annotations

import re

from jekyllpy.bundled.markdown_sources import is_markdown, page_of
from jekyllpy.bundled.settings import option
from jekyllpy.model.site import Site
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins

KEY = "readme_index"
INDEX = re.compile(r"$|index\.(html?|xhtml|xml)$", re.IGNORECASE | re.MULTILINE)


class ReadmeIndex:
    """Makes pages of READMEs, and moves those that are pages."""

    priority = PRIORITIES["low"]
    heeds = frozenset[str]()

    def __init__(self, plugins: Plugins) -> None:
        self._plugins = plugins

    def generate(self, site: Site) -> None:
        """Add the pages; the files stay unless the configuration says otherwise."""
        config = site.config
        if option(config, KEY, "enabled") is False:
            return
        for file in [file for file in site.static_files if self._is_readme(file.path)]:
            folder = _folder(file.url)
            if has_index(site, folder):
                continue
            page = page_of(site, file, self._plugins)
            page.data["permalink"] = folder
            site.pages.append(page)
            if option(config, KEY, "remove_originals") is True:
                site.static_files.remove(file)
        if option(config, KEY, "with_frontmatter") is True:
            self._move_pages(site)

    def _move_pages(self, site: Site) -> None:
        for page in [page for page in site.pages if self._is_readme(f"/{page.path}")]:
            folder = _folder(page.url)
            if not has_index(site, folder):
                page.data["permalink"] = folder
                page.move(folder)

    def _is_readme(self, path: str) -> bool:
        stem, dot, suffix = path.rpartition(".")
        return stem.lower().endswith("/readme") and is_markdown(self._plugins, dot + suffix)


def _folder(url: str) -> str:
    folder = url.rstrip("/").rpartition("/")[0]
    return f"{folder}/"


def has_index(site: Site, folder: str) -> bool:
    """Tell whether something is at the URL of a folder."""
    urls = [page.url for page in site.pages] + [file.url for file in site.static_files]
    return any(url.lower().startswith(folder.lower()) and INDEX.match(url, len(folder)) for url in urls)


def register(plugins: Plugins) -> None:
    """Register the generator."""
    plugins.add_generator(ReadmeIndex(plugins))
