"""jekyll-redirect-from 0.16: pages at old addresses that lead to new ones, and `redirects.json`.

It knows no HTML but the layout that stands in where a site has no `redirect` layout of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from jekyllpy.model.document import Document
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.templates.filters.urls import absolute
from jekyllpy.values import Value, is_true

TO = "{{ page.redirect.to }}"
LAYOUT = "\n".join(
    [
        "<!DOCTYPE html>",
        '<html lang="en-US">',
        '  <meta charset="utf-8">',
        "  <title>Redirecting&hellip;</title>",
        f'  <link rel="canonical" href="{TO}">',
        f'  <script>location="{TO}"</script>',
        f'  <meta http-equiv="refresh" content="0; url={TO}">',
        '  <meta name="robots" content="noindex">',
        "  <h1>Redirecting&hellip;</h1>",
        f'  <a href="{TO}">Click here if you are not redirected.</a>',
        "</html>",
        "",
    ]
)


class RedirectGenerator:
    """Turns `redirect_from` into pages, and pages with `redirect_to` into redirects."""

    priority = PRIORITIES["normal"]
    heeds = frozenset({"layout", "permalink", "redirect", "redirect_from", "redirect_to", "sitemap"})

    def generate(self, site: Site) -> None:
        """Add the redirects of all that is written: documents, then pages."""
        site.layouts.setdefault("redirect", Layout("redirect", "_layouts/redirect.html", LAYOUT))
        redirects: dict[str, str] = {}
        written = site.written_documents()
        everything: tuple[Page | Document, ...] = (*written, *site.pages)
        for placed in everything:
            for redirect in self._redirects(site, placed):
                redirects[redirect["from"]] = redirect["to"]
        settings = site.config.find("redirect_from")
        wanted = not (isinstance(settings, dict) and settings.get("json") is False)
        if wanted and not (site.config.source / "redirects.json").exists():
            text = json.dumps(redirects, ensure_ascii=False, separators=(",", ":"))
            site.pages.append(site.generated_page("redirects.json", content=text, data={"layout": None}))

    def _redirects(self, site: Site, placed: Page | Document) -> Iterator[dict[str, str]]:
        for path in _all(placed.find("redirect_from")):
            data = redirect_data(site, str(path), placed.url)
            page = site.generated_page("redirect.html", data=data)
            page.gives_way = True
            site.pages.append(page)
            yield data["redirect"]
        target = next(iter(_all(placed.find("redirect_to"))), None)
        if is_true(target):
            data = redirect_data(site, placed.url, str(target))
            placed.data.update(data)
            placed.content = ""
            yield data["redirect"]


def redirect_data(site: Site, source: str, target: str) -> dict[str, Any]:
    """Make the front matter of a redirect."""
    source = source if source.startswith("/") else f"/{source}"
    if not target.startswith(("http://", "https://")):
        target = absolute(target, site.config.url, site.config.baseurl)
    return {
        "sitemap": False,
        "layout": "redirect",
        "permalink": source,
        "redirect": {"from": source, "to": target},
    }


def _all(value: Value) -> list[Value]:
    values = value if isinstance(value, list) else [value]
    return [each for each in values if each is not None]


def register(plugins: Plugins) -> None:
    """Register the generator."""
    plugins.add_generator(RedirectGenerator())
