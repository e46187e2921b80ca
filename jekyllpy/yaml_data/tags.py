"""Reads scalars whose tag asks for bytes; knows no dialect."""

from __future__ import annotations

import base64
import binascii


def decode_binary(text: str) -> str:
    """Decode base64 as leniently as Ruby; bytes that are no UTF-8 are replaced."""
    letters = "".join(text.split()).rstrip("=")
    try:
        data = base64.b64decode(letters + "=" * (-len(letters) % 4))
    except binascii.Error:
        return ""
    return data.decode("utf-8", "replace")
