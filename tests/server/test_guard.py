"""Which hosts and origins are answered."""

from __future__ import annotations

import pytest

from jekyllpy.server.guard import guard_for, is_loopback, split_authority

GUARD = guard_for("127.0.0.1", ["preview.example.org", "*.example.dev"])

HOSTS = {
    "localhost": True,
    "localhost:4000": True,
    "LOCALHOST.:4000": True,
    "blog.localhost:4000": True,
    "127.0.0.1:4000": True,
    "[::1]:4000": True,
    "192.168.1.7:4000": True,
    "preview.example.org": True,
    "a.example.dev:80": True,
    "evil.example": False,
    "localhost.evil.example": False,
    "evillocalhost": False,
    "127.0.0.1.evil.example": False,
    "notexample.dev": False,
    "": False,
    "a b": False,
    "localhost:99999999": False,
    "localhost/evil": False,
    "user@localhost": False,
    "[::1": False,
}


@pytest.mark.parametrize(("host", "admitted"), HOSTS.items())
def test_hosts(host: str, admitted: bool) -> None:
    assert GUARD.admits_host(host) is admitted


def test_a_request_without_a_host_is_not_for_us() -> None:
    assert not GUARD.admits_host(None)


ORIGINS = [
    (None, "localhost:4000", True),
    ("http://localhost:4000", "localhost:4000", True),
    ("http://127.0.0.1:4000", "localhost:4000", True),
    ("https://blog.localhost:4000", "127.0.0.1:4000", True),
    ("http://localhost:3000", "localhost:4000", False),
    ("http://localhost:8080", "localhost:8080", True),
    ("http://192.168.1.7:4000", "192.168.1.7:4000", True),
    ("http://6.6.6.6:4000", "localhost:4000", False),
    ("https://a.example.dev", "localhost:4000", True),
    ("http://evil.example", "localhost:4000", False),
    ("http://localhost:4000.evil.example", "localhost:4000", False),
    ("null", "localhost:4000", False),
    ("file://", "localhost:4000", False),
    ("", "localhost:4000", False),
    ("http://[", "localhost:4000", False),
    ("chrome-extension://abc", "localhost:4000", False),
]


@pytest.mark.parametrize(("origin", "host", "admitted"), ORIGINS)
def test_origins(origin: str | None, host: str, admitted: bool) -> None:
    assert GUARD.admits_origin(origin, host) is admitted


def test_the_second_port_admits_pages_of_the_first() -> None:
    assert GUARD.admits_origin("http://localhost:4000", "localhost:35729", [4000])
    assert not GUARD.admits_origin("http://localhost:3000", "localhost:35729", [4000])


def test_a_server_on_all_addresses_goes_by_the_name_of_the_machine() -> None:
    import socket

    assert guard_for("0.0.0.0").admits_host(f"{socket.gethostname()}:4000")


@pytest.mark.parametrize(
    ("host", "only_here"), [("localhost", True), ("127.9.9.9", True), ("::1", True), ("0.0.0.0", False)]
)
def test_loopback(host: str, only_here: bool) -> None:
    assert is_loopback(host) is only_here


def test_an_authority_is_split_at_its_port() -> None:
    assert split_authority("[::1]:80") == ("::1", 80)
    assert split_authority("a.b") == ("a.b", None)
