"""`Server`: the site's port and, when asked for, the one of the LiveReload protocol; started, exchanged and closed."""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from jekyllpy.server.connections import Listener, Respond, listen
from jekyllpy.server.guard import Guard, guard_for
from jekyllpy.server.livereload import LivereloadDesk
from jekyllpy.server.reloads import Reloads
from jekyllpy.server.requests import Desk, Exchange
from jekyllpy.server.site_desk import Served, SiteDesk


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server listens."""

    host: str = "127.0.0.1"
    port: int = 4000
    certificate: tuple[Path, Path] | None = None
    """The files of the certificate and of its key."""
    allowed: Sequence[str] = ()
    """Names beside `localhost` and the host's own under which it may be asked; `.example.org` means all below."""
    livereload_port: int | None = None


class Server:
    """Holds its ports from the moment it is made; answers from `start` to `close`. Raises OSError without a port."""

    def __init__(self, place: Place, served: Served) -> None:
        self.place = place
        self.reloads = Reloads()
        guard = guard_for(place.host, place.allowed)
        tls = _tls(place.certificate)
        self._desk = SiteDesk(served, guard, self.reloads)
        self._listener = listen(place.host, place.port, self._responder(self._desk), tls)
        self._listeners = [self._listener]
        if place.livereload_port is not None:
            with contextlib.suppress(OSError):
                self._listeners.append(self._listen_for_livereload(place, guard, place.livereload_port))
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def port(self) -> int:
        """Return the port in use; not the one asked for when that was taken."""
        return self._listener.port

    @property
    def livereload_port(self) -> int | None:
        """Return the port of the LiveReload protocol; None when it is not spoken, or its port was taken."""
        return self._listeners[1].port if len(self._listeners) > 1 else None

    @property
    def origin(self) -> str:
        """Return scheme, host and port, as a browser on this machine asks for them."""
        host = f"[{self.place.host}]" if ":" in self.place.host else self.place.host
        return f"http{'s' if self.place.certificate else ''}://{host}:{self.port}"

    @property
    def address(self) -> str:
        """Return the URL of the site."""
        return self.origin + self.served.mount

    @property
    def served(self) -> Served:
        """Return what is served; it may be exchanged at any time."""
        return self._desk.served

    @served.setter
    def served(self, served: Served) -> None:
        self._desk.served = served

    def start(self) -> None:
        """Begin to answer, in threads of its own."""
        for listener in self._listeners:
            thread = threading.Thread(
                target=listener.serve_forever, args=(0.5,), name=f"jekyllpy-{listener.port}", daemon=True
            )
            thread.start()
            self._threads.append(thread)

    def close(self) -> None:
        """Stop answering, end all connections and give the ports back."""
        for listener in self._listeners:
            if self._threads:
                listener.stop()
            listener.hang_up_all()
            listener.server_close()
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _listen_for_livereload(self, place: Place, guard: Guard, port: int) -> Listener:
        desk = LivereloadDesk(guard, self.reloads, [self.port])
        return listen(place.host, port, self._responder(desk), tries=1)

    def _responder(self, desk: Desk) -> Respond:
        return lambda line: Exchange(line, desk).run()


def _tls(certificate: tuple[Path, Path] | None) -> ssl.SSLContext | None:
    if certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context
