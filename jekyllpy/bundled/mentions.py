"""jekyll-mentions 1.6: `@name` in the body of an HTML page becomes a link to that user, but not in code or links.

The body is read and written anew as html-pipeline does it. The variables GITHUB_HOSTNAME and SSL are not asked.
"""

from __future__ import annotations

import re

from jekyllpy.bundled.html_text import as_text, change_text, is_html, split_body
from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.plugins.hooks import Draft
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value

KEY = "jekyll-mentions"
HOST = "https://github.com"
KEPT = frozenset(("pre", "code", "a", "style", "script"))
NO_USERS = ("mention", "mentions", "mentioned", "mentioning")
MENTION = re.compile(
    r"(?:^|\W)@((?>\w[\w-]*))(?!/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.MULTILINE | re.ASCII | re.IGNORECASE
)


class Mentions:
    """The hook of one build."""

    def __init__(self, config: Config) -> None:
        self._base = base_url(config.find(KEY))

    def mentionify(self, placed: Page | Document, draft: Draft) -> None:
        """Link the names in a page's body; front matter may name another host, or turn this off."""
        own = placed.find(KEY)
        if "@" not in draft.text or own is False or not is_html(placed):
            return
        base = base_url(own) if KEY in placed.data else self._base
        head, body, tail = split_body(draft.text)
        if MENTION.search(body):
            draft.text = head + change_text(body, lambda text: with_links(text, base), kept=KEPT) + tail


def base_url(value: Value) -> str:
    """Read the setting: a host, or a map with `base_url`."""
    if value is None:
        return HOST
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return str(value.get("base_url", HOST))
    raise ConfigError(f"'{KEY}': expected text or a map, found {value!r}")


def with_links(text: str, base: str) -> str | None:
    """Write links for the names in a text; None where it has none."""
    if "@" not in text:
        return None
    html = as_text(text)
    base = base if base.endswith(("/", "~")) else f"{base}/"

    def link(found: re.Match[str]) -> str:
        name = found.group(1)
        if name.lower() in NO_USERS:
            return found.group()
        return found.group().replace(f"@{name}", f'<a href="{base}{name}" class="user-mention">@{name}</a>')

    linked = MENTION.sub(link, html)
    return None if linked == html else linked


def register(plugins: Plugins) -> None:
    """Register the hook of pages and documents."""
    mentions = Mentions(plugins.config)
    plugins.hooks.pages.post_render.add(mentions.mentionify)
    plugins.hooks.documents.post_render.add(mentions.mentionify)
