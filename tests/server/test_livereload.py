"""The LiveReload protocol on both ports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.server import livereload
from jekyllpy.server.faults import Fault
from jekyllpy.server.livereload import PROTOCOL, client_script
from jekyllpy.server.server import Place, Server
from jekyllpy.server.site_desk import Served
from tests.server.talking import Socket, get

HELLO = json.dumps({"command": "hello", "protocols": [PROTOCOL]}).encode()


@pytest.fixture
def both(folder: Path) -> Iterator[Server]:
    """Return a server with the port of the protocol."""
    with Server(Place(port=0, livereload_port=0), Served(folder, baseurl="/blog")) as running:
        yield running


def livereload_port(server: Server) -> int:
    assert server.livereload_port is not None
    return server.livereload_port


def test_any_client_of_the_protocol_is_greeted_and_told(both: Server) -> None:
    with Socket(livereload_port(both), "/livereload") as client:
        assert client.status == 101
        client.send(HELLO)
        assert client.message() == {"command": "hello", "protocols": [PROTOCOL], "serverName": "jekyllpy"}
        both.reloads.changed(["a.html"], "/blog/")
        assert client.message() == {"command": "reload", "path": "/blog/a.html", "liveCSS": True}


def test_the_page_of_the_first_port_may_open_the_second(both: Server) -> None:
    with Socket(livereload_port(both), "/livereload", Origin=f"http://localhost:{both.port}") as client:
        assert client.status == 101
    with Socket(livereload_port(both), "/livereload", Origin="http://evil.example") as client:
        assert client.status == 403


def test_the_second_port_serves_the_script_and_nothing_else(both: Server) -> None:
    port = livereload_port(both)
    assert get(port, "/livereload.js?snipver=1").body == client_script()
    assert get(port, "/livereload").status == 400
    assert get(port, "/").status == 404
    assert get(port, "/livereload.js", host="evil.example").status == 421
    assert get(port, "/livereload.js", "POST").status == 405


def test_a_page_is_told_of_itself_only(both: Server) -> None:
    target = f"/__jekyllpy/livereload?page=/blog/a&seen={both.reloads.state}"
    with Socket(both.port, target, Origin=f"http://localhost:{both.port}") as page:
        assert page.message()["command"] == "hello"
        both.reloads.changed(["both.html"], "/blog/")
        both.reloads.changed(["a.html"], "/blog/")
        assert page.message()["path"] == "/blog/a.html"


def test_a_page_that_missed_a_build_is_told_at_once(both: Server) -> None:
    state = both.reloads.state
    both.reloads.changed(["a.html"])
    with Socket(both.port, f"/__jekyllpy/livereload?page=/blog/a&seen={state}") as page:
        assert [page.message()["command"] for _ in range(2)] == ["hello", "reload"]


def test_a_fault_is_shown_and_mended(both: Server) -> None:
    with Socket(both.port) as page:
        assert page.message()["command"] == "hello"
        both.reloads.failed([Fault("wrong", "a.md:1:2")])
        assert page.message()["faults"][0]["place"] == "a.md:1:2"
        both.reloads.changed([])
        assert page.message()["faults"] == []


def test_a_ping_is_answered(both: Server) -> None:
    with Socket(both.port) as page:
        page.message()
        page.send(b"alive?", kind=9)
        assert page.frame() == (10, b"alive?")


def test_the_script_goes_with_the_state_of_the_site_and_the_delays(folder: Path) -> None:
    with Server(Place(port=0), Served(folder, script={"mindelay": "0.5"})) as server:
        body = get(server.port, "/").body
    assert f"seen={server.reloads.state}&amp;mindelay=0.5".encode() in body


def test_closing_ends_open_pages(folder: Path) -> None:
    server = Server(Place(port=0), Served(folder))
    server.start()
    with Socket(server.port) as page:
        page.message()
        server.close()
        assert page.frame()[0] == 8


def test_a_page_that_says_nothing_is_asked_for_a_sign_of_life(both: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(livereload, "SIGN_OF_LIFE", 0.1)
    with Socket(both.port) as alive, Socket(both.port) as silent:
        assert alive.message()["command"] == silent.message()["command"] == "hello"
        for _ in range(3):
            assert alive.frame() == (9, b"")
            alive.send(b"", kind=10)
        assert silent.frame() == (9, b"")
        assert silent.frame()[0] == 8
        both.reloads.changed(["a.html"])
        while (frame := alive.frame())[0] == 9:
            alive.send(b"", kind=10)
        assert json.loads(frame[1])["command"] == "reload"


def test_a_message_may_come_in_parts_with_a_ping_between(both: Server) -> None:
    with Socket(both.port) as page:
        page.message()
        masked = b"\1\2\3\4"
        page.connection.sendall(b"\x01\x81" + masked + b"a" + b"\x89\x80" + masked + b"\x80\x81" + masked + b"b")
        assert page.frame() == (10, b"")
        both.reloads.changed(["a.html"])
        assert page.message()["command"] == "reload"
