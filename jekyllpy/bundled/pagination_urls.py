"""The addresses of jekyll-paginate-v2's pages, and what its `paginator` says of them; knows no documents."""

from __future__ import annotations

from dataclasses import dataclass

from jekyllpy.values import Value

Settings = dict[str, Value]


def numbered(text: str, number: int, total: int) -> str:
    """Put the number of a page and of all pages in a text."""
    return text.replace(":num", str(number), 1).replace(":max", str(total), 1)


def slashed(text: str) -> str:
    """End with a slash."""
    return text if text.endswith("/") else f"{text}/"


def joined(first: str, second: str) -> str:
    """Join two parts of a path with one slash."""
    return f"{first.rstrip('/')}/{second.lstrip('/')}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the pages of one template are: the first URL, the pattern of the others, the name of an index."""

    first: str
    others: str
    index: str
    suffix: str
    total: int

    @classmethod
    def of(cls, folder: str, settings: Settings, total: int) -> Addresses:
        """Work them out from the template's permalink or folder and its settings."""
        index = "" if settings["indexpage"] is None else str(settings["indexpage"]).split(".")[0]
        suffix = "" if settings["extension"] is None else "." + str(settings["extension"]).removeprefix(".")
        first = slashed(folder)
        return cls(first, joined(first, str(settings["permalink"])), index, suffix, total)

    @property
    def name(self) -> str:
        """The name of every page's file."""
        return self.index + self.suffix

    def page_path(self, number: int) -> str:
        """What `paginator.page_path` says."""
        url = self.first if number == 1 else self.others
        return numbered(full(url, self.index or "index", self.suffix or ".html"), number, self.total)

    def url(self, number: int) -> str:
        """The URL of a page."""
        path = self.page_path(number)
        if path.endswith("/"):
            return joined(path, self.name)
        return path if path.endswith(self.suffix) else path + self.suffix

    def link(self, number: int) -> str:
        """How other pages link to a page."""
        url = self.first if number == 1 else self.others
        return numbered(full(url, self.index, self.suffix) if self.index else url, number, self.total)

    def numbers(self, number: int, per_page: int, documents: int) -> dict[str, Value]:
        """What `paginator` says on a page, but for the documents and the trail."""
        last = number == self.total
        return {
            "per_page": per_page,
            "posts": None,
            "total_posts": documents,
            "total_pages": self.total,
            "page": number,
            "page_path": self.page_path(number),
            "previous_page": number - 1 if number > 1 else None,
            "previous_page_path": self.link(number - 1) if number > 1 else None,
            "next_page": None if last else number + 1,
            "next_page_path": None if last else self._pattern(number + 1),
            "first_page": 1,
            "first_page_path": self.link(1),
            "last_page": self.total,
            "last_page_path": self._pattern(self.total),
            "page_trail": None,
        }

    def _pattern(self, number: int) -> str:
        others = full(self.others, self.index, self.suffix) if self.index else self.others
        return numbered(others, number, self.total)


def full(url: str, index: str, suffix: str) -> str:
    """Name the index of a folder; a URL without a dot gets the index too, as in the plugin."""
    if url.endswith("/"):
        return url + index + suffix
    return url if "." in url else url + index


def trail(number: int, total: int, before: int, after: int) -> range:
    """Choose the pages around one; near an end the other side gets more."""
    length = before + after + 1
    start = max(0, number - before - 1)
    end = min(start + length, total)
    return range(max(0, min(start, end - length)), end)
