"""Media types by suffix."""

from __future__ import annotations

import pytest

from jekyllpy.server.mime_types import type_of

CASES = {
    "a.html": "text/html; charset=utf-8",
    "A.HTML": "text/html; charset=utf-8",
    "a.css": "text/css; charset=utf-8",
    "a.mjs": "text/javascript; charset=utf-8",
    "feed.xml": "application/xml; charset=utf-8",
    "search.json": "application/json; charset=utf-8",
    "a.svg": "image/svg+xml; charset=utf-8",
    "a.min.js": "text/javascript; charset=utf-8",
    "a.woff2": "font/woff2",
    "a.wasm": "application/wasm",
    "a.pdf": "application/pdf",
    "a.html.gz": "application/gzip",
    "CNAME": "application/octet-stream",
    "a.unknown": "application/octet-stream",
}


@pytest.mark.parametrize(("name", "expected"), CASES.items())
def test_type_of(name: str, expected: str) -> None:
    assert type_of(name) == expected
