"""jekyll-commonmark 1.4: `markdown: CommonMark`, with cmark's options and extensions under `commonmark:`."""

from __future__ import annotations

from jekyllpy.config.view import Config
from jekyllpy.plugins.protocols import MarkdownProcessor
from jekyllpy.plugins.registry import Plugins


def make(config: Config) -> MarkdownProcessor:
    """Make the processor of a site."""
    from jekyllpy.markdown.commonmark import commonmark  # few sites have it

    return commonmark(config.find("commonmark"))


def register(plugins: Plugins) -> None:
    """Register the processor."""
    plugins.add_markdown("CommonMark", make)
