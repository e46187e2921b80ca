"""Reads HTTP requests from a connection and writes the answers; what to answer is asked of a `Desk`."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Protocol, cast

from jekyllpy.server.answers import Answer, FilePart, plain
from jekyllpy.server.connections import Line
from jekyllpy.server.sockets import WebSocket

log = logging.getLogger("jekyllpy.server")

BLOCK = 262144
HARMLESS = str.maketrans("\r\n\0", "   ")
"""What could end a header line early becomes a space."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request; header names are written like `If-None-Match`."""

    method: str
    target: str
    headers: Mapping[str, str]

    @property
    def path(self) -> str:
        """Return the target without its query."""
        return self.target.partition("?")[0]


class Desk(Protocol):
    """Decides what is answered."""

    def answer(self, request: Request) -> contextlib.AbstractContextManager[Answer]:
        """Answer a request; what the answer holds open is closed with the context."""

    def opening(self, request: Request) -> Mapping[str, str] | None:
        """Return the headers that open a socket; None when the request is for something else."""

    def talk(self, request: Request, socket: WebSocket, line: Line) -> None:
        """Use an open socket until one side ends it."""


class Exchange(BaseHTTPRequestHandler):
    """All requests of one connection, one after the other."""

    protocol_version = "HTTP/1.1"

    def __init__(self, line: Line, desk: Desk) -> None:
        self._line = line
        self._desk = desk
        self.connection = line.connection
        self.rfile = line.reader
        self.wfile = cast(io.BufferedIOBase, line.connection.makefile("wb", 65536))
        self.client_address = ("", 0)
        self.close_connection = True

    def run(self) -> None:
        """Answer until the browser leaves, or keeps us waiting too long."""
        with contextlib.suppress(OSError, ValueError, EOFError):
            self.close_connection = False
            while not self.close_connection:
                self._line.waits = True
                self._line.expect()
                self.close_connection = True
                self.handle_one_request()
        with contextlib.suppress(OSError, ValueError):
            self.wfile.close()
        self._line.part()

    def version_string(self) -> str:
        """Name the program, not its version."""
        return "jekyllpy"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse a malformed request with one line of text."""
        self.close_connection = True
        if not hasattr(self, "request_version") or not self.request_version:
            self.request_version = "HTTP/1.1"
        self._write(plain(HTTPStatus(code)))

    def log_message(self, format: str, *args: object) -> None:
        """Log for those who ask for it."""
        log.debug(format, *args)

    def __getattr__(self, name: str) -> object:
        if name.startswith("do_"):
            return self._respond
        raise AttributeError(name)

    def _respond(self) -> None:
        self._line.waits = False
        request = Request(self.command, self.path, {key.title(): value for key, value in self.headers.items()})
        if "Content-Length" in request.headers or "Transfer-Encoding" in request.headers:
            self.close_connection = True  # a body that nobody reads
        opening = self._desk.opening(request)
        if opening is not None:
            self._switch(request, opening)
            return
        with self._desk.answer(request) as answer:
            self._write(answer)

    def _switch(self, request: Request, opening: Mapping[str, str]) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.SWITCHING_PROTOCOLS)
        self._write_headers({"Upgrade": "websocket", "Connection": "Upgrade"} | dict(opening))
        self.wfile.flush()
        self._desk.talk(request, WebSocket(self.connection, self._line.reader, self._line.writing), self._line)

    def _write(self, answer: Answer) -> None:
        self.connection.settimeout(30)
        self.send_response(answer.status)
        headers = dict(answer.headers)
        if answer.status != HTTPStatus.NOT_MODIFIED:
            headers["Content-Length"] = str(answer.length)
        if self.close_connection:
            headers["Connection"] = "close"
        self._write_headers(headers)
        if self.command != "HEAD" and answer.status != HTTPStatus.NOT_MODIFIED:
            self._write_body(answer.body)
        self.wfile.flush()

    def _write_headers(self, headers: Mapping[str, str]) -> None:
        for key, value in headers.items():
            self.send_header(key, value.translate(HARMLESS).encode("latin-1", "replace").decode("latin-1"))
        self.end_headers()

    def _write_body(self, body: bytes | FilePart) -> None:
        if isinstance(body, bytes):
            self.wfile.write(body)
            return
        body.file.seek(body.part.start)
        rest = len(body.part)
        while rest:
            block = body.file.read(min(rest, BLOCK))
            if not block:  # the file was cut short in the meantime; the browser has to notice
                self.close_connection = True
                break
            self.wfile.write(block)
            rest -= len(block)
