"""What jekyll-seo-tag says of a page, worked out from its payload and the site's; knows no markup."""

from __future__ import annotations

import re
from functools import cached_property

from jekyllpy.bundled.filtering import apply, first_true, is_absolute
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.lookup import attribute
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, is_true

HOME_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$", re.MULTILINE)
ENTITIES = ("BlogPosting", "CreativeWork")
AUTHORS = ("Organization", "Person")
FORMAT = ("markdownify", "strip_html", "normalize_whitespace", "escape_once")


class Facts:
    """Everything the tag may print, each worked out when it is first asked for."""

    def __init__(self, context: Context, markup: str) -> None:
        self.context = context
        self.page: Value = context.environment.get("page")
        self.site: Value = context.environment.get("site")
        self.paginator: Value = context.variables.get("paginator")
        self._markup = markup

    def formatted(self, value: Value) -> str | None:
        """Take a text's Markdown and white space away and escape it; nothing left is None."""
        if value is None:
            return None
        for name in FORMAT:
            value = apply(self.context, name, value)
        return str(value) or None

    def of_page(self, *keys: str) -> Value:
        """Read a path of keys from the page."""
        return read(self.page, keys)

    def of_site(self, *keys: str) -> Value:
        """Read a path of keys from the site."""
        return read(self.site, keys)

    def xmlschema(self, moment: Value) -> str | None:
        """Write a moment as a feed does; None where there is none."""
        return to_s(apply(self.context, "date_to_xmlschema", moment)) if is_true(moment) else None

    def absolute(self, url: Value) -> Value:
        """Make a URL absolute."""
        return apply(self.context, "absolute_url", url)

    @property
    def shows_title(self) -> bool:
        """Whether there is a title and the tag does not say `title=false`."""
        return self.title is not None and "title=false" not in self._markup.lower()

    @cached_property
    def site_title(self) -> str | None:
        """The site's title or name."""
        return self.formatted(first_true(self.of_site("title"), self.of_site("name")))

    @cached_property
    def page_title(self) -> str | None:
        """The page's own title, else the site's."""
        return self.formatted(self.of_page("title")) or self.site_title

    @cached_property
    def title(self) -> str | None:
        """The title with what follows it, and the number of the page before it."""
        plain = self._plain_title()
        number = self._page_number()
        return number + (plain or "") if number is not None else plain

    def _plain_title(self) -> str | None:
        site_title, about = self.site_title, self.formatted(self.of_site("description"))
        if site_title and self.page_title and self.page_title != site_title:
            return f"{self.page_title} | {site_title}"
        if about and site_title:
            return f"{site_title} | {self.formatted(self.of_site('tagline')) or about}"
        return self.page_title

    def _page_number(self) -> str | None:
        current, total = attribute(self.paginator, "page"), attribute(self.paginator, "total_pages")
        if not isinstance(current, int) or current <= 1:
            return None
        message = to_s(first_true(self.of_site("seo_paginator_message"), "Page %<current>s of %<total>s for "))
        for name, value in (("current", current), ("total", total)):
            message = message.replace(f"%<{name}>s", to_s(value)).replace(f"%{{{name}}}", to_s(value))
        return message.replace("%%", "%")

    @cached_property
    def is_home_or_about(self) -> bool:
        """Whether the page is the site's front or its `about` page."""
        return HOME_OR_ABOUT.search(to_s(self.of_page("url"))) is not None

    @cached_property
    def name(self) -> str | None:
        """The name of what the page stands for."""
        if is_true(self.of_page("seo", "name")):
            own = self.formatted(self.of_page("seo", "name"))
            if own:
                return own
        if not self.is_home_or_about:
            return None
        social = self.of_site("social", "name")
        return self.formatted(social) if is_true(social) else self.site_title

    @cached_property
    def description(self) -> str | None:
        """The page's description or excerpt, else the site's description."""
        own = first_true(self.of_page("description"), self.of_page("excerpt"))
        return self.formatted(own) or self.formatted(self.of_site("description"))

    @cached_property
    def author(self) -> dict[str, Value]:
        """What is known of the author: the page's, its first one, or the site's; a name is looked up in the data."""
        authors = self.of_page("authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        found = next((each for each in (self.of_page("author"), first, self.of_site("author")) if to_s(each)), None)
        if isinstance(found, dict):
            return found
        if not isinstance(found, str):
            return {}
        known = self.of_site("data", "authors", found)
        return {"name": found, **(known if isinstance(known, dict) else {})}

    @property
    def twitter(self) -> str | None:
        """The author's name on Twitter, else their name."""
        name = first_true(self.author.get("twitter"), self.author.get("name"))
        return name.removeprefix("@") if isinstance(name, str) else None

    @cached_property
    def image(self) -> dict[str, Value] | None:
        """The page's picture, `path` being its absolute URL; None without one."""
        told = self.of_page("image")
        known = {"path": None, **told} if isinstance(told, dict) else {"path": told if isinstance(told, str) else None}
        raw = first_true(known["path"], known.get("facebook"), known.get("twitter"))
        if not is_true(raw):
            return None
        url = self.absolute(raw) if isinstance(raw, str) and is_absolute(raw) is False else raw
        return {**known, "path": apply(self.context, "uri_escape", url)}

    @cached_property
    def logo(self) -> Value:
        """The site's logo as an absolute URL."""
        logo = self.of_site("logo")
        if not is_true(logo):
            return None
        return apply(self.context, "uri_escape", logo if is_absolute(logo) else self.absolute(logo))

    @cached_property
    def canonical_url(self) -> Value:
        """The URL under which the page wants to be known; whatever the page says is taken."""
        own = self.of_page("canonical_url")
        if own not in (None, ""):
            return own
        return re.sub(r"/index\.html$", "/", to_s(self.absolute(self.of_page("url"))), flags=re.MULTILINE)

    @property
    def locale(self) -> str:
        """The page's locale or language, else the site's."""
        own, sites = self.of_page("locale"), self.of_site("locale")
        found = first_true(own, sites, self.of_page("lang"), self.of_site("lang"), "en_US")
        return to_s(found).replace("-", "_")

    @property
    def type(self) -> Value:
        """The page's type among those of schema.org."""
        guess = "WebSite" if self.is_home_or_about else "BlogPosting" if is_true(self.of_page("date")) else "WebPage"
        return first_true(self.of_page("seo", "type"), guess)

    @property
    def date_modified(self) -> str | None:
        """When the page last changed."""
        told = (self.of_page("seo", "date_modified"), self.of_page("last_modified_at"), self.of_page("date"))
        return self.xmlschema(first_true(*told))

    @property
    def links(self) -> Value:
        """Where else on the web the page's subject is."""
        social = self.of_site("social", "links") if self.is_home_or_about else None
        return first_true(self.of_page("seo", "links"), social)


def read(value: Value, keys: tuple[str, ...]) -> Value:
    """Follow a path of keys; what has no such key gives nil."""
    for key in keys:
        value = attribute(value, key)
    return value
