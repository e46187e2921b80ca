"""What code needs escaped, highlighted or not; imports nothing."""

from __future__ import annotations


def escape(text: str) -> str:
    """Escape what Rouge and kramdown escape in code: each `&`, `<` and `>`, no quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
