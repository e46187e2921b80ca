"""`Page`: a file with front matter outside collections, or a page that a plugin makes."""

from __future__ import annotations

from pathlib import PurePosixPath

from jekyllpy.keys import Key, text_or_none
from jekyllpy.model.placed import ASSETS, Placed, naming_file
from jekyllpy.permalinks.destination import page_destination
from jekyllpy.permalinks.expand import expand_page
from jekyllpy.permalinks.styles import page_template
from jekyllpy.values import Value

HTML = (".html", ".xhtml", ".htm")


class Page(Placed):
    """A page; its URL is worked out when first asked for, after the generators have had their say."""

    excerpt_separator = Key("excerpt_separator", text_or_none)

    def __init__(
        self,
        path: str,
        *,
        content: str = "",
        data: dict[str, Value] | None = None,
        defaults: dict[str, Value] | None = None,
        style: str = "date",
        converted_suffix: str | None = None,
    ) -> None:
        super().__init__(path, content=content, data=data if data is not None else {}, defaults=defaults or {})
        folder, _, name = path.rpartition("/")
        self.folder = f"/{folder}" if folder else ""
        self.name = name
        self.suffix = PurePosixPath(name).suffix
        self.basename = name.removesuffix(self.suffix).rstrip(".") if self.suffix else name.rstrip(".")
        self.style = style  # the site's permalink style, whose end decides the end of an HTML page's URL
        self.converted_suffix = self.suffix if converted_suffix is None else converted_suffix
        self.shown_defaults: dict[str, Value] | None = None
        """The defaults that templates see where those are not the ones that the page obeys: it was moved."""
        self.paginator: dict[str, Value] | None = None
        self.generated = False
        self.in_theme = False
        self.gives_way = False  # a redirect: another page at its place is no mistake
        self.is_raw = False  # made by a converter: neither Liquid nor a layout touches it
        self._url: str | None = None

    @property
    def is_html(self) -> bool:
        """Tell whether the output is an HTML file."""
        return self.output_suffix in HTML

    @property
    def is_asset(self) -> bool:
        """Tell whether this is a style sheet or script source, which never gets a layout."""
        return self.suffix in ASSETS

    @property
    def template(self) -> str:
        """The URL template of a page without a permalink. Jekyll 4.3 `Page#template`."""
        return page_template(self.style, is_html=self.is_html, is_index=self.basename == "index")

    @property
    def url(self) -> str:
        """The URL below the base URL, beginning with a slash."""
        if self._url is None:
            placeholders = {"path": self.folder, "basename": self.basename, "output_ext": self.output_suffix}
            with naming_file(self.source_path):
                self._url = expand_page(self.permalink or self.template, placeholders)
        return self._url

    def move(self, url: str) -> None:
        """Give the page a URL of its own, whatever its name and permalink say."""
        self._url = url

    @property
    def dir(self) -> str:
        """The URL's folder, ending with a slash; what templates see as `page.dir`."""
        url = self.url
        return url if url.endswith("/") else url.rpartition("/")[0] + "/"

    @property
    def destination(self) -> PurePosixPath:
        """The output file below the destination."""
        with naming_file(self.source_path):
            return page_destination(self.url, self.output_suffix)

    @property
    def takes_layout(self) -> bool:
        """Tell whether the page may be put in a layout."""
        return not (self.is_asset or self.is_raw or self.layout == "none")

    @property
    def has_liquid(self) -> bool:
        """Tell whether the content is a template at all."""
        return not self.is_raw and super().has_liquid
