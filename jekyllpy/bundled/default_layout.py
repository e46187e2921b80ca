"""jekyll-default-layout 0.1: Markdown without a layout takes `home`, `page`, `post` or `default` where they exist."""

from __future__ import annotations

from jekyllpy.bundled.markdown_sources import is_markdown
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins


class DefaultLayout:
    """Names the layouts of pages and posts."""

    priority = PRIORITIES["lowest"]

    def __init__(self, plugins: Plugins) -> None:
        self._plugins = plugins

    def generate(self, site: Site) -> None:
        """Set the layout of everything that neither names one nor has a default, not even null."""
        everything: tuple[Page | Document, ...] = (*site.pages, *site.posts.docs)
        for placed in everything:
            is_named = "layout" in placed.data or "layout" in placed.defaults
            if is_markdown(self._plugins, placed.suffix) and not is_named:
                names = ("home",) if placed.url == "/" else ()
                kind = "page" if isinstance(placed, Page) else "post"
                fitting = (name for name in (*names, kind, "default") if name in site.layouts)
                placed.data["layout"] = next(fitting, None)


def register(plugins: Plugins) -> None:
    """Register the generator."""
    plugins.add_generator(DefaultLayout(plugins))
