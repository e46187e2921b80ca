"""jekyll-paginate 1.1: shows the posts a few at a time on copies of an index page; knows no other collection."""

from __future__ import annotations

import logging
from pathlib import PurePosixPath

from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError
from jekyllpy.keys import text
from jekyllpy.model.document import Document
from jekyllpy.model.order import newest_first
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.hooks import Payload
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, is_true

log = logging.getLogger("jekyllpy.bundled.paginate")


class Paginator:
    """Adds the pages, and shows each its posts when it renders."""

    priority = PRIORITIES["lowest"]
    heeds = frozenset({"date", "hidden"})

    def __init__(self) -> None:
        self._posts: dict[str, Value] = {}

    def generate(self, site: Site) -> None:
        """Give the template page its first posts and add a copy of it for each further few."""
        per_page = posts_per_page(site.config)
        if per_page is None or not site.pages:
            return
        template = template_page(site)
        if template is None:
            log.warning(
                "Pagination: Pagination is enabled, but there is no index.html page to be the template. "
                "Skipping pagination."
            )
            return
        posts = [post for post in newest_first(site.posts.docs) if not is_hidden(post)]
        paths = page_paths(site.config, template, -(-len(posts) // per_page))
        for number in range(1, len(paths) + 1):
            page = template if number == 1 else _copy(site, template, paths[number - 1])
            shown = posts[(number - 1) * per_page : number * per_page]
            page.paginator = {**_numbers(number, per_page, len(posts), paths), "posts": shown}
            if number > 1:
                site.pages.append(page)

    def collect(self, site: Site, payload: Payload) -> None:
        """Remember the posts as templates see them, before the first page renders."""
        self._posts = {post["path"]: post for post in payload["posts"]}

    def show(self, page: Page | Document, scope: Payload) -> None:
        """Put the posts as templates see them in the place of a page's own."""
        told = scope.get("paginator")
        if told is not None:
            told["posts"] = [shown_as(each, self._posts) for each in told["posts"]]


def shown_as(document: Value, payloads: dict[str, Value]) -> Value:
    """Return a document as templates see it; what another plugin put there stays."""
    return payloads.get(document.path, document) if isinstance(document, Document) else document


def is_hidden(post: Document) -> bool:
    """Tell whether a post stays out of the pages."""
    return is_true(post.find("hidden"))


def posts_per_page(config: Config) -> int | None:
    """Read `paginate`; None turns pagination off."""
    value = config.find("paginate")
    if value is None:
        return None
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = 0
    if number < 1:
        raise ConfigError(f"'paginate': expected a number above zero, found {value!r}")
    return number


def paginate_path(config: Config) -> str:
    """Read `paginate_path`, with a slash before it."""
    return "/" + text("/page:num")(config.find("paginate_path")).removeprefix("/")


def template_page(site: Site) -> Page | None:
    """Find the deepest `index.html` that lies beside the folders of the pages or above them."""
    folder = PurePosixPath(paginate_path(site.config)).parent
    places = {str(place).strip("/") for place in (folder, *folder.parents)}
    found = [
        page for page in site.pages if page.name == "index.html" and _path(page).rpartition("/")[0].strip("/") in places
    ]
    return max(found, key=lambda page: len(_path(page)), default=None)


def _path(page: Page) -> str:
    return str(page.data.get("path", page.path))


def page_paths(config: Config, template: Page, count: int) -> list[str]:
    """List what `paginator` says of where each page is: the template's URL, then the filled-in paths."""
    pattern = paginate_path(config)
    return [template.url, *(pattern.replace(":num", str(number), 1) for number in range(2, count + 1))][:count]


def _copy(site: Site, template: Page, folder: str) -> Page:
    page = site.generated_page(template.path, content=template.content, data=dict(template.data))
    page.folder = folder
    page.generated = template.generated
    page.converted_suffix = template.converted_suffix
    page.source_path = template.source_path
    page.line = template.line
    if site.config.rules.paths_follow_folders:
        page.path = f"{folder.strip('/')}/{template.name}"
        page.shown_defaults = site.defaults.all(page.path, "pages")
    return page


def _numbers(number: int, per_page: int, total: int, paths: list[str]) -> dict[str, Value]:
    is_last = number == len(paths)
    return {
        "page": number,
        "per_page": per_page,
        "posts": None,
        "total_posts": total,
        "total_pages": len(paths),
        "previous_page": number - 1 if number > 1 else None,
        "previous_page_path": paths[number - 2] if number > 1 else None,
        "next_page": None if is_last else number + 1,
        "next_page_path": None if is_last else paths[number],
    }


def register(plugins: Plugins) -> None:
    """Register the generator and the hooks that show it the rendered posts."""
    paginator = Paginator()
    plugins.add_generator(paginator)
    plugins.hooks.site.pre_render.add(paginator.collect)
    plugins.hooks.pages.pre_render.add(paginator.show)
