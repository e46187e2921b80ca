"""CommonMark as cmark-gfm reads it and Jekyll's two gems write it, on markdown-it; imported when a site asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import ConfigError
from jekyllpy.markdown.commonmark.settings import read_settings

if TYPE_CHECKING:
    from jekyllpy.markdown.commonmark.writer import Write

__all__ = ["CommonMark", "commonmark", "commonmark_of_pages"]

LINE_END = "<br data-jekyll-commonmark-ghpages>"  # stands for one in what the `highlight` tag writes for GitHub Pages


class CommonMark:
    """Converts texts under one site's settings."""

    def __init__(self, mapping: Any, methods: Callable[[], dict[str, Write]]) -> None:
        from jekyllpy.markdown.commonmark.grammar import make_parser

        self._settings = read_settings(mapping)
        self._parser = make_parser(self._settings)
        self._methods = methods

    def convert(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert a text to HTML; what Ruby would call it makes no difference here."""
        from jekyllpy.markdown.commonmark.writer import GUARDED, UNGUARDED, Writer

        guarded = text.translate(GUARDED)
        if not guarded.endswith("\n"):
            guarded += "\n"
        return Writer(self._settings, self._methods()).write(self._parser.parse(guarded)).translate(UNGUARDED)


class PagesCommonMark(CommonMark):
    """CommonMark with the line ends that the `highlight` tag protected."""

    def convert(self, text: str, *, us_ascii: bool = False) -> str:
        """Convert a text to HTML."""
        return super().convert(text).replace(LINE_END, "\n")


def commonmark(mapping: Any) -> CommonMark:
    """Return the processor of jekyll-commonmark for a `commonmark:` map."""
    _need_library()
    from jekyllpy.markdown.commonmark.flavours import methods_of_commonmark

    return CommonMark(mapping, methods_of_commonmark)


def commonmark_of_pages(mapping: Any) -> CommonMark:
    """Return the processor of jekyll-commonmark-ghpages for a `commonmark:` map."""
    _need_library()
    from jekyllpy.markdown.commonmark.flavours import methods_of_pages

    return PagesCommonMark(mapping, methods_of_pages)


def _need_library() -> None:
    try:
        import markdown_it  # noqa: F401
        import mdit_py_plugins  # noqa: F401
    except ImportError as error:
        raise ConfigError(
            "`markdown: CommonMark` needs the packages markdown-it-py and mdit-py-plugins.",
            hint="Install them with: pip install 'jekyllpy[commonmark]'",
        ) from error
