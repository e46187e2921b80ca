"""A headless Chromium, steered by its own debugging protocol; no library and no download is needed."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import threading
import time
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from tests.server.talking import Socket

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class DebugSocket(Socket):
    """A socket to the browser; its frames may be long."""

    def message(self) -> dict[str, Any]:
        text = b""
        while True:
            first, second = self._read(2)
            size = second & 127
            if size in (126, 127):
                size = int.from_bytes(self._read(2 if size == 126 else 8), "big")
            text += self._read(size)
            if first & 0x80:
                return dict(json.loads(text))


class Browser:
    """One browser with one page."""

    def __init__(self, profile: Path) -> None:
        assert PROGRAM is not None
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--no-first-run"]
        self._process = subprocess.Popen(
            [PROGRAM, *options, f"--user-data-dir={profile}", "about:blank"], stderr=subprocess.PIPE, text=True
        )
        self._guard = threading.Timer(90, self._process.kill)
        self._guard.start()
        assert self._process.stderr is not None
        line = next(line for line in self._process.stderr if "DevTools listening on" in line)
        port = urlsplit(line.split()[-1]).port
        assert port is not None
        self._drain = threading.Thread(target=self._process.stderr.read, daemon=True)
        self._drain.start()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
            page = next(each for each in json.load(answer) if each["type"] == "page")
        self._socket = DebugSocket(port, urlsplit(page["webSocketDebuggerUrl"]).path, Host=f"127.0.0.1:{port}")
        self._socket.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._number = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.connection.close()
        self._process.terminate()
        self._process.wait(10)
        self._guard.cancel()
        self._drain.join(5)
        assert self._process.stderr is not None
        self._process.stderr.close()

    def open(self, url: str) -> None:
        """Go to a page."""
        self._call("Page.navigate", url=url)

    def ask(self, expression: str) -> Any:
        """Return what an expression gives in the page; None while the page is being exchanged."""
        answer = self._call("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer.get("result", {}).get("result", {}).get("value")

    def wait_until(self, expression: str, seconds: float = 15) -> float:
        """Ask until an expression is true; return the seconds that took."""
        start = time.perf_counter()
        pause = threading.Event()
        while time.perf_counter() - start < seconds:
            if self.ask(expression):
                return time.perf_counter() - start
            pause.wait(0.002)
        raise AssertionError(f"never true: {expression}; {self.ask('document.documentElement.outerHTML')}")

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        text = json.dumps({"id": self._number, "method": method, "params": parameters})
        self._socket.send(text.encode())
        while True:
            message = self._socket.message()
            if message.get("id") == self._number:
                return message
