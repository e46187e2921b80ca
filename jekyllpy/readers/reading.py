"""What every reader is handed: the site it fills, the entry filter, and what it must know of converters and tags."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from jekyllpy.config.view import Config
from jekyllpy.errors import JekyllpyError
from jekyllpy.model.site import Site
from jekyllpy.readers.entry_filter import EntryFilter


class Reading:
    """One read of one site; errors of single files are collected, so that one bad file does not hide the next."""

    def __init__(self, site: Site, converted_suffix: Callable[[str], str], is_block: Callable[[str], bool]) -> None:
        self.site = site
        self.converted_suffix = converted_suffix
        """The suffix that the converters give to a source suffix."""
        self.is_block = is_block
        """Whether a Liquid tag of that name is a block."""
        self.errors: list[JekyllpyError] = []
        self.skipped: list[tuple[str, str]] = []
        """Source paths that give no output, with the reason."""
        self.due: datetime.datetime | None = None
        """When time alone changes the site next: a document that is still in the future is due."""
        config = site.config
        self.filter = EntryFilter(config.source, include=config.include, exclude=config.exclude)

    def note_due(self, when: datetime.datetime) -> None:
        """Note a moment at which the site has to be read again though no file changed."""
        self.due = min(self.due or when, when)

    @property
    def config(self) -> Config:
        """The site's configuration."""
        return self.site.config

    @property
    def source(self) -> Path:
        """The site's source folder."""
        return self.site.config.source
