"""A raw HTTP and WebSocket client for tests: it sends exactly what it is told, also what no browser would."""

from __future__ import annotations

import base64
import json
import socket
import struct
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

KEY = base64.b64encode(b"sixteen bytes 16").decode()
UPGRADE = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": KEY, "Sec-WebSocket-Version": "13"}


@dataclass(frozen=True)
class Reply:
    """One answer; header names are lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=10)


def send(port: int, text: str | bytes) -> Reply:
    """Send bytes as they are and read the answer to its end."""
    with connect(port) as connection:
        connection.sendall(text.encode("latin-1") if isinstance(text, str) else text)
        with suppress(OSError):  # it may have been closed already
            connection.shutdown(socket.SHUT_WR)
        return read_reply(connection)


def read_reply(connection: socket.socket, *, head: bool = False) -> Reply:
    data = b""
    while b"\r\n\r\n" not in data:
        block = connection.recv(65536)
        if not block:
            return Reply(0, {}, data)
        data += block
    first, _, body = data.partition(b"\r\n\r\n")
    lines = first.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    length = 0 if head else int(headers.get("content-length", 0))
    while len(body) < length:
        block = connection.recv(65536)
        if not block:
            break
        body += block
    return Reply(int(lines[0].split(" ")[1]), headers, body)


def request(target: str, method: str = "GET", host: str | None = "localhost", **headers: str) -> str:
    """Write a request; `_` in header names stands for `-`."""
    lines = [f"{method} {target} HTTP/1.1", *([f"Host: {host}"] if host is not None else [])]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines) + "\r\n\r\n"


def get(port: int, target: str, method: str = "GET", host: str | None = "localhost", **headers: str) -> Reply:
    return send(port, request(target, method, host, Connection="close", **headers))


class Socket:
    """An open WebSocket."""

    def __init__(self, port: int, target: str = "/__jekyllpy/livereload", **headers: str) -> None:
        self.connection = connect(port)
        headers.setdefault("Host", f"localhost:{port}")
        head = "".join(f"{name}: {value}\r\n" for name, value in {**UPGRADE, **headers}.items())
        self.connection.sendall(f"GET {target} HTTP/1.1\r\n{head}\r\n".encode())
        self._data = b""
        while b"\r\n\r\n" not in self._data:
            block = self.connection.recv(4096)
            if not block:
                break
            self._data += block
        first, _, self._data = self._data.partition(b"\r\n\r\n")
        self.status = int(first.split(b" ")[1])

    def __enter__(self) -> Socket:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def send(self, payload: bytes, kind: int = 1) -> None:
        mask = b"\1\2\3\4"
        size = len(payload)
        length = bytes([0x80 | size]) if size < 126 else bytes([0x80 | 126]) + struct.pack("!H", size)
        self.connection.sendall(
            bytes([0x80 | kind]) + length + mask + bytes(b ^ mask[i & 3] for i, b in enumerate(payload))
        )

    def frame(self) -> tuple[int, bytes]:
        """Read one frame; kind 8 with no payload when the connection ended."""
        try:
            first, second = self._read(2)
            size = second & 127
            if size == 126:
                (size,) = struct.unpack("!H", self._read(2))
            return first & 15, self._read(size)
        except EOFError:
            return 8, b""

    def message(self) -> dict[str, Any]:
        kind, payload = self.frame()
        assert kind == 1, (kind, payload)
        return dict(json.loads(payload))

    def _read(self, size: int) -> bytes:
        while len(self._data) < size:
            block = self.connection.recv(4096)
            if not block:
                raise EOFError
            self._data += block
        data, self._data = self._data[:size], self._data[size:]
        return data
