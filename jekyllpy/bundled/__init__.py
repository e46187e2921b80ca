"""The plugins that come with jekyllpy, by the names of the gems that they equal; each is one file."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from jekyllpy.plugins.registry import Plugins

# Name of the gem -> module in this room, imported when a site asks for it.
BUNDLED = {
    "jekyll-feed": "feed",
    "jekyll-gist": "gist",
    "jekyll-paginate": "paginate",
    "jekyll-redirect-from": "redirect_from",
    "jekyll-sitemap": "sitemap",
    "jekyll-seo-tag": "seo_tag",
    "jekyll-include-cache": "include_cache",
    "jemoji": "jemoji",
}


def find_bundled(name: str) -> Callable[[Plugins], None] | None:
    """Return the `register` function of the plugin that equals a gem; None where we have none."""
    module = BUNDLED.get(name)
    if module is None:
        return None
    register: Callable[[Plugins], None] = import_module(f"jekyllpy.bundled.{module}").register
    return register
