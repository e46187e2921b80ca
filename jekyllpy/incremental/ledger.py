"""The ledger: what each output was made from, kept in one file between builds, never trusted blindly.

Every entry carries a seal made with a key of the user's own, so that a ledger that came with a clone counts as none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from jekyllpy.incremental.seals import seal

if TYPE_CHECKING:
    import sqlite3

FORMAT = "6"
NAME = "state.sqlite"
ENTRIES = "CREATE TABLE IF NOT EXISTS entries (source TEXT PRIMARY KEY, value TEXT, content TEXT, seal TEXT)"
PUT_ENTRY = "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)"
DROP_ENTRY = "DELETE FROM entries WHERE source = ?"


Notes: TypeAlias = dict[str, Any]


class Entry:
    """What is known of one rendered source: its own digest, what it read, and what became of it.

    `content` is the converted content, which later pages may read, `stat` the size and time of the written output, and
    `why` the reason for which it was rendered last. (No dataclass: importing those costs more than a build with nothing
    to do.)
    """

    __slots__ = ("content", "own", "reads", "stat", "why")

    def __init__(
        self,
        own: str,
        reads: dict[str, str],
        content: str,
        stat: tuple[int, int] | None = None,
        why: str = "",
    ) -> None:
        self.own = own
        self.reads = reads
        self.content = content
        self.stat = stat
        self.why = why

    def plain(self) -> list[Any]:
        """Return the entry as JSON can hold it, but for its content."""
        return [self.own, self.reads, self.stat, self.why]

    @classmethod
    def from_plain(cls, plain: list[Any], content: str) -> Entry:
        """Make an entry of what `plain` gave and its content; anything odd is an error."""
        own, reads, stat, why = plain
        if not isinstance(reads, dict):
            raise TypeError("reads")
        size = (int(stat[0]), int(stat[1])) if stat else None
        return cls(str(own), reads, content, size, str(why))


class Ledger:
    """The entries of the last build by source; `key` names all that makes the whole of it worthless when it changes.

    `notes` is what that build told of itself, from which the next one makes the key. Where it comes out as another,
    `outdated` are the notes of what does not count any more, and `why` may say so.
    """

    def __init__(self, key: str, entries: dict[str, Entry] | None = None) -> None:
        self.key = key
        self.entries = entries if entries is not None else {}
        self.notes: Notes = {}
        self.outdated: Notes = {}
        self.why = ""

    def get(self, source: str) -> Entry | None:
        """Return the entry of a source."""
        return self.entries.get(source)


def _say(message: str, *arguments: object) -> None:
    """Tell those who listen closely; `logging` is a tenth of a build with nothing to do, which has nothing to say."""
    import logging

    logging.getLogger("jekyllpy.incremental").debug(message, *arguments)


def _hurry(store: sqlite3.Connection) -> None:
    """Leave out what only a lost machine would need: a ledger that breaks is set aside and made anew."""
    store.execute("PRAGMA synchronous=OFF")
    store.execute("PRAGMA journal_mode=MEMORY")


def _seal(key: bytes, *parts: str) -> str:
    return seal(key, *(part.encode("utf-8", "surrogatepass") for part in parts)).hex()


def load_ledger(folder: Path, key_of: Callable[[Notes], str], secret_key: bytes) -> Ledger:
    """Load the ledger of a folder; anything odd about it, or another key than its notes give, gives an empty one."""
    file = folder / NAME
    if not file.is_file():
        return Ledger("")
    import sqlite3

    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
            notes = dict(store.execute("SELECT name, value FROM notes"))
            key, told = str(notes.get("key")), notes.get("notes", "")
            if notes.get("format") != FORMAT or notes.get("seal") != _seal(secret_key, key, told):
                return Ledger("")
            ledger = Ledger(key)
            ledger.notes = json.loads(told)
            if key_of(ledger.notes) != key:
                ledger.notes, ledger.outdated = {}, ledger.notes
                return ledger
            for source, value, content, seal in store.execute("SELECT source, value, content, seal FROM entries"):
                if seal == _seal(secret_key, key, source, value, content):
                    ledger.entries[source] = Entry.from_plain(json.loads(value), content)
            return ledger
    except (sqlite3.Error, ValueError, TypeError, KeyError, OSError) as error:
        _say("the ledger is set aside: %s", error)
        return Ledger("")


def save_ledger(folder: Path, ledger: Ledger, secret_key: bytes, changed: Iterable[str]) -> None:
    """Save a ledger; only `changed` entries are written where the file holds the others already.

    A folder that cannot be written costs only the next build's time.
    """
    import sqlite3

    for attempt in range(2):
        try:
            _save(folder, ledger, secret_key, set(changed) if attempt == 0 else set(ledger.entries))
            return
        except (sqlite3.Error, OSError, UnicodeError) as error:
            _say("the ledger is written anew: %s", error)
            with suppress(OSError):
                (folder / NAME).unlink(missing_ok=True)


def _save(folder: Path, ledger: Ledger, secret_key: bytes, changed: set[str]) -> None:
    import sqlite3

    folder.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as store:
        _hurry(store)
        store.execute("BEGIN IMMEDIATE")
        store.execute("CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT)")
        store.execute(ENTRIES)
        known = dict(store.execute("SELECT name, value FROM notes"))
        if known.get("format") != FORMAT:
            store.execute("DROP TABLE entries")
            store.execute(ENTRIES)
        if known.get("key") != ledger.key or known.get("format") != FORMAT:
            store.execute("DELETE FROM entries")
            changed = set(ledger.entries)
        store.executemany(PUT_ENTRY, _rows(ledger, secret_key, changed))
        stored = {source for (source,) in store.execute("SELECT source FROM entries")}
        store.executemany(DROP_ENTRY, [(each,) for each in stored - set(ledger.entries)])
        missing = set(ledger.entries) - stored
        if missing:
            raise sqlite3.Error("entries are missing")
        notes = json.dumps(ledger.notes, ensure_ascii=True)
        values = {"format": FORMAT, "key": ledger.key, "notes": notes, "seal": _seal(secret_key, ledger.key, notes)}
        store.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?)", values.items())
        store.execute("COMMIT")


def _rows(ledger: Ledger, secret_key: bytes, sources: set[str]) -> list[tuple[str, str, str, str]]:
    """Return the sealed rows of those sources that have an entry."""
    rows = []
    for source in sources & set(ledger.entries):
        entry = ledger.entries[source]
        value = json.dumps(entry.plain())
        rows.append((source, value, entry.content, _seal(secret_key, ledger.key, source, value, entry.content)))
    return rows


def update_ledger(folder: Path, ledger: Ledger, secret_key: bytes, changed: Iterable[str]) -> None:
    """Write the entries of some sources into a ledger that holds the others; what is not written costs time only."""
    import sqlite3

    sources = set(changed)
    with suppress(sqlite3.Error, OSError, UnicodeError), closing(sqlite3.connect(folder / NAME)) as store, store:
        _hurry(store)
        known = dict(store.execute("SELECT name, value FROM notes WHERE name IN ('key', 'format')"))
        if known == {"key": ledger.key, "format": FORMAT}:
            store.executemany(PUT_ENTRY, _rows(ledger, secret_key, sources))
            store.executemany(DROP_ENTRY, [(source,) for source in sources - set(ledger.entries)])
