"""The ledger of a site between builds: when there is one at all, under which key, and where it lies."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.config.view import Config
from jekyllpy.incremental.digests import digest_of_value
from jekyllpy.incremental.ledger import Ledger, Notes, load_ledger, save_ledger, update_ledger
from jekyllpy.incremental.seals import secret
from jekyllpy.incremental.snapshot import Stat, program
from jekyllpy.plugins.registry import Plugins
from jekyllpy.render.caches import cache_folder
from jekyllpy.render.settings import digests_of

PACKAGE = Path(__file__).parents[1]
ASKED, SETTINGS = "asked", "settings"
UNSEEN = frozenset({"quiet", "verbose", "profile", "serving"})
"""Settings that the program asks for, and that show in nothing it renders."""


class Memory:
    """What one build remembers of the last and leaves to the next."""

    def __init__(self, config: Config, plugins: Plugins) -> None:
        self._config = config
        self._key = ledger_key(config, plugins)
        self._asked: set[str] = set()
        """The settings that the program asked for when what is kept was made."""
        self._saved = ""
        self._folder = config.source / config.cache_dir / "jekyllpy"
        users = cache_folder(config, "ledger")
        self._secret = secret(str(users)) if users is not None and plugins.is_all_ours else None
        self.ledger: Ledger | None = None
        if self._secret is not None:
            self.ledger = load_ledger(self._folder, self._key_of, self._secret)
            self.ledger.why = self._why(self.ledger.outdated)
            self._asked.update(self.ledger.notes.get(ASKED, ()))

    def save(self, ledger: Ledger, changed: Iterable[str]) -> None:
        """Leave a ledger to the next build."""
        if self._secret is not None:
            self._asked |= self._config.asked
            ledger.notes = {ASKED: sorted(self._asked - UNSEEN), SETTINGS: digests_of(self._config.data)}
            ledger.key = self._saved = self._key_of(ledger.notes)
            save_ledger(self._folder, ledger, self._secret, changed)

    def update(self, ledger: Ledger, changed: Iterable[str]) -> None:
        """Leave some entries to the next build, beside those that it has."""
        if not self._config.asked <= self._asked:
            self.save(ledger, ledger.entries)
        elif self._secret is not None:
            ledger.key = self._saved
            update_ledger(self._folder, ledger, self._secret, changed)

    def _key_of(self, notes: Notes) -> str:
        """Return the key of a ledger, as the settings are now that the program asked for when it was made."""
        data = self._config.data
        return digest_of_value((self._key, [(name, name in data, data.get(name)) for name in notes[ASKED]]))

    def _why(self, outdated: Notes) -> str:
        """Say which settings make a ledger worthless, if it is those."""
        if not outdated:
            return ""
        known, now = outdated[SETTINGS], digests_of(self._config.data)
        names = sorted({*outdated[ASKED], *DEFAULTS} - UNSEEN)
        changed = [name for name in names if known.get(name) != now.get(name)]
        return f"setting {', '.join(changed)} changed" if changed else ""


@cache
def _own_program() -> list[tuple[str, Stat | None]]:
    """Tell this version of the program from others; a process looks once, because it runs what was there at first."""
    return program(str(PACKAGE))


def ledger_key(config: Config, plugins: Plugins) -> str:
    """Name what makes every page worthless when it changes: program, stack, Jekyll's own settings, place and plugins.

    The other settings that the program asks for are known when it has asked: the notes of a ledger name them.
    """
    settings = {key: value for key, value in config.data.items() if key in DEFAULTS and key not in UNSEEN}
    return digest_of_value(
        (
            _own_program(),
            sys.version_info[:3],
            config.stack,
            config.environment,
            str(config.zone),
            sorted(settings.items()),
            str(config.destination),
            str(config.theme_root),
            config.theme_facts,
            plugins.names,
        )
    )
