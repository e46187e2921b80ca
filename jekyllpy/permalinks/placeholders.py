"""The placeholders of a document's permalink, worked out when a template names them; knows values, no document."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

from jekyllpy.dates.strftime import strftime
from jekyllpy.permalinks.slugs import downcase, slugify
from jekyllpy.values import Value

DATE_FORMATS = {
    "year": "%Y",
    "short_year": "%y",
    "month": "%m",
    "i_month": "%-m",
    "short_month": "%b",
    "long_month": "%B",
    "day": "%d",
    "i_day": "%-d",
    "short_day": "%a",
    "long_day": "%A",
    "y_day": "%j",
    "week": "%V",
    "w_year": "%G",
    "w_day": "%u",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
}


class Placeholders(Mapping[str, "str | None"]):
    """What a document puts into its template; `path` is relative to the collection and has no suffix."""

    __slots__ = ("basename", "categories", "collection", "date", "keeps_marks", "output_ext", "path", "slug")

    def __init__(
        self,
        collection: str,
        path: str,
        basename: str,
        output_ext: str,
        *,
        date: datetime.date | None = None,
        slug: str | None = None,
        categories: Sequence[object] = (),
        keeps_marks: bool = True,
    ) -> None:
        """Take the values; `keeps_marks` tells whether slugs keep all marks: those of Jekyll 3 do not."""
        self.collection = collection
        self.path = path
        self.basename = basename
        self.output_ext = output_ext
        self.date = date
        self.slug = slug
        self.categories = categories
        self.keeps_marks = keeps_marks

    def __getitem__(self, name: str) -> str | None:
        if name in DATE_FORMATS:
            return strftime(self.date, DATE_FORMATS[name]) if self.date else None
        return FIELDS[name](self)

    def __iter__(self) -> Iterator[str]:
        yield from FIELDS
        yield from DATE_FORMATS

    def __len__(self) -> int:
        return len(FIELDS) + len(DATE_FORMATS)

    def __contains__(self, name: object) -> bool:
        return name in FIELDS or name in DATE_FORMATS


def document_placeholders(
    *,
    collection: str,
    path: str,
    basename: str,
    output_ext: str,
    date: datetime.date | None,
    slug: str | None,
    categories: Value,
    keeps_marks: bool = True,
) -> Placeholders:
    """Collect a document's placeholders; its categories may be a list, a single one or nothing."""
    several = categories if isinstance(categories, list) else [] if categories is None else [categories]
    return Placeholders(
        collection,
        path,
        basename,
        output_ext,
        date=date,
        slug=slug,
        categories=tuple(several),
        keeps_marks=keeps_marks,
    )


def title(document: Placeholders) -> str | None:
    """The slug, or else the file's name, as it is written."""
    source = document.basename if document.slug is None else document.slug
    return slugify(source, "pretty", cased=True, keeps_marks=document.keeps_marks)


def slug(document: Placeholders) -> str | None:
    """The slug, or else the file's name, in lower case."""
    source = document.basename if document.slug is None else document.slug
    return slugify(source, keeps_marks=document.keeps_marks)


def categories(document: Placeholders) -> str:
    """The categories in lower case, each once."""
    return "/".join(dict.fromkeys(downcase(str(category)) for category in document.categories))


def slugified_categories(document: Placeholders) -> str:
    """The slugs of the categories, each once."""
    return "/".join(dict.fromkeys(slugify(str(category)) or "" for category in document.categories))


FIELDS: dict[str, Callable[[Placeholders], str | None]] = {
    "collection": lambda document: document.collection,
    "path": lambda document: document.path,
    "name": lambda document: slugify(document.basename, keeps_marks=document.keeps_marks),
    "title": title,
    "slug": slug,
    "categories": categories,
    "slugified_categories": slugified_categories,
    "output_ext": lambda document: document.output_ext,
}
