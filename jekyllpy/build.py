"""The order of a build: read, generate, seal, render, clean, write; and the library's entry points."""

from __future__ import annotations

import datetime
import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from jekyllpy.bundled import find_bundled
from jekyllpy.config.load import load_config
from jekyllpy.config.view import Config
from jekyllpy.errors import BuildFailed, JekyllpyError, OutputError
from jekyllpy.model import site as model
from jekyllpy.model.document import Document
from jekyllpy.model.index import SiteIndex, seal
from jekyllpy.model.page import Page
from jekyllpy.model.rendered import Rendered
from jekyllpy.model.static_file import StaticFile
from jekyllpy.output.conflicts import clash, conflicts, describe
from jekyllpy.output.manifest import announce, obsolete, read_manifest, remove, write_manifest
from jekyllpy.output.write import Target
from jekyllpy.plugins.loading import load_plugins
from jekyllpy.plugins.registry import Plugins
from jekyllpy.readers.gem_files import read_facts
from jekyllpy.readers.reading import Reading
from jekyllpy.readers.site import read_site
from jekyllpy.readers.theme import merge_theme_config
from jekyllpy.readers.theme_search import find_theme
from jekyllpy.render.engine import make_renderer, register_converters
from jekyllpy.render.memory import Memory
from jekyllpy.render.renderer import Renderer
from jekyllpy.templates.blocks import is_block
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.build")

Progress = Callable[[int, int], None]


class Report:
    """What a build did; paths are relative to the source, outputs to the destination."""

    def __init__(
        self,
        destination: Path,
        *,
        skipped: list[tuple[str, str]] | None = None,
        due: datetime.datetime | None = None,
        timings: dict[str, float] | None = None,
    ) -> None:
        self.destination = destination
        self.rendered: list[str] = []
        self.kept: list[str] = []
        self.written: list[str] = []
        self.removed: list[str] = []
        self.skipped = [] if skipped is None else skipped
        """Sources without an output, with the reason."""
        self.outputs: list[str] = []
        self.clock: dict[str, str] | None = None
        """What pages read of the clock; None where it was not noted."""
        self.due = due
        """When the next document that is still in the future is due."""
        self.timings = {} if timings is None else timings
        """Seconds of each phase."""


class Built(NamedTuple):
    """What one build was made with: a resident site goes on from here."""

    site: Site
    memory: Memory
    renderer: Renderer
    rendered: list[Rendered]
    final: dict[PurePosixPath, Rendered | Path]
    """What each output comes from."""
    report: Report


class Site(model.Site):
    """A site that was read and generated, with the plugins that go on to render it.

    `pages`, `documents`, `collections`, `static_files`, `layouts` and `data` are plain values; `build` renders them.
    """

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self.plugins = Plugins(config)
        self.errors: list[JekyllpyError] = []
        self.skipped: list[tuple[str, str]] = []
        self.due: datetime.datetime | None = None
        self.files_as_read: tuple[list[Page], list[StaticFile]] = ([], [])
        """Pages and static files as they were before the generators had their say."""
        self.texts_as_read: dict[int, tuple[str, dict[str, Value]]] = {}
        """The pages' content and data at that time, by the objects' ids."""

    @classmethod
    def read(cls, source: str | Path = ".", options: Mapping[str, Value] | None = None) -> Site:
        """Read the site at `source`, with `options` over its configuration.

        Raises `ConfigError`; errors of single files are collected in `errors`.
        """
        return read(configure(source, options=options))


def configure(
    source: str | Path = ".",
    destination: str | Path | None = None,
    *,
    files: Sequence[str] | None = None,
    options: Mapping[str, Value] | None = None,
) -> Config:
    """Load the configuration of the site at `source`; `options` lie over its files. Raises `ConfigError`."""
    target = None if destination is None else Path(destination)
    config = load_config(Path(source), target, files=files, options=options)
    config.theme_root = find_theme(config)
    if config.theme_root is not None:
        config.theme_facts = read_facts(str(config.theme).strip().lower(), config.theme_root)
        merge_theme_config(config, config.theme_root)
    return config


def read(config: Config) -> Site:
    """Read the site and run its generators; errors of single files are collected in `errors`."""
    site = Site(config)
    plugins = site.plugins
    register_converters(plugins)
    load_plugins(plugins, find_bundled)
    plugins.hooks.site.after_init(site)
    plugins.hooks.site.after_reset(site)
    reading = reading_of(site)
    read_site(reading)
    _tell(plugins, [*site.documents, *site.pages], "post_init")
    plugins.hooks.site.post_read(site)
    site.files_as_read = list(site.pages), list(site.static_files)
    site.texts_as_read = {id(page): (page.content, dict(page.data)) for page in site.pages}
    plugins.generate(site)
    site.errors, site.skipped, site.due = reading.errors, reading.skipped, reading.due
    return site


def reading_of(site: Site) -> Reading:
    """Return what the readers of a site are handed."""
    plugins = site.plugins
    return Reading(site, plugins.converted_suffix, lambda name: is_block(name, plugins.tags))


def _tell(plugins: Plugins, placed: Iterable[Page | Document], event: str) -> None:
    for each in placed:
        for events in plugins.hooks.of(each):
            getattr(events, event)(each)


