"""`Document`: a member of a collection; a post is a document of the collection `posts`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import PurePosixPath

from jekyllpy.keys import Key, text_or_none
from jekyllpy.model.placed import ASSETS, Placed, naming_file
from jekyllpy.permalinks.destination import destination
from jekyllpy.permalinks.expand import expand
from jekyllpy.permalinks.placeholders import DATE_FORMATS, document_placeholders
from jekyllpy.values import Value

PLACEHOLDER = re.compile(r":([a-z_]+)")
YAML = (".yaml", ".yml")


class Document(Placed):
    """A document; `undated` is the date of one that has none (the build's time, or a draft's file time)."""

    excerpt_separator = Key("excerpt_separator", text_or_none)
    slug = Key("slug", text_or_none)

    def __init__(
        self,
        path: str,
        *,
        collection: str,
        url_template: str,
        converted_suffix: str,
        undated: Callable[[], datetime.datetime],
        defaults: dict[str, Value] | None = None,
    ) -> None:
        super().__init__(path, content="", data={}, defaults=defaults or {})
        self.collection = collection
        self.url_template = url_template
        self.basename = path.rpartition("/")[2]
        self.suffix = PurePosixPath(self.basename).suffix
        self.stem = self.basename.removesuffix(self.suffix) if self.suffix else self.basename
        self.converted_suffix = converted_suffix
        self.is_draft = False
        self.writes = (
            False  # whether it gets an output: its collection writes, and it is published and not in the future
        )
        self.has_content = True
        self.keeps_asked_date = False
        """Whether an undated document has no date for templates until something asks for it (Jekyll 3)."""
        self.slugs_keep_marks = True
        self.gets_date_late = False
        """Whether such a document gets its date while the site renders."""
        self.is_dated_by_build = False
        """Whether the build's time was set as its date, which then counts as its own."""
        self.is_asked_when_written = False
        """Whether writing it, and what looks at all that is written, asks such a document for its date."""
        self._undated = undated
        self._url: str | None = None

    @property
    def folder(self) -> str:
        """The collection's folder name."""
        return f"_{self.collection}"

    @property
    def date(self) -> datetime.datetime:
        """The document's date, aware; an undated document has the build's time."""
        value = self.data.get("date")
        return value if isinstance(value, datetime.datetime) else self._undated()

    @property
    def own_date(self) -> datetime.datetime | None:
        """The date that its front matter or name gives."""
        value = self.data.get("date")
        return value if isinstance(value, datetime.datetime) else None

    @property
    def url_asks_for_date(self) -> bool:
        """Tell whether the URL is made of the date, and so asks for it."""
        return not DATE_FORMATS.keys().isdisjoint(PLACEHOLDER.findall(self.permalink or self.url_template))

    def settle_date(self) -> None:
        """Give an undated document the date that it answers with, for good, as asking does in Jekyll 3."""
        if self.own_date is None:
            self.data["date"] = self.date

    @property
    def is_yaml(self) -> bool:
        """Tell whether the whole file is data."""
        return self.suffix in YAML

    @property
    def has_liquid(self) -> bool:
        """Tell whether the content is a template at all."""
        return not (self.suffix == ".coffee" or self.is_yaml) and super().has_liquid

    @property
    def takes_layout(self) -> bool:
        """Tell whether the document may be put in a layout."""
        return not (self.suffix in ASSETS or self.is_yaml or self.layout == "none")

    @property
    def clean_path(self) -> str:
        """The path below the collection's folder without suffix and trailing dots; the placeholder `:path`."""
        stem = self.path.removesuffix(self.suffix) if self.suffix else self.path
        return stem.replace(self.folder, "", 1).rstrip(".")

    @property
    def url(self) -> str:
        """The URL below the base URL, from the permalink or the collection's pattern."""
        if self._url is None:
            template = self.permalink or self.url_template
            placeholders = document_placeholders(
                collection=self.collection,
                path=self.clean_path,
                basename=self.stem,
                slug=self.slug,
                categories=self.data.get("categories"),
                output_ext=self.output_suffix,
                date=self.date,
                keeps_marks=self.slugs_keep_marks,
            )
            with naming_file(self.source_path):
                self._url = expand(template, placeholders)
        return self._url

    @property
    def id(self) -> str:
        """The URL's folder and the slug. Jekyll 4.3 `Document#id`."""
        folder = self.url.rstrip("/").rpartition("/")[0]
        name = self.slug if self.slug is not None else self.stem
        return f"{folder}/{name}"

    @property
    def destination(self) -> PurePosixPath:
        """The output file below the destination."""
        with naming_file(self.source_path):
            return destination(self.url, self.output_suffix)
