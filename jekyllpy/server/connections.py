"""A threaded TCP server that can't be starved: a cap on connections, and those that only wait make room for others."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import select
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

log = logging.getLogger("jekyllpy.server")

MOST_CONNECTIONS = 256
PATIENCE = 15.0
"""Seconds that a request may take to arrive, counted from the end of the one before."""

Respond = Callable[["Line"], None]


class Line:
    """One connection: the socket, a reader that gives up at a deadline, and whether it is only waiting."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.writing = threading.Lock()
        self.reader = io.BufferedReader(_Reader(self))
        self.deadline = 0.0
        self.waits = True
        self.since = time.monotonic()
        self.expect()

    def expect(self, seconds: float = PATIENCE) -> None:
        """Begin to wait for something that must have come in after so many seconds."""
        self.since = time.monotonic()
        self.deadline = self.since + seconds

    def part(self) -> None:
        """Say goodbye, and read for a moment what still comes in: closing on it would lose the last answer."""
        with contextlib.suppress(OSError, ValueError):
            self.connection.shutdown(socket.SHUT_WR)
            self.waits = True
            self.expect(1.0)
            for _ in range(32):
                if not self.reader.read1(65536):
                    break

    def hang_up(self) -> None:
        """End the connection; whoever reads from it stops."""
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


class _Reader(io.RawIOBase):
    """Reads from a socket until a deadline; a lock keeps reading and writing apart, which TLS asks for."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        line = self._line
        connection = line.connection
        if not (isinstance(connection, ssl.SSLSocket) and connection.pending()):
            rest = line.deadline - time.monotonic()
            if rest <= 0 or not select.select([connection], [], [], rest)[0]:
                raise TimeoutError("nothing came in")
        with line.writing:
            connection.settimeout(5)
            return connection.recv_into(buffer)


class Listener(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """Listens on one port from the moment it is made; `serve_forever` begins to answer."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 256
    allow_reuse_address = os.name != "nt"  # there it would let two servers take one port

    def __init__(self, host: str, port: int, respond: Respond, tls: ssl.SSLContext | None = None) -> None:
        self._respond = respond
        self._tls = tls
        self._lines: set[Line] = set()
        self._lock = threading.Lock()
        kind, _, _, _, address = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        self.address_family = kind
        super().__init__((str(address[0]), port), socketserver.BaseRequestHandler)

    @property
    def port(self) -> int:
        """Return the port that is listened on."""
        return int(self.server_address[1])

    def finish_request(self, request: object, client_address: object) -> None:
        """Serve one connection, in a thread of its own."""
        assert isinstance(request, socket.socket)
        connection = request
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tls is not None:
            connection.settimeout(PATIENCE)
            connection = self._tls.wrap_socket(connection, server_side=True)
        line = Line(connection)
        if not self._admit(line):
            connection.settimeout(1)
            connection.sendall(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        try:
            self._respond(line)
        finally:
            with self._lock:
                self._lines.discard(line)
            line.hang_up()
            connection.close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Note what ended a connection; it never ends the server."""
        log.debug("a connection ended", exc_info=True)

    def stop(self) -> None:
        """End `serve_forever` at once: a connection of our own wakes it before its next look around."""
        ending = threading.Thread(target=self.shutdown)
        ending.start()
        here = "::1" if self.address_family == socket.AF_INET6 else "127.0.0.1"
        host = str(self.server_address[0])
        with contextlib.suppress(OSError):
            socket.create_connection((here if host in ("0.0.0.0", "::") else host, self.port), timeout=0.2).close()
        ending.join()

    def hang_up_all(self) -> None:
        """End all connections."""
        with self._lock:
            lines = list(self._lines)
        for line in lines:
            line.hang_up()

    def _admit(self, line: Line) -> bool:
        """Take a connection in; when there are too many, the one that has waited longest has to go."""
        with self._lock:
            if len(self._lines) >= MOST_CONNECTIONS:
                waiting = [each for each in self._lines if each.waits]
                if not waiting:
                    return False
                oldest = min(waiting, key=lambda each: each.since)
                self._lines.discard(oldest)
                oldest.hang_up()
            self._lines.add(line)
        return True


def listen(host: str, port: int, respond: Respond, tls: ssl.SSLContext | None = None, tries: int = 10) -> Listener:
    """Listen on a port, or on the next free one of the following; raises OSError when there is none."""
    for number in range(port, port + tries):
        try:
            return Listener(host, number, respond, tls)
        except OSError as error:
            if not _is_taken(error) or number == port + tries - 1 or port == 0:
                raise
    raise OSError(f"no free port from {port} on")


def _is_taken(error: OSError) -> bool:
    import errno

    return error.errno in (errno.EADDRINUSE, errno.EACCES) if os.name == "nt" else error.errno == errno.EADDRINUSE
