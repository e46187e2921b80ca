"""A served folder for the tests of the server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.server.server import Place, Server
from jekyllpy.server.site_desk import Served

FILES = {
    "site/index.html": "<html><head><title>Home</title></head><body>home</body></html>",
    "site/a.html": "<p>a</p>",
    "site/404.html": "<html><head></head><body>our own 404</body></html>",
    "site/both.html": "a page beside a folder",
    "site/both/index.html": "the folder",
    "site/docs/one.txt": "one",
    "site/docs/deep/two.txt": "two",
    "site/feed/index.xml": "<feed/>",
    "site/css/main.css": "b { color: red }",
    "site/sp ace.txt": "space",
    **({} if os.name == "nt" else {"site/a:b.txt": "colon"}),
    "site/größe.txt": "umlaut",
    "site/bytes.bin": "0123456789",
    "site/.git/config": "secret",
    "site/.env": "secret",
    "site/.well-known/security.txt": "contact",
    "outside/secret.txt": "secret",
    "site-private/secret.txt": "secret",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder to serve, with secrets around it and links to them."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    site = tmp_path / "site"
    (site / "out").symlink_to(tmp_path / "outside")
    (site / "secret.txt").symlink_to(tmp_path / "outside/secret.txt")
    (site / "sideways").symlink_to(tmp_path / "site-private")
    (site / "hidden.txt").symlink_to(site / ".git/config")
    (site / "loop").symlink_to(site / "loop")
    (site / "inside.txt").symlink_to(site / "docs/one.txt")
    if hasattr(os, "mkfifo"):
        os.mkfifo(site / "pipe.txt")
    return site


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """Return a running server on a free port."""
    with Server(Place(port=0), Served(folder)) as running:
        yield running
