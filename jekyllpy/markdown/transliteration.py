"""Latin letters for other scripts, for ids under `transliterated_header_ids`; kramdown needs another gem for it too."""

from __future__ import annotations

import unicodedata


def decode(text: str) -> str:
    """Return a text without the marks of its letters; what has no Latin form stays out of ids anyway."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
