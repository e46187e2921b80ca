"""Escapes, unescapes and cleans URLs as Jekyll does; knows neither templates nor destinations."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

PLAIN = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)
SAFE = "!$&'()*+,;=:@/?-._~"


def escape_path(path: str) -> str:
    """Percent-encode what may not stand in a URL; a percent sign is not taken for an escape."""
    return path if not path or PLAIN.search(path) else quote(path, safe=SAFE)


def unescape_path(path: str) -> str:
    """Decode percent escapes; bytes that are no UTF-8 stay bytes in the name of a file."""
    return unquote(path, errors="surrogateescape") if "%" in path else path


def sanitize(url: str) -> str:
    """Begin with one slash, and leave out dots that climb and slashes that repeat."""
    return re.sub("/+", "/", f"/{url}".replace("..", "/").replace("./", ""))
