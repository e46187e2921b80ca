"""The Sass converters: style sheets with front matter to CSS, with the source map beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.config.view import Config
from jekyllpy.model.page import Page
from jekyllpy.plugins.protocols import PRIORITIES, Converted, Source
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.sass import Css


class SassConverter:
    """Converts one of the two syntaxes. jekyll-sass-converter 2.2.0."""

    priority = PRIORITIES["low"]
    wrapping = ""

    def __init__(self, config: Config, syntax: str, cache: Path | None = None) -> None:
        self._config = config
        self._cache = cache
        self._syntax = syntax

    def matches(self, suffix: str) -> bool:
        """Tell whether a suffix is this syntax's, whatever its case."""
        return suffix.lower() == f".{self._syntax}"

    def output_suffix(self, suffix: str) -> str | None:
        """Sass becomes CSS."""
        return ".css"

    def convert(self, source: Source) -> Converted:
        """Compile a page's style sheet; a page brings its source map as a page of its own."""
        css = self.compile(source)
        if css.source_map is None or source.page is None:
            return Converted(css.text, reads_files=True)
        return Converted(css.text, (_map_page(source.page, css.source_map),), reads_files=True)

    def compile(self, source: Source) -> Css:
        """Compile a text with the site's `sass:` settings."""
        from jekyllpy.sass import compile_sass

        return compile_sass(
            source.text,
            syntax=self._syntax,
            name=source.page.name if source.page else None,
            path=source.path,
            settings=self.settings,
            source=self._config.source,
            load_paths=self.load_paths,
            environment=self._config.environment,
            dialect=self._config.rules.sass_dialect,
            line=source.page.line if source.page else 1,
            cache=self._cache,
        )

    @property
    def settings(self) -> dict[str, Value]:
        """The site's `sass:` settings over what its version of Jekyll does without them."""
        config, rules = self._config, self._config.rules
        settings = dict(config.sass)
        if not config.safe:
            settings.setdefault("style", rules.sass_style)
        if not rules.has_source_maps:
            settings["sourcemap"] = "never"
        return settings

    @property
    def load_paths(self) -> list[Path]:
        """The folders in which imports are looked up: `load_paths`, the Sass folder, the theme's."""
        settings, source = self._config.sass, self._config.source
        named = settings.get("load_paths") or []
        named = [named] if isinstance(named, str) else list(named)
        paths: list[Path] = []
        for name in [*map(str, named), str(settings.get("sass_dir") or "_sass")]:
            hits = sorted(source.glob(name.strip("/"))) if any(c in name for c in "*?[") else [source / name]
            paths += [path for path in hits if path.is_dir() and path not in paths and _is_below(path, source)]
        theme = self._config.theme_root
        if theme is not None and (theme / "_sass").is_dir():
            paths.append(theme / "_sass")
        return paths


def _map_page(page: Page, text: str) -> Page:
    """Make the page of a source map: beside its style sheet, and with all of that page's front matter."""
    folder = page.dir.strip("/")
    name = f"{page.basename}.css.map"
    made = Page(f"{folder}/{name}" if folder else name, content=text, data=page.data, defaults=page.defaults)
    made.generated = made.is_raw = True
    return made


def _is_below(path: Path, root: Path) -> bool:
    real, real_root = path.resolve(), root.resolve()
    return real == real_root or real_root in real.parents
