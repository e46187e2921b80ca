"""The Markdown converter: kramdown or a plugin's processor, as the site chooses; equal texts are converted once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError
from jekyllpy.plugins.protocols import PRIORITIES, Converted, MarkdownProcessor, Source

if TYPE_CHECKING:
    from jekyllpy.markdown import Kramdown


class MarkdownConverter:
    """Converts what `markdown_ext` lists to HTML."""

    priority = PRIORITIES["normal"]
    wrapping = "\n"

    def __init__(self, config: Config, processors: Mapping[str, Callable[[Config], MarkdownProcessor]]) -> None:
        self._config = config
        self._processors = processors
        self._suffixes = {f".{name.strip().lower()}" for name in config.markdown_ext.split(",")}
        self._kramdown: Kramdown | None = None
        self._chosen: MarkdownProcessor | None = None
        self._done: dict[tuple[str, bool], str] = {}

    def matches(self, suffix: str) -> bool:
        """Tell whether a suffix is Markdown's, whatever its case."""
        return suffix.lower() in self._suffixes

    def output_suffix(self, suffix: str) -> str | None:
        """Markdown becomes HTML."""
        return ".html"

    def convert(self, source: Source) -> Converted:
        """Convert a text with the processor that `markdown:` names."""
        return Converted(self.to_html(source.text, us_ascii=source.us_ascii))

    def to_html(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert text to HTML, from memory if it was converted before."""
        key = (text, us_ascii)
        html = self._done.get(key)
        if html is None:
            if self._chosen is None:
                self._chosen = self._choose()
            html = self._done[key] = self._chosen.convert(text, us_ascii=us_ascii)
        return html

    def _choose(self) -> MarkdownProcessor:
        """Make the processor; a name that no plugin knows is an error. Jekyll 4.3 `Converters::Markdown#setup`."""
        name = self._config.markdown
        if name.lower() == "kramdown":
            return self.kramdown
        make = self._processors.get(name)
        if make is None:
            raise ConfigError(
                f"{name!r} is not a valid Markdown processor.",
                hint=f"Available processors are: {', '.join(('kramdown', *self._processors))}",
            )
        return make(self._config)

    @property
    def kramdown(self) -> Kramdown:
        """kramdown, made when the first text comes; `smartify` asks it whatever the site's processor is."""
        if self._kramdown is None:
            from jekyllpy.markdown import Kramdown, Options

            chosen = self._config.kramdown.get("syntax_highlighter") or self._config.highlighter
            self._kramdown = Kramdown(Options.from_config(self._config.kramdown, str(chosen or "rouge")))
        return self._kramdown
