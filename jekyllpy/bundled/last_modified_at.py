"""jekyll-last-modified-at 1.3: `page.last_modified_at` and the tag of that name, from the time of the file.

In a git repository the gem asks git for the last commit; a build here starts no other program.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from jekyllpy.config.view import Config
from jekyllpy.dates.strftime import strftime
from jekyllpy.errors import TagError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.plugins.registry import Plugins
from jekyllpy.templates.services import services

DATE_FORMAT = "%d-%b-%y"


class LastModifiedAt:
    """Gives everything that was read the time of its file; a document's front matter goes before it."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def add(self, placed: Page | Document) -> None:
        """Set the time."""
        moment = modified(self._config.source / placed.source_path, self._config.zone)
        if moment is None:
            return
        if isinstance(placed, Document):
            placed.data.setdefault("last_modified_at", moment)
        else:
            placed.data["last_modified_at"] = moment


def modified(file: Path, zone: datetime.tzinfo) -> datetime.datetime | None:
    """Return the time of a file in whole seconds; None where there is no such file."""
    try:
        return datetime.datetime.fromtimestamp(int(file.stat().st_mtime), zone)
    except OSError:
        return None


class LastModifiedAtTag(Tag):
    """`{% last_modified_at [FORMAT] %}`; in one build a page keeps the format that was first asked for."""

    @staticmethod
    def render(context: Context, markup: str) -> str:
        """Write the time of the page's file."""
        site, path = context.environment["site"], to_s(context.environment["page"].get("path"))
        memo, settings = services(context).memo, site.get("last-modified-at")
        key = ("last_modified_at", path)
        if key not in memo:
            moment = modified(Path(site["source"]) / path, services(context).zone)
            if moment is None:
                raise TagError(f"last_modified_at: {path} does not exist")
            chosen = settings.get("date-format") if isinstance(settings, dict) else None
            memo[key] = strftime(moment, markup.strip() or to_s(chosen) or DATE_FORMAT)
        return str(memo[key])


def register(plugins: Plugins) -> None:
    """Register the hooks and the tag."""
    hook = LastModifiedAt(plugins.config).add
    plugins.hooks.pages.post_init.add(hook)
    plugins.hooks.documents.post_init.add(hook)
    plugins.add_tag("last_modified_at", LastModifiedAtTag)
    plugins.heeds_texts = True
