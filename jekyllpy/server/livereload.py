"""Live reload by the LiveReload protocol, version 7, with a command of our own that shows faults."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs

from jekyllpy.server.answers import NO_CACHE, Answer, plain
from jekyllpy.server.connections import Line
from jekyllpy.server.guard import Guard
from jekyllpy.server.reloads import Message, Page, Reloads
from jekyllpy.server.requests import Request
from jekyllpy.server.sockets import GOODBYE, BrokenSocket, WebSocket, accept_value

PROTOCOL = "http://livereload.com/protocols/official-7"
HELLO = {"command": "hello", "protocols": [PROTOCOL], "serverName": "jekyllpy"}
MOST_SOCKETS = 128
SIGN_OF_LIFE = 45.0


@cache
def client_script() -> bytes:
    """Return the script that runs in the browser."""
    return Path(__file__).with_name("livereload.js").read_bytes()


def script_answer() -> Answer:
    """Answer with the script."""
    headers = {"Content-Type": "text/javascript; charset=utf-8", "Cache-Control": NO_CACHE}
    return Answer(HTTPStatus.OK, headers | {"X-Content-Type-Options": "nosniff"}, client_script())


def socket_opening(request: Request, guard: Guard, reloads: Reloads, ports: Sequence[int] = ()) -> Answer | str:
    """Return the value that accepts a socket, or the answer that refuses it."""
    value = accept_value(request.headers)
    if request.method != "GET" or value is None:
        return plain(HTTPStatus.BAD_REQUEST)
    if not guard.admits_origin(request.headers.get("Origin"), request.headers.get("Host"), ports):
        return plain(HTTPStatus.FORBIDDEN)
    if reloads.open_pages >= MOST_SOCKETS:
        return plain(HTTPStatus.SERVICE_UNAVAILABLE)
    return value


def parameters_of(request: Request) -> Mapping[str, str]:
    """Return the parameters of a request's query, the first of each name."""
    with contextlib.suppress(ValueError):
        return {key: values[0] for key, values in parse_qs(request.target.partition("?")[2], max_num_fields=9).items()}
    return {}


def talk(socket: WebSocket, line: Line, reloads: Reloads, *, output: str | None = None, seen: str = "") -> None:
    """Greet a page, then tell it what changes, until one side ends it."""

    def tell(message: Message) -> bool:
        return socket.send(json.dumps(message))

    page = Page(tell, output, seen)
    code = GOODBYE
    try:
        reloads.join(page, HELLO)
        while _is_there(socket, line):
            socket.receive()  # nothing that a page says is of any consequence
    except BrokenSocket as broken:
        code = broken.code
    finally:
        reloads.leave(page)
        socket.close(code)


def _is_there(socket: WebSocket, line: Line) -> bool:
    """Wait for a word of the page; one that says nothing for long is asked for a sign of life once."""
    line.expect(SIGN_OF_LIFE)
    try:
        there = bool(line.reader.peek(1))
    except TimeoutError:
        line.expect(SIGN_OF_LIFE)
        there = socket.ping() and bool(line.reader.peek(1))
    line.expect(5)
    return there


class LivereloadDesk:
    """The port of its own (35729) for clients that look for it there: browser extensions, other programs."""

    def __init__(self, guard: Guard, reloads: Reloads, ports: Sequence[int]) -> None:
        self._guard = guard
        self._reloads = reloads
        self._ports = ports

    @contextlib.contextmanager
    def answer(self, request: Request) -> Iterator[Answer]:
        """Answer with the script, or say why not."""
        yield self._answer(request)

    def _answer(self, request: Request) -> Answer:
        if not self._guard.admits_host(request.headers.get("Host")):
            return plain(HTTPStatus.MISDIRECTED_REQUEST)
        if request.method not in ("GET", "HEAD"):
            return plain(HTTPStatus.METHOD_NOT_ALLOWED, Allow="GET, HEAD")
        if request.path == "/livereload.js":
            return script_answer()
        if request.path == "/livereload":
            refused = socket_opening(request, self._guard, self._reloads, self._ports)
            return refused if isinstance(refused, Answer) else plain(HTTPStatus.BAD_REQUEST)
        return plain(HTTPStatus.NOT_FOUND)

    def opening(self, request: Request) -> Mapping[str, str] | None:
        """Open a socket at `/livereload`."""
        if request.path != "/livereload" or not self._guard.admits_host(request.headers.get("Host")):
            return None
        value = socket_opening(request, self._guard, self._reloads, self._ports)
        return None if isinstance(value, Answer) else {"Sec-WebSocket-Accept": value}

    def talk(self, request: Request, socket: WebSocket, line: Line) -> None:
        """Tell a client what changes."""
        talk(socket, line, self._reloads)
