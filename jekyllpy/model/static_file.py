"""`StaticFile`: a file without front matter that is copied as it is."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from jekyllpy.permalinks.destination import static_destination
from jekyllpy.permalinks.expand import expand_page
from jekyllpy.values import Value


class StaticFile:
    """A file to copy; `path` begins with a slash, except inside a collection, as templates see it in Jekyll."""

    def __init__(
        self,
        path: str,
        *,
        source: Path,
        collection: str | None = None,
        url_template: str | None = None,
        defaults: dict[str, Value] | None = None,
        keeps_name: bool = False,
    ) -> None:
        self.path = path
        self.source = source
        self.collection = collection
        self.name = path.rpartition("/")[2]
        self.suffix = PurePosixPath(self.name).suffix
        self.basename = (self.name.removesuffix(self.suffix) if self.suffix else self.name).rstrip(".")
        self.data: dict[str, Value] = defaults or {}
        self.writes = True
        self._url_template = url_template
        self._keeps_name = keeps_name

    @property
    def source_path(self) -> str:
        """The path for messages."""
        return self.path.removeprefix("/")

    @property
    def url(self) -> str:
        """The URL below the base URL; inside a collection its permalink pattern is followed."""
        stem = (self.path.removesuffix(self.suffix) if self.suffix else self.path).rstrip(".")
        if self._keeps_name:
            return self._plain_url()
        if self.collection is None or self._url_template is None:
            return stem.rstrip("/") + self.suffix
        placeholders = {
            "collection": self.collection,
            "path": stem.replace(f"_{self.collection}", "", 1),
            "output_ext": "",
            "name": self.basename,
            "title": "",
        }
        return expand_page(self._url_template, placeholders).removesuffix("/") + self.suffix

    @property
    def destination(self) -> PurePosixPath:
        """The output file below the destination."""
        if not self._keeps_name:
            return static_destination(self.url)
        folder = self.url.rpartition("/")[0] if self.collection else self.path.rpartition("/")[0]
        return PurePosixPath(folder.strip("/"), self.name)

    def _plain_url(self) -> str:
        """The URL with the name as it is; the pattern's `:path` has the suffix. Jekyll 3.10 `StaticFile#url`."""
        if self.collection is None or self._url_template is None:
            return self.path.rstrip("/")
        path = self.path.removeprefix(f"_{self.collection}")
        placeholders = {"collection": self.collection, "path": path, "output_ext": "", "name": "", "title": ""}
        return expand_page(self._url_template, placeholders).removesuffix("/")
