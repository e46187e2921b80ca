"""Puts the script of the live reload into a page; it knows no server."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

FOLDER = "/__jekyllpy/"
"""Where our own URLs begin, whatever the base URL is."""

_HEAD = re.compile(rb"<head(?:\s[^<>]*)?>", re.IGNORECASE)


def with_script(page: bytes, parameters: Mapping[str, str]) -> bytes:
    """Return a page with the script right after `<head>`, as Jekyll places it, or at the end of one without."""
    query = urlencode({key: value for key, value in parameters.items() if value})
    tag = f'<script src="{escape(f"{FOLDER}livereload.js?{query}")}" async></script>'.encode()
    match = _HEAD.search(page)
    if match is None:
        return page + tag
    return page[: match.end()] + tag + page[match.end() :]
