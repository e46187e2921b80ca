"""Requests over a real socket: Jekyll's answers, and what HTTP asks for."""

from __future__ import annotations

import socket
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from jekyllpy.server.server import Place, Server
from jekyllpy.server.site_desk import Served
from tests.server.talking import connect, get, read_reply, request

NO_CACHE = "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate"


def test_a_page_has_jekylls_headers_and_the_script(server: Server) -> None:
    reply = get(server.port, "/")
    assert reply.status == 200
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert reply.headers["cache-control"] == NO_CACHE
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert reply.headers["server"] == "jekyllpy"
    assert "access-control-allow-origin" not in reply.headers
    assert reply.body.startswith(b'<html><head><script src="/__jekyllpy/livereload.js?seen=')


def test_other_files_are_sent_as_they_are(server: Server) -> None:
    reply = get(server.port, "/css/main.css")
    assert (reply.status, reply.body) == (200, b"b { color: red }")
    assert reply.headers["content-length"] == "16"


def test_without_live_reload_pages_are_sent_as_they_are(folder: Path) -> None:
    with Server(Place(port=0), Served(folder, live=False)) as server:
        assert get(server.port, "/a").body == b"<p>a</p>"
        assert get(server.port, "/__jekyllpy/livereload.js").status == 404


def test_what_is_missing_gets_the_sites_own_404(server: Server) -> None:
    reply = get(server.port, "/nope")
    assert reply.status == 404
    assert b"our own 404" in reply.body
    assert b"livereload.js" in reply.body


def test_a_site_without_a_404_or_without_any_output_has_one_all_the_same(folder: Path) -> None:
    with Server(Place(port=0), Served(folder / "not-built-yet")) as server:
        reply = get(server.port, "/")
    assert reply.status == 404
    assert b"404 Not Found" in reply.body
    assert b"livereload.js" in reply.body


def test_head_is_get_without_the_body(server: Server) -> None:
    whole = get(server.port, "/a.html")
    with connect(server.port) as connection:
        connection.sendall(request("/a.html", "HEAD").encode())
        head = read_reply(connection, head=True)
        connection.sendall(request("/css/main.css").encode())
        assert read_reply(connection).body == b"b { color: red }"
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == whole.headers["content-length"] == str(len(whole.body))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "FOO"])
def test_other_methods_are_not_allowed(server: Server, method: str) -> None:
    reply = get(server.port, "/", method, Content_Length="0")
    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD"


def test_one_connection_serves_many_requests(server: Server) -> None:
    with connect(server.port) as connection:
        for target, body in [("/css/main.css", b"b { color: red }"), ("/docs/one.txt", b"one")] * 5:
            connection.sendall(request(target).encode())
            assert read_reply(connection).body == body


def test_a_part_of_a_file(server: Server) -> None:
    reply = get(server.port, "/bytes.bin", Range="bytes=2-4")
    assert (reply.status, reply.body) == (206, b"234")
    assert reply.headers["content-range"] == "bytes 2-4/10"
    beyond = get(server.port, "/bytes.bin", Range="bytes=10-")
    assert (beyond.status, beyond.headers["content-range"]) == (416, "bytes */10")


def test_many_ranges_are_never_more_than_the_file(server: Server) -> None:
    reply = get(server.port, "/bytes.bin", Range="bytes=" + ",".join(["0-9"] * 800))
    assert (reply.status, reply.body) == (200, b"0123456789")


def test_a_part_of_a_page_fits_the_page_that_is_sent(server: Server) -> None:
    whole = get(server.port, "/a.html").body
    assert get(server.port, "/a.html", Range="bytes=4-20").body == whole[4:21]


