"""`Reloads` knows what open pages have to be told: changed outputs, faults, their end. It knows no connection."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from jekyllpy.server.faults import Fault, described

STYLES = (".css", ".css.map")
PAGES = (".html", ".htm", ".xhtml")

Message = Mapping[str, object]


@dataclass(eq=False, slots=True)
class Page:
    """An open page: how it is told, the output it shows (None when it is not known) and the state it was made with."""

    tell: Callable[[Message], bool]
    output: str | None = None
    seen: str = ""


class Reloads:
    """The open pages of one server; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pages: set[Page] = set()
        self._run = secrets.token_hex(4)
        self._number = 0
        self._faults: Sequence[Fault] = ()

    @property
    def state(self) -> str:
        """Name the present state of the site; a page carries the one that it was made with."""
        return f"{self._run}-{self._number}"

    @property
    def open_pages(self) -> int:
        """Return how many pages are connected."""
        return len(self._pages)

    def join(self, page: Page, greeting: Message) -> None:
        """Take in a page, greet it and tell it what it missed, before it can hear anything else."""
        with self._lock:
            page.tell(greeting)
            self._pages.add(page)
            if page.seen and page.seen != self.state:
                page.tell(reload_message("/"))
            elif self._faults:
                page.tell(_faults_message(self._faults))

    def leave(self, page: Page) -> None:
        """Forget a page."""
        with self._lock:
            self._pages.discard(page)

    def changed(self, outputs: Iterable[str], mount: str = "/") -> None:
        """Tell the pages that outputs (paths below the folder) were written or removed, and that no fault is left."""
        names = sorted(set(outputs))
        with self._lock:
            had_faults, self._faults = bool(self._faults), ()
            self._number += bool(names)
            pages = list(self._pages)
        for page in pages:
            messages = [_faults_message(())] if had_faults else []
            self._tell(page, [*messages, *_reloads_for(page, names, mount)])

    def failed(self, faults: Sequence[Fault]) -> None:
        """Tell the pages that the site could not be built."""
        with self._lock:
            self._faults = tuple(faults)
            pages = list(self._pages)
        for page in pages:
            self._tell(page, [_faults_message(faults)])

    def _tell(self, page: Page, messages: Iterable[Message]) -> None:
        if not all(page.tell(message) for message in messages):
            self.leave(page)


def reload_message(url: str) -> Message:
    """Make the protocol's message that a URL changed."""
    return {"command": "reload", "path": url, "liveCSS": True}


def _faults_message(faults: Sequence[Fault]) -> Message:
    return {"command": "faults", "faults": described(faults)}


def _reloads_for(page: Page, names: Sequence[str], mount: str) -> list[Message]:
    """Return what a page is told: a reload when it or anything but other pages changed, else each changed style."""
    styles = [name for name in names if name.endswith(STYLES)]
    for name in names:
        if name in styles or (page.output is not None and name != page.output and name.endswith(PAGES)):
            continue
        return [reload_message(quote(mount + name, errors="replace"))]
    return [reload_message(quote(mount + name, errors="replace")) for name in styles if name.endswith(".css")]
