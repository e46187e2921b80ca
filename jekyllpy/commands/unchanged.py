"""A build of what was built before: found out by stats alone, before anything heavy is imported.

Every module that this one needs is a tenth to a half of a millisecond, of three that the whole look takes at a small
site; `tests/commands/test_start.py` names all that may be imported.
"""

from __future__ import annotations

import os
import sys
import time

from jekyllpy.hashing import blake2b
from jekyllpy.incremental.seals import known_secret
from jekyllpy.incremental.snapshot import load_snapshot, program, stat_of

TYPE_CHECKING = False  # importing `typing` would cost more than the whole look at a small site
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = ".jekyll-cache"
NAMED = {
    "API_URL",
    "BUNDLE_GEMFILE",
    "DISABLE_WHITELIST",
    "GEM_HOME",
    "GEM_PATH",
    "HELP_URL",
    "HOME",
    "LANG",
    "LC_ALL",
    "SOURCE_DATE_EPOCH",
    "SSL",
    "TZ",
    "XDG_CACHE_HOME",
}
"""Variables of the environment that a build looks at, besides those that begin with PREFIXES."""

PREFIXES = ("GITHUB", "JEKYLL", "PAGES_", "PAGE_")


def shows_unchanged(words: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Show a build that has nothing to do as Jekyll shows a build; tell whether the command line asks for one."""
    started = time.time()
    folder = users_folder(environ)
    if folder is None or not ("build" in words or "b" in words):
        return False
    key = known_secret(folder)
    if key is None:
        return False
    try:
        snapshot = load_snapshot(note_in(source_of(words)), request_of(words, environ), key)
        if snapshot is None or not snapshot.holds(started):
            return False
    except OSError:  # something is gone, the working folder perhaps: the build will say so
        return False
    if snapshot.told or snapshot.lines:
        _show(snapshot.told, snapshot.lines, started)
    return True


def _show(told: Sequence[str], lines: Sequence[str], started: float) -> None:
    from jekyllpy.commands.console import Console

    console = Console(verbose=True)  # only what was shown was kept
    for line in lines:
        console.topic(*line.split("\t", 1))
    for warning in told:
        console.warn(warning)
    if lines:
        console.topic("", f"done in {time.time() - started:.3f} seconds.")
        console.topic("Auto-regeneration:", "disabled. Use --watch to enable.")


def source_of(words: Sequence[str]) -> str:
    """Find the source folder that a plain command line names, to look there for what was kept.

    What this takes wrongly only costs time: what was kept is for exactly these words and names all its files in full.
    """
    for place, word in enumerate(words[:-1]):
        if word in ("-s", "--source"):
            return words[place + 1]
    named = [word for word in words if word.startswith("--source=")]
    return named[0].partition("=")[2] if named else "."


def note_in(source: str) -> str:
    """Return the file in which a site's snapshot is kept."""
    return f"{source}/{FOLDER}/jekyllpy/unchanged"


def users_folder(environ: Mapping[str, str]) -> str | None:
    """Return the folder of the user's own key."""
    base = environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return f"{base}/jekyllpy/ledger" if os.path.isabs(base) else None


def request_of(words: Sequence[str], environ: Mapping[str, str]) -> str:
    """Digest all that a build depends on besides its files: command line, place, environment and program."""
    seen = {key: value for key, value in environ.items() if key in NAMED or key.startswith(PREFIXES)}
    gemfile = stat_of(environ.get("BUNDLE_GEMFILE") or "Gemfile")
    parts = (
        list(words),
        os.getcwd(),
        sorted(seen.items()),
        sys.version,
        program(PACKAGE),
        stat_of("/etc/localtime"),
        gemfile,
    )
    return blake2b(repr(parts).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
