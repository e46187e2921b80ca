"""Answers for a site: its files below the base URL, and our own script and socket beside it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path

from jekyllpy.server.answers import NO_CACHE, Answer, Edit, file_answer, moved, not_found, page_answer, plain
from jekyllpy.server.connections import Line
from jekyllpy.server.files import Elsewhere, Found, FoundFile, FoundFolder, find, mount_of
from jekyllpy.server.guard import Guard
from jekyllpy.server.listing import listing_page
from jekyllpy.server.livereload import parameters_of, script_answer, socket_opening, talk
from jekyllpy.server.page_script import FOLDER, with_script
from jekyllpy.server.reloads import Reloads
from jekyllpy.server.requests import Request
from jekyllpy.server.sockets import WebSocket

METHODS = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Served:
    """What is served and how; it may be exchanged while the server runs."""

    folder: Path
    baseurl: str = ""
    listing: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    live: bool = True
    script: Mapping[str, str] = field(default_factory=dict)
    """What the script is told beside the state of the site."""

    @property
    def mount(self) -> str:
        """Return the path below which the folder is found."""
        return mount_of(self.baseurl)


class SiteDesk:
    """Answers from the folder of `served`."""

    def __init__(self, served: Served, guard: Guard, reloads: Reloads) -> None:
        self.served = served
        self._guard = guard
        self._reloads = reloads

    @contextlib.contextmanager
    def answer(self, request: Request) -> Iterator[Answer]:
        """Answer a request; whatever goes wrong is an answer as well."""
        served = self.served
        with contextlib.ExitStack() as held:
            answer = self._refusal(request) or self._ours(request)
            if answer is None:
                answer = self._from_folder(served, request, held)
            yield self._dressed(answer, served)

    def opening(self, request: Request) -> Mapping[str, str] | None:
        """Open the socket of the live reload."""
        if not self.served.live or request.path != FOLDER + "livereload" or self._refusal(request):
            return None
        value = socket_opening(request, self._guard, self._reloads)
        return None if isinstance(value, Answer) else {"Sec-WebSocket-Accept": value}

    def talk(self, request: Request, socket: WebSocket, line: Line) -> None:
        """Tell a page what changes; its query says which page it is."""
        said = parameters_of(request)
        found = self._find(self.served, said.get("page", ""))
        output = found.name if isinstance(found, FoundFile) else None
        talk(socket, line, self._reloads, output=output, seen=said.get("seen", ""))

    def _refusal(self, request: Request) -> Answer | None:
        if not self._guard.admits_host(request.headers.get("Host")):
            return plain(HTTPStatus.MISDIRECTED_REQUEST if "Host" in request.headers else HTTPStatus.BAD_REQUEST)
        if request.method not in METHODS:
            return plain(HTTPStatus.METHOD_NOT_ALLOWED, Allow=", ".join(METHODS))
        return None if request.target.startswith("/") else plain(HTTPStatus.BAD_REQUEST)

    def _ours(self, request: Request) -> Answer | None:
        if not self.served.live or not request.path.startswith(FOLDER):
            return None
        if request.path == FOLDER + "livereload.js":
            return script_answer()
        if request.path == FOLDER + "livereload":
            refused = socket_opening(request, self._guard, self._reloads)
            return refused if isinstance(refused, Answer) else plain(HTTPStatus.BAD_REQUEST)
        return plain(HTTPStatus.NOT_FOUND)

    def _from_folder(self, served: Served, request: Request, held: contextlib.ExitStack) -> Answer:
        state = self._reloads.state if served.live else ""
        edit = _edit(served, state)
        try:
            match self._find(served, request.target):
                case Elsewhere(location):
                    query = request.target.partition("?")[2]
                    return moved(HTTPStatus.MOVED_PERMANENTLY, f"{location}?{query}" if query else location)
                case FoundFolder(here, _):
                    return page_answer(listing_page(served.folder, here, request.path), edit)
                case FoundFile(path, name):
                    file = held.enter_context(path.open("rb"))
                    return file_answer(file, name, request.headers, edit, state)
        except (OSError, ValueError):  # it vanished since it was found, or may not be read
            return not_found(served.folder, edit)
        return not_found(served.folder, edit)

    def _find(self, served: Served, target: str) -> Found | None:
        return find(served.folder, served.mount, target, listing=served.listing)

    def _dressed(self, answer: Answer, served: Served) -> Answer:
        headers = {**answer.headers, "Cache-Control": NO_CACHE, "X-Content-Type-Options": "nosniff", **served.headers}
        return replace(answer, headers=headers)


def _edit(served: Served, state: str) -> Edit:
    """Return what puts the script into a page; both know the state that was before the page was opened."""
    if not served.live:
        return lambda page: page
    parameters = {"seen": state, **served.script}
    return lambda page: with_script(page, parameters)
