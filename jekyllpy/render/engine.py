"""Puts the template engine, the converters and the renderer of one build together."""

from __future__ import annotations

from typing import Any, TypeVar

from jekyllpy.config.view import Config
from jekyllpy.dates.strftime import strftime
from jekyllpy.incremental.ledger import Ledger
from jekyllpy.incremental.reads import FILES, UNTRACKED, Recorder
from jekyllpy.liquid import Engine, Limits, Options, Source, Template
from jekyllpy.model.index import SiteIndex
from jekyllpy.plugins import protocols
from jekyllpy.plugins.registry import Plugins
from jekyllpy.readers.layouts import IncludeFile, Includes
from jekyllpy.render.caches import cache_folder
from jekyllpy.render.identity import Identity
from jekyllpy.render.keeper import Keeper, file_note, include_note, time_note
from jekyllpy.render.markdown_converter import MarkdownConverter
from jekyllpy.render.renderer import Renderer
from jekyllpy.render.sass_converter import SassConverter
from jekyllpy.render.settings import settings_note
from jekyllpy.templates import register_all
from jekyllpy.templates.fragments import Fragments
from jekyllpy.templates.services import Services

T = TypeVar("T")

SITE = "site."


def register_converters(plugins: Plugins) -> None:
    """Register the converters that every build has."""
    plugins.add_converter(MarkdownConverter(plugins.config, plugins.processors))
    cache = cache_folder(plugins.config, "sass")
    plugins.add_converter(SassConverter(plugins.config, "scss", cache))
    plugins.add_converter(SassConverter(plugins.config, "sass", cache))
    plugins.add_converter(Identity())


class NotingEngine(Engine):
    """The template engine that notes which includes a page uses, also those that it does not find.

    What the code of a template took from the settings when it was compiled is read by whoever uses the template.
    """

    recorder: Recorder

    def __init__(self, options: Options, **sources: Any) -> None:
        super().__init__(options, **sources)
        self._taken: dict[int, tuple[tuple[str, ...], str]] = {}
        """The notes of what templates took, by the id of what names it, which is held here so that no other gets it."""

    def parse(self, source: Source) -> Template:
        """Return the template of a source."""
        template = super().parse(source)
        self._note_settings(template.compiled.known)
        return template

    def partial(self, name: str) -> Template | None:
        """Return an include."""
        self.recorder.current.add(include_note(name))
        if name not in self.partials:
            return super().partial(name)
        template = self.partials[name]
        if template is not None and template.compiled.known:
            self._note_settings(template.compiled.known)
        return template

    def _note_settings(self, known: tuple[str, ...]) -> None:
        found = self._taken.get(id(known))
        if found is None:
            names = [name.removeprefix(SITE) for name in known if name.startswith(SITE)]
            found = self._taken[id(known)] = known, settings_note(names) if names else ""
        if found[1]:
            self.recorder.current.add(found[1])

    def relative(self, page: str, name: str) -> Template | None:
        """Return a file beside a page."""
        self.recorder.current.add(file_note(page, name))
        return super().relative(page, name)


def make_renderer(index: SiteIndex, plugins: Plugins, ledger: Ledger | None = None) -> Renderer:
    """Make the renderer of a sealed site; with a ledger it keeps what is current."""
    config = index.site.config
    includes = Includes(config.source, config.includes_dir, config.theme_root, config.encoding)
    engine = make_engine(config, includes)
    engine.profile = config.profile
    register_all(engine, config.rules)
    for name, tag in plugins.tags.items():
        engine.add_tag(name, tag)
    for name, (function, needs_context) in plugins.filters.items():
        engine.add_filter(name, function, needs_context=needs_context)
    recorder = engine.recorder = Recorder()
    services = make_services(index, plugins, recorder)
    renderer = Renderer(index, plugins, engine, services, recorder)
    if ledger is not None:
        keeper = renderer.keeper = Keeper(index, renderer.payloads, ledger, includes)
        if engine.profile is None and not engine.options.strict_variables:
            services.fragments = Fragments(recorder, keeper, lambda: renderer.warned.count)
            renderer.name_constants(services.fragments)
    return renderer


def make_engine(config: Config, includes: Includes) -> NotingEngine:
    """Make the template engine with the site's options and includes."""
    liquid = config.liquid
    options = Options(
        version=config.stack.liquid,
        error_mode=str(liquid.get("error_mode") or "warn"),
        strict_filters=bool(liquid.get("strict_filters")),
        strict_variables=bool(liquid.get("strict_variables")),
        limits=_limits(config),
        reads_change=not config.rules.dates_the_undated,
    )
    return NotingEngine(
        options,
        load_partial=lambda name: _source(includes.find(name)),
        load_relative=lambda page, name: _source(includes.find_relative(page, name)),
        cache_dir=cache_folder(config, "liquid"),
    )


def _limits(config: Config) -> Limits:
    """Read `liquid: {limits: {...}}`; what is not a whole number above zero, or no limit at all, is a `ConfigError`."""
    given = config.liquid.get("limits")
    if given is None:
        return Limits()
    known = set(Limits._fields)
    if not isinstance(given, dict) or not set(given) <= known:
        raise config.wrong("liquid.limits", f"expected a map with some of {', '.join(sorted(known))}, found {given!r}")
    for name, value in given.items():
        if type(value) is not int or value < 1:
            raise config.wrong(f"liquid.limits.{name}", f"expected a whole number above 0, found {value!r}")
    return Limits(**given)


def _source(found: IncludeFile | None) -> Source | None:
    return Source(found.path, found.text) if found else None


def make_services(index: SiteIndex, plugins: Plugins, recorder: Recorder) -> Services:
    """Give tags and filters what they ask of the site."""
    config = index.site.config

    def markdownify(text: str, us_ascii: bool = False) -> str:
        source = protocols.Source(text, "markdownify", us_ascii=us_ascii)
        return _named(plugins, ".md", MarkdownConverter).convert(source).text

    def smartify(text: str) -> str:
        return _named(plugins, ".md", MarkdownConverter).kramdown.smartify(text)

    def written_time(pattern: str) -> str:
        recorder.note(time_note(pattern))
        return strftime(config.now, pattern)

    def style(suffix: str) -> protocols.Converter:
        recorder.note(FILES)
        return _named(plugins, suffix, SassConverter)

    services = Services(
        url=config.url,
        baseurl=config.baseurl,
        zone=config.zone,
        now=config.now,
        markdownify=markdownify,
        smartify=smartify,
        scssify=lambda text: style(".scss").convert(protocols.Source(text, "scssify")).text,
        sassify=lambda text: style(".sass").convert(protocols.Source(text, "sassify")).text,
        find_url=index.find_url,
        find_post_url=index.find_post_url,
        written_time=written_time,
        note_untracked=lambda: recorder.note(UNTRACKED),
        jekyll_version=config.stack.jekyll,
        highlighter=config.highlighter or "none",
    )
    look_up(services, index, recorder)
    return services


def look_up(services: Services, index: SiteIndex, recorder: Recorder) -> None:
    """Let tags find URLs in a sealed site; what they ask for is noted."""

    def find_url(path: str) -> str | None:
        recorder.note(f"url {path}")
        return index.find_url(path)

    def find_post_url(name: str) -> str | None:
        recorder.note(f"post_url {name}")
        return index.find_post_url(name)

    services.find_url, services.find_post_url = find_url, find_post_url


def _named(plugins: Plugins, suffix: str, kind: type[T]) -> T:
    return next(each for each in plugins.converters(suffix) if isinstance(each, kind))
