"""The Markdown converter: kramdown's dialect under the site's options; equal texts are converted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError
from jekyllpy.plugins.protocols import PRIORITIES, Converted, Source

if TYPE_CHECKING:
    from jekyllpy.markdown import Kramdown


class MarkdownConverter:
    """Converts what `markdown_ext` lists to HTML."""

    priority = PRIORITIES["normal"]
    wrapping = "\n"

    def __init__(self, config: Config) -> None:
        self._config = config
        self._suffixes = {f".{name.strip().lower()}" for name in config.markdown_ext.split(",")}
        self._kramdown: Kramdown | None = None
        self._done: dict[tuple[str, bool], str] = {}

    def matches(self, suffix: str) -> bool:
        """Tell whether a suffix is Markdown's, whatever its case."""
        return suffix.lower() in self._suffixes

    def output_suffix(self, suffix: str) -> str | None:
        """Markdown becomes HTML."""
        return ".html"

    def convert(self, source: Source) -> Converted:
        """Convert a text; `markdown:` in the configuration must be kramdown."""
        return Converted(self.to_html(source.text, us_ascii=source.us_ascii))

    def to_html(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert text to HTML, from memory if it was converted before."""
        key = (text, us_ascii)
        html = self._done.get(key)
        if html is None:
            html = self._done[key] = self.kramdown.convert(text, us_ascii=us_ascii)
        return html

    @property
    def kramdown(self) -> Kramdown:
        """The converter behind, made when the first text comes."""
        if self._kramdown is None:
            name = self._config.markdown.lower()
            if name != "kramdown":
                raise ConfigError(
                    f"{self._config.markdown!r} is not a valid Markdown processor.",
                    hint="Available processors are: kramdown",
                )
            from jekyllpy.markdown import Kramdown, Options

            chosen = self._config.kramdown.get("syntax_highlighter") or self._config.highlighter
            self._kramdown = Kramdown(Options.from_config(self._config.kramdown, str(chosen or "rouge")))
        return self._kramdown
