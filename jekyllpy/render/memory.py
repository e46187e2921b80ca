"""The ledger of a site between builds: when there is one at all, under which key, and where it lies."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jekyllpy.config.view import Config
from jekyllpy.incremental.digests import digest_of_value
from jekyllpy.incremental.ledger import Ledger, load_ledger, save_ledger, update_ledger
from jekyllpy.incremental.seals import secret
from jekyllpy.incremental.snapshot import Stat, program
from jekyllpy.plugins.registry import Plugins
from jekyllpy.render.caches import cache_folder

PACKAGE = Path(__file__).parents[1]


class Memory:
    """What one build remembers of the last and leaves to the next."""

    def __init__(self, config: Config, plugins: Plugins) -> None:
        self._folder = config.source / config.cache_dir / "jekyllpy"
        users = cache_folder(config, "ledger")
        self._secret = secret(str(users)) if users is not None and plugins.is_all_ours else None
        self.ledger: Ledger | None = None
        if self._secret is not None:
            self.ledger = load_ledger(self._folder, ledger_key(config, plugins), self._secret)

    def save(self, ledger: Ledger, changed: Iterable[str]) -> None:
        """Leave a ledger to the next build."""
        if self._secret is not None:
            save_ledger(self._folder, ledger, self._secret, changed)

    def update(self, ledger: Ledger, changed: Iterable[str]) -> None:
        """Leave some entries to the next build, beside those that it has."""
        if self._secret is not None:
            update_ledger(self._folder, ledger, self._secret, changed)


@cache
def _own_program() -> list[tuple[str, Stat | None]]:
    """Tell this version of the program from others; a process looks once, because it runs what was there at first."""
    return program(str(PACKAGE))


def ledger_key(config: Config, plugins: Plugins) -> str:
    """Name all that makes every page worthless when it changes: program, stack, settings, place and plugins."""
    settings = {
        key: value for key, value in config.data.items() if key not in ("quiet", "verbose", "profile", "serving")
    }
    return digest_of_value(
        (
            _own_program(),
            sys.version_info[:3],
            config.stack,
            config.environment,
            str(config.zone),
            sorted(settings.items(), key=lambda item: str(item[0])),
            str(config.destination),
            str(config.theme_root),
            config.theme_facts,
            plugins.names,
        )
    )
