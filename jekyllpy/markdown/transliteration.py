"""Latin letters for other scripts, for ids under `transliterated_header_ids`; knows no header.

kramdown asks the gem stringex, whose tables are those of Text::Unidecode, as are text-unidecode's.
"""

from __future__ import annotations

import unicodedata


def decode(text: str) -> str:
    """Return a text in Latin letters; without the table, letters without their marks."""
    try:
        from text_unidecode import unidecode  # type: ignore[import-untyped]  # comes with python-slugify
    except ImportError:
        return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return str(unidecode(text.replace("—", "---")))
