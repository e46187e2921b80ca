"""The plugins that come with jekyllpy, by the names of the gems that they equal.

Each is one file with a `register` function; what is beside them is a long one's second half, or what several share.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from jekyllpy.plugins.registry import Plugins

# Name of the gem -> module in this room, imported when a site asks for it.
BUNDLED = {
    "jekyll-archives": "archives",
    "jekyll-avatar": "avatar",
    "jekyll-commonmark": "commonmark",
    "jekyll-commonmark-ghpages": "commonmark_ghpages",
    "jekyll-compose": "compose",
    "jekyll-default-layout": "default_layout",
    "jekyll-feed": "feed",
    "jekyll-gist": "gist",
    "jekyll-github-metadata": "github_metadata",
    "jekyll-include-cache": "include_cache",
    "jekyll-last-modified-at": "last_modified_at",
    "jekyll-mentions": "mentions",
    "jekyll-octicons": "octicons",
    "jekyll-optional-front-matter": "optional_front_matter",
    "jekyll-paginate": "paginate",
    "jekyll-paginate-v2": "paginate_v2",
    "jekyll-readme-index": "readme_index",
    "jekyll-redirect-from": "redirect_from",
    "jekyll-relative-links": "relative_links",
    "jekyll-seo-tag": "seo_tag",
    "jekyll-sitemap": "sitemap",
    "jekyll-titles-from-headings": "titles_from_headings",
    "jekyll-toc": "toc",
    "jemoji": "jemoji",
}


def find_bundled(name: str) -> Callable[[Plugins], None] | None:
    """Return the `register` function of the plugin that equals a gem; None where we have none."""
    module = BUNDLED.get(name)
    if module is None:
        return None
    register: Callable[[Plugins], None] = import_module(f"jekyllpy.bundled.{module}").register
    return register
