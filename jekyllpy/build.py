"""The order of a build: read, generate, seal, render, clean, write; and the library's entry points."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from jekyllpy.bundled import find_bundled
from jekyllpy.config.load import load_config
from jekyllpy.config.view import Config
from jekyllpy.errors import BuildFailed, JekyllpyError
from jekyllpy.model.index import SiteIndex, seal
from jekyllpy.model.rendered import Rendered
from jekyllpy.model.site import Site
from jekyllpy.output.conflicts import conflicts
from jekyllpy.output.manifest import obsolete, read_manifest, remove, write_manifest
from jekyllpy.output.write import Target
from jekyllpy.plugins.loading import load_plugins
from jekyllpy.plugins.registry import Plugins
from jekyllpy.readers.reading import Reading
from jekyllpy.readers.site import read_site
from jekyllpy.readers.theme import find_theme, merge_theme_config
from jekyllpy.render.engine import make_renderer, register_converters
from jekyllpy.templates.blocks import is_block
from jekyllpy.values import Value

log = logging.getLogger("jekyllpy.build")

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Report:
    """What a build did; paths are relative to the source, outputs to the destination."""

    destination: Path
    rendered: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    """Sources without an output, with the reason."""
    timings: dict[str, float] = field(default_factory=dict)
    """Seconds of each phase."""


@dataclass(slots=True)
class Loaded:
    """A site that was read and generated, with the plugins that go on to render it."""

    site: Site
    plugins: Plugins
    errors: list[JekyllpyError]
    skipped: list[tuple[str, str]]


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
        merge_theme_config(config, config.theme_root)
    return config


def load(config: Config) -> Loaded:
    """Read the site and run its generators; errors of single files are collected."""
    plugins = Plugins(config)
    register_converters(plugins)
    load_plugins(plugins, find_bundled)
    site = Site(config)
    plugins.hooks.site.after_init(site)
    plugins.hooks.site.after_reset(site)
    reading = Reading(site, plugins.converted_suffix, lambda name: is_block(name, plugins.tags))
    read_site(reading)
    for placed in (*site.documents, *site.pages):
        for events in plugins.hooks.of(placed):
            events.post_init(placed)
    plugins.hooks.site.post_read(site)
    for generator in plugins.generators:
        generator.generate(site)
    return Loaded(site, plugins, reading.errors, reading.skipped)


def build(config: Config, *, progress: Progress | None = None) -> Report:
    """Build a site into its destination.

    Raises `BuildFailed` with everything that went wrong; then nothing is written and the old output stays.
    """
    report = Report(config.destination)
    with _timed(report, "read"):
        loaded = load(config)
    report.skipped = loaded.skipped
    index = seal(loaded.site)
    with _timed(report, "render"):
        rendered = _render(index, loaded, progress)
    report.rendered = [each.path for each in rendered]
    with _timed(report, "write"):
        _write(index, rendered, loaded.plugins, report)
    return report


def _render(index: SiteIndex, loaded: Loaded, progress: Progress | None) -> list[Rendered]:
    renderer = make_renderer(index, loaded.plugins)
    rendered: list[Rendered] = []
    for each in renderer.render_all():
        rendered.append(each)
        if progress is not None:
            progress(len(rendered), len(index.documents) + len(index.site.pages))
    errors = [*loaded.errors, *renderer.errors]
    if errors:
        raise BuildFailed(errors)
    return rendered


def _outputs(index: SiteIndex, rendered: Sequence[Rendered]) -> Iterator[tuple[PurePosixPath, str, Rendered | Path]]:
    """All outputs in Jekyll's write order: pages, static files, documents; the last writer of a path wins."""
    count = len(index.documents)
    for page in rendered[count:]:
        yield page.destination, page.path, page
    for file in index.site.static_files:
        if file.writes:
            yield file.destination, file.source_path, file.source
    for document in rendered[:count]:
        if document.writes:
            yield document.destination, document.path, document


def _write(index: SiteIndex, rendered: Sequence[Rendered], plugins: Plugins, report: Report) -> None:
    config = index.site.config
    outputs = list(_outputs(index, rendered))
    for destination, sources in conflicts((path, source) for path, source, _ in outputs).items():
        log.warning("Conflict: The following destination is shared by multiple files: %s", destination)
        for source in sources:
            log.warning("          - %s", source)
    final = {path: content for path, _, content in outputs}
    cache = config.source / config.cache_dir / "jekyllpy"
    report.removed = obsolete(config.destination, read_manifest(cache, config.destination), final, config.keep_files)
    plugins.hooks.clean.on_obsolete(report.removed)
    remove(config.destination, report.removed)
    target = Target(config.destination)
    config.destination.mkdir(parents=True, exist_ok=True)
    for path, content in final.items():
        changed = (
            target.write(path, content.output.encode("utf-8", "surrogatepass"))
            if isinstance(content, Rendered)
            else target.copy(path, content)
        )
        if changed:
            report.written.append(str(path))
    write_manifest(cache, config.destination, final)
    for placed in (*index.site.pages, *index.documents):
        for events in plugins.hooks.of(placed):
            events.post_write(placed)
    plugins.hooks.site.post_write(index.site)


class _timed:  # noqa: N801  (reads as a statement)
    """Measures the seconds of a phase."""

    def __init__(self, report: Report, phase: str) -> None:
        self._report = report
        self._phase = phase

    def __enter__(self) -> None:
        self._start = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self._report.timings[self._phase] = time.perf_counter() - self._start