def build(
    what: Site | Config | str | Path = ".",
    destination: str | Path | None = None,
    *,
    progress: Progress | None = None,
) -> Report:
    """Build a site, read or to be read, into its destination (default: the configuration's).

    Raises `BuildFailed` with everything that went wrong; then nothing is written and the old output stays.
    """
    return build_all(what, destination, progress=progress).report


def build_all(
    what: Site | Config | str | Path = ".",
    destination: str | Path | None = None,
    *,
    progress: Progress | None = None,
    stays: bool = False,
) -> Built:
    """Build as `build` does, and return what it was built with as well; with `stays` it is fit to go on from."""
    timings: dict[str, float] = {}
    with _timed(timings, "read"):
        site = _as_site(what)
    config = site.config
    if destination is not None:
        config.destination = Path(destination).absolute()
    report = Report(config.destination, skipped=site.skipped, due=site.due, timings=timings)
    index = seal(site)
    memory = Memory(site.config, site.plugins)
    renderer = make_renderer(index, site.plugins, memory.ledger)
    if stays:
        renderer.keep_reads()
    with _timed(timings, "render"):
        rendered = _render(renderer, site, progress)
    report.rendered = [each.path for each in rendered if each.output is not None]
    report.kept = [each.path for each in rendered if each.output is None]
    with _timed(timings, "write"):
        final = _write(index, rendered, site.plugins, report)
        if renderer.keeper is not None:
            placed = {
                each.source: config.destination / path for path, each in final.items() if isinstance(each, Rendered)
            }
            memory.save(*renderer.keeper.finish(placed))
            report.clock = renderer.keeper.clock
    report.outputs = sorted(str(path) for path in final)
    return Built(site, memory, renderer, rendered, final, report)


def _as_site(what: Site | Config | str | Path) -> Site:
    if isinstance(what, Site):
        return what
    return read(what if isinstance(what, Config) else configure(what))


def _render(renderer: Renderer, site: Site, progress: Progress | None) -> list[Rendered]:
    index = renderer.index
    rendered: list[Rendered] = []
    for each in renderer.render_all():
        rendered.append(each)
        if progress is not None:
            progress(len(rendered), len(index.documents) + len(index.site.pages))
    errors = [*site.errors, *renderer.errors]
    if errors:
        raise BuildFailed(errors)
    return rendered


def _outputs(index: SiteIndex, rendered: Sequence[Rendered]) -> Iterator[tuple[PurePosixPath, str, Rendered | Path]]:
    """All outputs in Jekyll's write order: pages, static files, documents; the last writer of a path wins."""
    count = len(index.documents)
    for page in rendered[count:]:
        yield page.destination, page.path, page
    for file in index.site.files:
        if file.writes:
            yield file.destination, file.source_path, file.source
    for document in rendered[:count]:
        if document.writes:
            yield document.destination, document.path, document


def _warn_of_conflicts(index: SiteIndex, outputs: Iterable[tuple[PurePosixPath, str, object]]) -> None:
    """Name the outputs that several files would write; a file where a folder must be is an `OutputError`."""
    quiet = {page.path for page in index.site.pages if page.gives_way}
    for path, sources in conflicts((path, source) for path, source, _ in outputs if source not in quiet).items():
        log.warning("%s", describe(index.site.config.destination / path, sources))
    clashing = clash(path for path, _, _ in outputs)
    if clashing is not None:
        file, inside = clashing
        hint = "give one of them another permalink"
        raise OutputError(f"'{file}' is a file, and the folder of '{inside}'", hint=hint)


def _write(
    index: SiteIndex, rendered: Sequence[Rendered], plugins: Plugins, report: Report
) -> dict[PurePosixPath, Rendered | Path]:
    config = index.site.config
    outputs = list(_outputs(index, rendered))
    _warn_of_conflicts(index, outputs)
    final = {path: content for path, _, content in outputs}
    cache = cache_of(config)
    known = read_manifest(cache, config.destination)
    report.removed = obsolete(config.destination, known, final, config.keep_files)
    plugins.hooks.clean.on_obsolete(report.removed)
    remove(config.destination, report.removed)
    target = target_of(config)
    target.prepare()
    target.begin([*(known or ()), *map(str, final)])
    if config.keeps_cache:
        announce(cache, config.destination, known or set(), final)
    for path, content in final.items():
        if put(target, path, content):
            report.written.append(str(path))
    target.finish()
    if config.keeps_cache:
        write_manifest(cache, config.destination, final)
    _tell(plugins, [*index.site.pages, *index.documents], "post_write")
    plugins.hooks.site.post_write(index.site)
    return final


def cache_of(config: Config) -> Path:
    """Return the folder in which builds leave what the next one needs."""
    return config.source / config.cache_dir / "jekyllpy"


def target_of(config: Config) -> Target:
    """Return what writes into the destination, with a mark in the cache while it does."""
    return Target(config.destination, cache_of(config) / "writing" if config.keeps_cache else None)


def put(target: Target, path: PurePosixPath, content: Rendered | Path) -> bool:
    """Put an output in its place; tell whether that changed it."""
    if not isinstance(content, Rendered):
        return target.copy(path, content)
    return content.output is not None and target.write(path, content.output.encode("utf-8", "surrogatepass"))


@contextmanager
def _timed(timings: dict[str, float], phase: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    timings[phase] = time.perf_counter() - start
