"""Code as LaTeX's package minted takes it, kramdown's other highlighter; what LaTeX makes of it is not known here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def minted_block(code: str, language: str | None, settings: Mapping[str, Any]) -> str | None:
    """Return a block of code as an environment; None without a language."""
    name = language or settings.get("default_lang")
    if not name:
        return None
    options = [word for key, word in (("wrap", "breaklines"), ("line_numbers", "linenos")) if settings.get(key)]
    if settings.get("frame"):
        options.append(f"frame={settings['frame']}")
    return f"\\begin{{minted}}[{','.join(options)}]{{{name}}}\n{code}\n\\end{{minted}}"


def minted_span(code: str, language: str | None, settings: Mapping[str, Any]) -> str | None:
    """Return a span of code as a command; None without a language."""
    name = language or settings.get("default_lang")
    return f"\\mintinline{{{name}}}{{{code}}}" if name else None
