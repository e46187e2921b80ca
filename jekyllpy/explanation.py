"""Tells why a source was rendered or would be kept: it walks the way of a build, and writes nothing."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.build import read
from jekyllpy.config.view import Config
from jekyllpy.errors import BuildFailed, ConfigError
from jekyllpy.incremental.ledger import Entry
from jekyllpy.model.index import SiteIndex, seal
from jekyllpy.render.engine import make_renderer
from jekyllpy.render.keeper import Placed, source_of
from jekyllpy.render.memory import Memory
from jekyllpy.render.settings import each_of


class Explanation(NamedTuple):
    """What is known of one source: why the last build rendered it, and why the next one would; nothing is kept."""

    path: str
    """The source's path below the site."""
    output: str
    """Its output below the destination."""
    last: str | None
    """Why it was rendered when it was rendered last; None where no build knows it."""
    reasons: list[str]
    """Why the next build renders it."""
    reads: list[str]
    """What it read when it was rendered last."""


def explain(config: Config, path: str) -> list[Explanation]:
    """Explain the sources that `path` names: a source, an output or a URL.

    Whatever changed before it is rendered, in memory only, as its readers would see it. Raises `ConfigError` where
    nothing has that name or nothing is remembered, and `BuildFailed` for a site that cannot be read.
    """
    site = read(config)
    if site.errors:
        raise BuildFailed(site.errors)
    index = seal(site)
    everything: list[Placed] = [*index.documents, *site.pages]
    wanted = [placed for placed in everything if _is_named(index, placed, path)]
    ledger = Memory(config, site.plugins).ledger
    if not wanted:
        raise ConfigError(f"no page or document is called '{path}'", hint="give a source, an output or a URL")
    if ledger is None:
        raise ConfigError(
            "this site is built without a cache, so nothing is remembered", hint="see --disable-disk-cache"
        )
    renderer = make_renderer(index, site.plugins, ledger)
    always = ["every build renders it: it, or what follows it, reads what the page before it left"]
    asked = {source_of(placed): always for placed in wanted}
    if renderer.keeper is not None:
        renderer.keeper.asked = asked
    for _ in renderer.render_all():
        pass
    return [_explanation(placed, ledger.get(source_of(placed)), asked[source_of(placed)]) for placed in wanted]


def _explanation(placed: Placed, entry: Entry | None, reasons: list[str]) -> Explanation:
    reads = sorted(each for key in entry.reads for each in each_of(key)) if entry else []
    return Explanation(placed.source_path, str(placed.destination), entry.why if entry else None, reasons, reads)


def _is_named(index: SiteIndex, placed: Placed, path: str) -> bool:
    config = index.site.config
    output = str(placed.destination)
    full = str(config.destination / output)
    return path.removeprefix("./") in (placed.source_path, output, full, placed.url) or full.endswith(f"/{path}")
