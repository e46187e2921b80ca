"""What Jekyll's tags and filters may ask of the site that is built; the renderer fills it in."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from jekyllpy.liquid.context import Context
from jekyllpy.templates.fragments import Fragments
from jekyllpy.values import Value


class Services:
    """The site as tags and filters know it; `memo` keeps their repeated answers, each the same whenever it is asked.

    `rendered` keeps texts that hang on what the site was when they were first asked for; every build begins without.

    `written_time(format)`, if given, answers `site.time | date: format` and may note that only this text was read;
    `note_untracked()` is called when a page asks the clock (`'now' | date`) or chance (`sample`).
    """

    def __init__(  # noqa: PLR0913  (one keyword a fact)
        self,
        *,
        url: str | None,
        baseurl: str | None,
        zone: datetime.tzinfo,
        now: datetime.datetime,
        markdownify: Callable[..., str],
        smartify: Callable[[str], str],
        scssify: Callable[[str], str],
        sassify: Callable[[str], str],
        find_url: Callable[[str], str | None],
        find_post_url: Callable[[str], str | None],
        jekyll_version: str,
        highlighter: str = "rouge",
        written_time: Callable[[str], str] | None = None,
        note_untracked: Callable[[], None] | None = None,
    ) -> None:
        self.url = url
        self.baseurl = baseurl
        self.zone = zone
        self.now = now
        self.markdownify = markdownify
        self.smartify = smartify
        self.scssify = scssify
        self.sassify = sassify
        self.find_url = find_url
        self.find_post_url = find_post_url
        self.jekyll_version = jekyll_version
        self.highlighter = highlighter
        self.written_time = written_time
        self.note_untracked = note_untracked
        self.fragments: Fragments | None = None
        self.memo: dict[tuple[str, Value], Value] = {}
        self.rendered: dict[tuple[str, Value], Value] = {}


def services(context: Context) -> Services:
    """Return the services of a render."""
    found = context.services
    if not isinstance(found, Services):
        raise TypeError(f"context.services is {type(found).__name__}, expected Services")
    return found
