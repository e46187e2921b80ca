"""What no request and no message may do: get a file it should not, or end the server."""

from __future__ import annotations

import random
import socket
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from jekyllpy.server import connections
from jekyllpy.server.server import Place, Server
from jekyllpy.server.site_desk import Served
from tests.server.talking import Socket, connect, get, read_reply, request, send
from tests.server.test_files import NOT_FOUND


def still_serves(server: Server) -> bool:
    return get(server.port, "/docs/one.txt").body == b"one"


@pytest.mark.parametrize("target", [target for target in NOT_FOUND if " " not in target and target])
def test_no_path_leads_out(server: Server, target: str) -> None:
    reply = get(server.port, target)
    assert reply.status in (400, 404)
    assert b"secret" not in reply.body


@pytest.mark.parametrize("host", ["evil.example", "evil.example:4000", "localhost.evil.example", "", "a b", "\xff"])
def test_a_foreign_host_is_not_answered(server: Server, host: str) -> None:
    reply = get(server.port, "/", host=host)
    assert reply.status == 421
    assert b"home" not in reply.body


def test_a_request_without_a_host_is_refused(server: Server) -> None:
    assert get(server.port, "/", host=None).status == 400


GARBAGE = [
    b"",
    b"\r\n",
    b"\r\n\r\n",
    b"GET",
    b"GET /\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET / HTTP/1.x\r\n\r\n",
    b"GET / FTP/1.1\r\n\r\n",
    b"GET  /  HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"\0\0\0\0\r\n\r\n",
    random.Random(1000).randbytes(1000) + b"\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: nonsense\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=" + b"0-1," * 10_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nIf-Modified-Since: \xff\xfe\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=lambda garbage: repr(garbage[:40]))
def test_garbage_ends_nothing_and_shows_no_stack(server: Server, garbage: bytes) -> None:
    reply = send(server.port, garbage)
    assert reply.status in (0, 200, 400, 404, 405, 414, 421, 431, 501, 505) or reply.status == 100
    assert b"Traceback" not in reply.body
    assert b".py" not in reply.body
    assert still_serves(server)


FRAMES = [
    b"\x81\x85\0\0\0\0hello",
    b"\x81\x05hello",
    b"\xf1\x80\0\0\0\0",
    b"\x83\x80\0\0\0\0",
    b"\x89\xfe\x00\x7e\0\0\0\0" + b"a" * 126,
    b"\x09\x80\0\0\0\0",
    b"\x80\x80\0\0\0\0",
    b"\x01\x81\0\0\0\0a\x01\x81\0\0\0\0a",
    b"\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\0",
    b"\x81\xfe\xff\xff\0\0\0\0" + b"a" * 65535,
    b"\x81\x84\0\0\0\0\xff\xfe\xfd\xfc",
    b"\x88\x80\0\0\0\0",
    b"\x88\x82\0\0\0\0\x03\xe8",
    b"\x89\x82\0\0\0\0hi",
    b"not json, not even a frame",
    random.Random(5000).randbytes(5000),
]


@pytest.mark.parametrize("frames", FRAMES, ids=lambda frames: repr(frames[:24]))
def test_no_message_ends_the_server(server: Server, frames: bytes) -> None:
    with Socket(server.port) as broken, Socket(server.port) as healthy:
        assert healthy.message()["command"] == "hello"
        broken.connection.sendall(frames)
        broken.connection.shutdown(socket.SHUT_WR)
        while broken.frame() != (8, b""):
            continue
        server.reloads.changed(["a.html"])
        assert healthy.message()["command"] == "reload"
    assert still_serves(server)


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://localhost:1", "https://6.6.6.6", "", "file://"]
)
def test_a_foreign_page_can_not_open_the_socket(server: Server, origin: str) -> None:
    with Socket(server.port, Origin=origin) as refused:
        assert refused.status == 403


def test_a_foreign_host_can_not_open_the_socket(server: Server) -> None:
    with Socket(server.port, Host="evil.example", Origin="http://evil.example") as refused:
        assert refused.status == 421


@pytest.mark.parametrize("header", ["Sec-WebSocket-Key", "Sec-WebSocket-Version", "Upgrade"])
def test_a_half_opening_is_refused(server: Server, header: str) -> None:
    with Socket(server.port, **{header: "?"}) as refused:
        assert refused.status == 400


def test_two_hundred_requests_at_once_are_all_answered(server: Server) -> None:
    bodies: list[bytes] = []
    times: list[float] = []
    start = threading.Barrier(200)

    def ask() -> None:
        start.wait(20)
        began = time.perf_counter()
        bodies.append(get(server.port, "/bytes.bin").body)
        times.append(time.perf_counter() - began)

    threads = [threading.Thread(target=ask) for _ in range(200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert bodies == [b"0123456789"] * 200
    sys.stdout.write(f"200 GETs at once: p95 {sorted(times)[189]:.3f} s\n")


def test_half_sent_requests_keep_nobody_waiting(server: Server) -> None:
    """More of them than there may be connections: the oldest of them have to go."""
    with ExitStack() as stack:
        for _ in range(connections.MOST_CONNECTIONS + 50):
            half = stack.enter_context(connect(server.port))
            half.sendall(b"GET / HTTP/1.1\r\nHost: loc")
        began = time.perf_counter()
        assert still_serves(server)
        sys.stdout.write(f"a GET beside half-sent requests: {time.perf_counter() - began:.3f} s\n")


def test_a_request_that_never_ends_is_cut_off(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections.Line.expect, "__defaults__", (0.2,))
    with connect(server.port) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\n")
        assert read_reply(slow).status in (0, 408)


def test_a_reader_that_leaves_in_the_middle_ends_nothing(server: Server, folder: Path) -> None:
    (folder / "big.bin").write_bytes(bytes(5_000_000))
    for _ in range(20):
        with connect(server.port) as connection:
            connection.sendall(request("/big.bin").encode())
            connection.recv(100)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    assert still_serves(server)


def test_a_folder_that_vanishes_is_a_404(folder: Path) -> None:
    served = Served(folder)
    with Server(Place(port=0), served) as server:
        folder.rename(folder.with_name("gone"))
        assert get(server.port, "/docs/one.txt").status == 404
        folder.with_name("gone").rename(folder)
        assert still_serves(server)
