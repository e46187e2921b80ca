"""The WebSocket protocol (RFC 6455) as far as the live reload needs it; it trusts nothing that comes in."""

from __future__ import annotations

import base64
import binascii
import hashlib
import socket
import struct
import threading
from collections.abc import Mapping
from typing import BinaryIO

LARGEST = 65536
"""Bytes of a message above which the connection is ended."""

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
GOODBYE, WRONG, TOO_BIG = 1000, 1002, 1009

_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class BrokenSocket(Exception):  # noqa: N818  (an end, not a mistake of ours)
    """The other side left, or said what the protocol does not know; `code` is told to it."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def accept_value(headers: Mapping[str, str]) -> str | None:
    """Return the value of `Sec-WebSocket-Accept`; None when the request is no proper opening."""
    key = headers.get("Sec-Websocket-Key", "").strip()
    upgrades = "websocket" in headers.get("Upgrade", "").lower()
    if not upgrades or headers.get("Sec-Websocket-Version", "").strip() != "13" or not _is_key(key):
        return None
    return base64.b64encode(hashlib.sha1(key.encode() + _MAGIC, usedforsecurity=False).digest()).decode()


def _is_key(key: str) -> bool:
    try:
        return len(base64.b64decode(key, validate=True)) == 16
    except (ValueError, binascii.Error):
        return False


class WebSocket:
    """One open socket: `receive` belongs to one thread, `send` to any."""

    def __init__(self, connection: socket.socket, incoming: BinaryIO, writing: threading.Lock) -> None:
        self._connection = connection
        self._incoming = incoming
        self._writing = writing
        self._message = bytearray()
        self._begun = False

    def send(self, text: str) -> bool:
        """Send a message; False when the other side is gone."""
        return self._send(TEXT, text.encode("utf-8", "replace"))

    def ping(self) -> bool:
        """Ask for a sign of life."""
        return self._send(PING, b"")

    def close(self, code: int = GOODBYE) -> None:
        """Say goodbye."""
        self._send(CLOSE, struct.pack("!H", code))

    def receive(self) -> str | None:
        """Read one frame and answer a ping; return the message that it ends, None when it ends none.

        Raises `BrokenSocket` when there will be no more.
        """
        kind, final, payload = self._frame()
        if kind == PING:
            self._send(PONG, payload)
        if kind >= CLOSE:
            return None
        if (kind == CONTINUATION) != self._begun:
            raise BrokenSocket(WRONG)
        self._begun = not final
        self._message += payload
        if len(self._message) > LARGEST:
            raise BrokenSocket(TOO_BIG)
        if not final:
            return None
        message, self._message = self._message.decode("utf-8", "replace"), bytearray()
        return message

    def _frame(self) -> tuple[int, bool, bytes]:
        first, second = self._read(2)
        kind, size = first & 15, second & 127
        if first & 0x70 or not second & 0x80 or kind not in (CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG):
            raise BrokenSocket(WRONG)
        if kind >= CLOSE and (size > 125 or not first & 0x80):
            raise BrokenSocket(WRONG)
        if size == 126:
            (size,) = struct.unpack("!H", self._read(2))
        elif size == 127:
            (size,) = struct.unpack("!Q", self._read(8))
        if size > LARGEST:
            raise BrokenSocket(TOO_BIG)
        mask, data = self._read(4), self._read(size)
        if kind == CLOSE:
            raise BrokenSocket(GOODBYE)
        return kind, bool(first & 0x80), bytes(byte ^ mask[i & 3] for i, byte in enumerate(data))

    def _read(self, size: int) -> bytes:
        data = self._incoming.read(size) if size else b""
        if len(data) < size:
            raise BrokenSocket(GOODBYE)
        return data

    def _send(self, kind: int, payload: bytes) -> bool:
        size = len(payload)
        head = struct.pack("!BB", 0x80 | kind, size) if size < 126 else struct.pack("!BBH", 0x80 | kind, 126, size)
        if size > LARGEST - 1:
            head = struct.pack("!BBQ", 0x80 | kind, 127, size)
        try:
            with self._writing:
                self._connection.settimeout(2)
                self._connection.sendall(head + payload)
        except (OSError, ValueError):
            return False
        return True
