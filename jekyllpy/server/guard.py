"""Who may ask: the `Host` and `Origin` headers that are answered, so that no foreign page can read the site."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?")
WILDCARDS = frozenset({"", "0.0.0.0", "::"})


@dataclass(frozen=True, slots=True)
class Guard:
    """The names of one server. Addresses are always admitted: a page can't take over one by changing a DNS record."""

    names: frozenset[str]
    named: frozenset[str]
    """What the author allowed by name; one that begins with a dot stands for all names that end so."""

    def admits_host(self, header: str | None) -> bool:
        """Tell whether a `Host` header names this server."""
        found = split_authority(header)
        return found is not None and self._admits(found[0])

    def admits_origin(self, origin: str | None, host: str | None, ports: Sequence[int] = ()) -> bool:
        """Tell whether a page may open the socket: one of this server, on `Host`'s port or one of `ports`.

        No browser leaves out the header, so a request without it is from a program, which may.
        """
        if origin is None:
            return True
        asked, page = split_authority(host), _authority_of(origin)
        if asked is None or page is None:
            return False
        if self._is_named(page[0]):
            return True
        return _is_same(asked[0], page[0]) and (asked[1] == page[1] or page[1] in ports)

    def _admits(self, name: str) -> bool:
        return is_address(name) or _is_local(name) or name in self.names or self._is_named(name)

    def _is_named(self, name: str) -> bool:
        return name in self.named or any(name.endswith(each) for each in self.named if each.startswith("."))


def guard_for(host: str, allowed: Sequence[str] = ()) -> Guard:
    """Make the guard of a server that is bound to `host`; one on all addresses also goes by the machine's name."""
    names = {host.lower()}
    if host in WILDCARDS:
        machine = socket.gethostname().lower()
        names |= {machine, f"{machine.partition('.')[0]}.local"}
    return Guard(frozenset(names), frozenset(name.lower().removeprefix("*") for name in allowed))


def split_authority(text: str | None) -> tuple[str, int | None] | None:
    """Split `name:port`; None when it is neither a name nor an address."""
    match = _AUTHORITY.fullmatch((text or "").strip())
    if match is None:
        return None
    name = match[1].strip("[]").lower().removesuffix(".")
    return name, int(match[2]) if match[2] else None


def is_address(name: str) -> bool:
    """Tell an IP address from a name."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach a host."""
    return _is_local(host) or (is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_local(name: str) -> bool:
    return name == "localhost" or name.endswith(".localhost")


def _is_same(one: str, other: str) -> bool:
    return one == other or (is_loopback(one) and is_loopback(other))


def _authority_of(origin: str) -> tuple[str, int | None] | None:
    try:
        parts = urlsplit(origin.strip())
    except ValueError:
        return None
    return split_authority(parts.netloc) if parts.scheme in ("http", "https") else None
