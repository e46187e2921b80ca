"""SCSS and indented Sass to CSS, as jekyll-sass-converter 2.2.0 writes it; knows sheets and folders, no pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from jekyllpy.sass.engine import Css, SassEngine, Sheet
from jekyllpy.sass.settings import read_settings
from jekyllpy.values import Value

__all__ = ["Css", "SassEngine", "Sheet", "cached_engine", "compile", "compile_sass"]

BYTE_ORDER_MARK = "\ufeff"


def compile(sheet: Sheet, engine: SassEngine | None = None) -> Css:
    """Compile a sheet with an engine, by default libsass; nothing makes nothing, not even a source map."""
    if not sheet.text:
        return Css("", None, ())
    return (engine or default_engine())(sheet)


def compile_sass(  # noqa: PLR0913  (one keyword a fact)
    text: str,
    *,
    syntax: str,
    name: str | None,
    path: str,
    settings: Mapping[str, Value],
    source: Path,
    load_paths: Sequence[Path],
    environment: str,
    dialect: str = "libsass",
    line: int = 1,
    cache: Path | None = None,
) -> Css:
    """Compile with a site's `sass:` settings; `name` is the page's file name, None for a text that is no page.

    `line` is where the text begins in the file at `path`, below its front matter; `cache` is a folder of the user's
    in which results are kept.
    """
    chosen = read_settings(settings, environment)
    sheet = Sheet(
        text,
        syntax=syntax,
        name=name,
        path=path,
        source=source,
        load_paths=tuple(load_paths),
        style=chosen.style,
        precision=chosen.precision,
        line_comments=chosen.line_comments,
        source_map=chosen.source_map and name is not None,
        dialect=dialect,
        line=line,
    )
    css = compile(sheet, cached_engine(cache) if cache else None)
    charset = '@charset "UTF-8";' if chosen.add_charset else ""
    if css.text.startswith(BYTE_ORDER_MARK):
        return Css(charset + css.text.removeprefix(BYTE_ORDER_MARK), css.source_map, css.imported)
    return css


def default_engine() -> SassEngine:
    """Load libsass when the first sheet is compiled."""
    from jekyllpy.sass.libsass import compile_with_libsass

    return compile_with_libsass


def cached_engine(folder: Path) -> SassEngine:
    """Return the default engine with its results kept in a folder of the user's."""
    from jekyllpy.sass.cache import CachedEngine

    return CachedEngine(lambda sheet: default_engine()(sheet), folder)