@pytest.mark.parametrize("target", ["/css/main.css", "/a.html"])
def test_what_the_browser_has_is_not_sent_again(server: Server, target: str) -> None:
    first = get(server.port, target)
    again = get(server.port, target, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_a_file_is_known_by_its_time(server: Server) -> None:
    first = get(server.port, "/css/main.css")
    assert get(server.port, "/css/main.css", If_Modified_Since=first.headers["last-modified"]).status == 304
    assert get(server.port, "/css/main.css", If_Modified_Since="nonsense").status == 200


def test_a_page_is_another_one_after_a_build(server: Server) -> None:
    first = get(server.port, "/a.html")
    server.reloads.changed(["b.html"])
    assert get(server.port, "/a.html", If_None_Match=first.headers["etag"]).status == 200


def test_a_folder_without_an_index_is_listed(server: Server) -> None:
    reply = get(server.port, "/docs/")
    assert reply.status == 200
    assert b'href="./one.txt"' in reply.body
    assert b'href="./deep/"' in reply.body
    assert b'href="../"' in reply.body


def test_a_listing_hides_what_is_not_served(folder: Path) -> None:
    (folder / '"><script>.txt').write_text("x")
    with Server(Place(port=0), Served(folder, listing=True)) as server:
        body = get(server.port, "/").body
    for name in (b".git", b".env", b"secret", b"out/", b"hidden", b"pipe", b"loop", b"sideways", b'"><script>'):
        assert name not in body
    assert b"inside.txt" in body


def test_a_folder_is_redirected_to_without_echoing_the_host(server: Server) -> None:
    reply = get(server.port, "/docs?x=1")
    assert (reply.status, reply.headers["location"]) == (301, "docs/?x=1")
    assert get(server.port, "//evil.example/").status == 404
    assert "evil" not in get(server.port, "//docs").headers["location"]


def test_a_base_url_is_mounted(folder: Path) -> None:
    with Server(Place(port=0), Served(folder, baseurl="/blog/")) as server:
        assert server.address == f"http://127.0.0.1:{server.port}/blog/"
        assert get(server.port, "/blog/a").status == 200
        assert get(server.port, "/a").status == 404
        assert get(server.port, "/").headers["location"] == "/blog/"


def test_headers_of_the_configuration_are_added_and_can_break_nothing(folder: Path) -> None:
    headers = {"X-My": "yes\r\nX-Evil: 1", "Cache-Control": "no-cache", "X-Far": "größer 字"}
    with Server(Place(port=0), Served(folder, headers=headers)) as server:
        reply = get(server.port, "/a.html")
    assert reply.headers["x-my"] == "yes  X-Evil: 1"
    assert reply.headers["cache-control"] == "no-cache"
    assert "x-evil" not in reply.headers


def test_what_is_served_can_be_exchanged(server: Server, folder: Path) -> None:
    server.served = replace(server.served, folder=folder / "docs", baseurl="/new")
    assert get(server.port, "/new/one.txt").body == b"one"


def test_a_taken_port_means_the_next_free_one(folder: Path) -> None:
    with Server(Place(port=0), Served(folder)) as first:
        second = Server(Place(port=first.port), Served(folder))
        second.close()
        assert first.port < second.port < first.port + 10


def test_a_taken_livereload_port_costs_only_that(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with Server(Place(port=0, livereload_port=taken.getsockname()[1]), Served(folder)) as server:
            assert server.livereload_port is None
            assert get(server.port, "/").status == 200


def test_a_file_replaced_while_it_is_sent_is_never_a_mixture(server: Server, folder: Path) -> None:
    """As the build writes: beside it, then renamed over it."""
    states = [bytes([65 + number]) * (100_000 + number) for number in range(8)]
    target, beside = folder / "big.bin", folder / "big.tmp"
    target.write_bytes(states[0])
    end = threading.Event()

    def rewrite() -> None:
        number = 0
        while not end.is_set():
            number += 1
            beside.write_bytes(states[number % 8])
            beside.replace(target)

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        bodies = [get(server.port, "/big.bin").body for _ in range(50)]
    finally:
        end.set()
        writer.join()
    assert all(body in states for body in bodies)
