"""Runs `jekyllpy serve` as users do, in a process of its own, for tests."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]


class Serving:
    """A running command; its lines are read as they come."""

    def __init__(self, source: Path, *options: str, command: str = "serve", until: str = "Server running...") -> None:
        environment = {
            key: value for key, value in os.environ.items() if key not in ("JEKYLL_ENV", "SOURCE_DATE_EPOCH")
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "jekyllpy", command, "-s", str(source), "-d", str(source / "_site"), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=ROOT,
            env=environment,
        )
        self._guard = threading.Timer(60, self._process.kill)
        self._guard.start()
        self.lines: list[str] = []
        self.wait_for(until)

    def wait_for(self, text: str) -> str:
        """Read lines until one has a text."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(line.rstrip("\n"))
            if text in line:
                return self.lines[-1]
        raise AssertionError("\n".join(self.lines))

    @property
    def address(self) -> str:
        """Return the URL of the site."""
        return next(match[1] for line in self.lines if (match := re.search(r"Server address: (\S+)", line)))

    @property
    def port(self) -> int:
        """Return the port of the site."""
        match = re.search(r":(\d+)/", self.address)
        assert match is not None
        return int(match[1])

    def stop(self) -> int:
        """Press Ctrl-C; return the exit status."""
        self._process.send_signal(signal.SIGINT)
        assert self._process.stdout is not None
        self.lines += self._process.stdout.read().splitlines()
        self._process.stdout.close()
        self._guard.cancel()
        return self._process.wait(10)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self.stop()
        self._guard.cancel()
