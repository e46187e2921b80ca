"""jekyll-optional-front-matter 0.3: Markdown files without front matter become pages. It knows no rendering."""

from __future__ import annotations

from jekyllpy.bundled.markdown_sources import is_markdown, page_of
from jekyllpy.bundled.settings import option
from jekyllpy.model.site import Site
from jekyllpy.model.static_file import StaticFile
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.values import is_true

KEY = "optional_front_matter"
NO_PAGES = frozenset(
    (
        "README",
        "LICENSE",
        "LICENCE",
        "COPYING",
        "CODE_OF_CONDUCT",
        "CONTRIBUTING",
        "ISSUE_TEMPLATE",
        "PULL_REQUEST_TEMPLATE",
    )
)


class OptionalFrontMatter:
    """Adds a page for each Markdown file among the static files."""

    priority = PRIORITIES["normal"]
    heeds = frozenset[str]()

    def __init__(self, plugins: Plugins) -> None:
        self._plugins = plugins

    def generate(self, site: Site) -> None:
        """Add the pages; the files stay unless the configuration says otherwise."""
        config = site.config
        is_required = is_true(config.find("require_front_matter"))
        if option(config, KEY, "enabled") is False or is_required:
            return
        entries = EntryFilter(config.source, include=config.include, exclude=())
        found = [file for file in site.static_files if self._is_page(file, entries)]
        site.pages += [page_of(site, file, self._plugins) for file in found]
        if option(config, KEY, "remove_originals") is True:
            site.static_files = [file for file in site.static_files if file not in found]

    def _is_page(self, file: StaticFile, entries: EntryFilter) -> bool:
        if not is_markdown(self._plugins, file.suffix):
            return False
        return file.basename.upper() not in NO_PAGES or entries.is_included(file.source_path)


def register(plugins: Plugins) -> None:
    """Register the generator."""
    plugins.add_generator(OptionalFrontMatter(plugins))
