"""jekyll-paginate-v2 3.0: pages with `pagination: {enabled: true}` show documents a few at a time.

The plugin's mode for the settings of jekyll-paginate ended in 2018 with an error, and so it does here.
"""

from __future__ import annotations

import logging

from jekyllpy.bundled.autopages import add_autopages
from jekyllpy.bundled.paginate import shown_as
from jekyllpy.bundled.pagination_documents import chosen_documents
from jekyllpy.bundled.pagination_urls import Addresses, numbered, trail
from jekyllpy.errors import ConfigError
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.hooks import Payload
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, deep_merge, force, is_true

log = logging.getLogger("jekyllpy.bundled.paginate_v2")

Settings = dict[str, Value]
DEFAULTS: Settings = {
    "enabled": False,
    "collection": "posts",
    "offset": 0,
    "per_page": 10,
    "permalink": "/page:num/",
    "title": ":title - page :num",
    "page_num": 1,
    "sort_reverse": False,
    "sort_field": "date",
    "limit": 0,
    "trail": {"before": 0, "after": 0},
    "indexpage": None,
    "extension": "html",
    "debug": False,
    "legacy": False,
}


class PaginatorV2:
    """Replaces each template by its pages, and shows each its documents when it renders."""

    priority = PRIORITIES["lowest"]

    def __init__(self) -> None:
        self._documents: dict[str, Value] = {}

    def generate(self, site: Site) -> None:
        """Add the automatic pages, then paginate all templates."""
        told = site.config.find("pagination")
        settings = deep_merge(DEFAULTS, told if isinstance(told, dict) else {})
        add_autopages(site, settings)
        if site.config.find("paginate") is not None:
            hint = "write `pagination: {enabled: true}` instead, or name the plugin jekyll-paginate"
            raise ConfigError("'paginate': jekyll-paginate-v2 no longer takes this setting", hint=hint)
        if not is_true(settings["enabled"]):
            return
        templates = [page for page in site.pages if is_true(_own(page).get("enabled"))]
        if not templates:
            log.warning("Pagination: Is enabled, but there is no page with 'pagination: enabled: true'.")
        for template in templates:
            self._paginate(site, template, deep_merge(settings, _own(template)))

    def collect(self, site: Site, payload: Payload) -> None:
        """Remember the documents as templates see them, before the first page renders."""
        if any(page.paginator for page in site.pages):
            self._documents = {each["path"]: each for each in force(payload["documents"])}

    def show(self, page: Page | Document, scope: Payload) -> None:
        """Put the documents as templates see them in the place of a page's own."""
        told = scope.get("paginator")
        if told is not None:
            told["posts"] = [shown_as(each, self._documents) for each in told["posts"]]

    def _paginate(self, site: Site, template: Page, settings: Settings) -> None:
        documents = chosen_documents(site, settings)
        per_page = int(settings["per_page"])
        if per_page < 1:
            raise ConfigError(f"'pagination.per_page': expected a number above zero, found {per_page}")
        total, limit = -(-len(documents) // per_page), int(settings["limit"] or 0)
        total = max(1, min(total, limit) if limit > 0 else total)
        folder = template.permalink or template.dir
        addresses = Addresses.of(folder, settings, total)
        site.pages[:] = [page for page in site.pages if page is not template]
        pages = [_page(site, template, settings, addresses, number) for number in range(1, total + 1)]
        for number, page in enumerate(pages, 1):
            shown = documents[(number - 1) * per_page : number * per_page]
            page.paginator = {**addresses.numbers(number, per_page, len(documents)), "posts": shown}
        _add_trails(pages, settings)
        site.pages += pages


def _own(page: Page) -> Settings:
    own = page.find("pagination")
    return own if isinstance(own, dict) else {}


def _page(site: Site, template: Page, settings: Settings, addresses: Addresses, number: int) -> Page:
    page = site.generated_page(addresses.name, content=template.content, data=dict(template.data))
    page.defaults, page.source_path, page.line = template.defaults, template.source_path, template.line
    page.move(addresses.url(number))
    auto = template.data.get("autopage")
    if isinstance(auto, dict) and "display_name" in auto:
        page.data["autopages"] = dict(auto)
    page.data["pagination_info"] = {"curr_page": number, "total_pages": addresses.total}
    if template.permalink:
        page.data["permalink"] = addresses.page_path(number)
    title = template.find("title")
    page.data["title"] = title if is_true(title) else site.config.data.get("title")  # the page itself tells of it
    if number > 1:
        pattern = str(settings["title"]).replace(":title", str(page.data["title"] or ""), 1)
        page.data["title"] = numbered(pattern, number, addresses.total)
        page.data["autogen"] = "jekyll-paginate-v2"
    return page


def _add_trails(pages: list[Page], settings: Settings) -> None:
    told = settings["trail"] if isinstance(settings["trail"], dict) else {}
    before, after = (max(0, int(told.get(side) or 0)) for side in ("before", "after"))
    if len(pages) < 2 or not (before or after):
        return
    links = [
        {"num": number, "path": (page.paginator or {})["page_path"], "title": page.data["title"]}
        for number, page in enumerate(pages, 1)
    ]
    for number, page in enumerate(pages, 1):
        if page.paginator is not None:
            page.paginator["page_trail"] = [links[i] for i in trail(number, len(pages), before, after)]


def register(plugins: Plugins) -> None:
    """Register the generator and the hooks that show it the rendered documents."""
    paginator = PaginatorV2()
    plugins.add_generator(paginator)
    plugins.hooks.site.pre_render.add(paginator.collect)
    plugins.hooks.pages.pre_render.add(paginator.show)
