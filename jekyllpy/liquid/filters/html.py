"""Filters that write for HTML and URLs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value, force

_ENTITIES = {"&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile("[&<>\"']")
_ONCE = re.compile(r"[\"><']|&(?!(?:[a-zA-Z]+|#\d+);)", re.A)
_CLOSING = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}
_OPENING = re.compile("<script|<!--|<style")
_TAGS = re.compile(r"<[^>]*>")
_UNSAFE = re.compile(rb"[^a-zA-Z0-9_.\-~ *]")
_ENCODED = re.compile(rb"%([0-9a-fA-F]{2})")


def escape(value: Value) -> Value:
    """Write the five special characters as entities; nil stays."""
    if force(value) is None:
        return None
    return with_entities(to_s(value))


def with_entities(text: str) -> str:
    """Write the five special characters as entities."""
    if not _SPECIAL.search(text):
        return text
    for char, entity in _ENTITIES.items():
        text = text.replace(char, entity)
    return text


def escape_once(value: Value) -> str:
    """Write special characters as entities, but leave entities alone."""
    text = to_s(value)
    return _ONCE.sub(lambda match: _ENTITIES[match.group()], text) if _SPECIAL.search(text) else text


def encode(text: str, safe: re.Pattern[bytes] = _UNSAFE) -> str:
    """Write a text as form data: percent signs, and plus for a blank."""
    data = text.encode("utf-8", "surrogatepass")
    return safe.sub(lambda match: b"%%%02X" % match.group()[0], data).replace(b" ", b"+").decode("ascii")


def url_encode(value: Value) -> Value:
    """Write as form data; nil stays."""
    return None if force(value) is None else encode(to_s(value))


def url_decode(value: Value) -> Value:
    """Read form data; nil stays."""
    if force(value) is None:
        return None
    data = to_s(value).encode("utf-8", "surrogatepass").replace(b"+", b" ")
    try:
        return _ENCODED.sub(lambda match: bytes((int(match.group(1), 16),)), data).decode()
    except UnicodeDecodeError as error:
        raise FilterError("invalid byte sequence in UTF-8") from error


def strip_html(value: Value) -> str:
    """Take out scripts, styles and comments with what they hold, then all tags."""
    text = to_s(value)
    if "<" not in text:
        return text
    return _without_tags(_without_blocks(text))


def _without_blocks(text: str) -> str:
    """Take out scripts, styles and comments; one that is never closed stays, and is looked for only once."""
    if "<s" not in text and "<!--" not in text:
        return text
    parts: list[str] = []
    endless: set[str] = set()
    kept_from = 0
    match = _OPENING.search(text)
    while match:
        kind, at = match.group(), match.end()
        end = -1 if kind in endless else text.find(_CLOSING[kind], at)
        if end < 0:
            endless.add(kind)
        else:
            parts.append(text[kept_from : match.start()])
            at = kept_from = end + len(_CLOSING[kind])
        match = _OPENING.search(text, at)
    return "".join(parts) + text[kept_from:]


def _without_tags(text: str) -> str:
    """Take out tags; what follows the last `>` can hold none."""
    end = text.rfind(">") + 1
    return _TAGS.sub("", text[:end]) + text[end:]


def newline_to_br(value: Value) -> str:
    """Put a break before every line end."""
    return to_s(value).replace("\n", "<br />\n")


FILTERS: dict[str, Callable[..., Any]] = {
    "escape": escape,
    "h": escape,
    "escape_once": escape_once,
    "url_encode": url_encode,
    "url_decode": url_decode,
    "strip_html": strip_html,
    "newline_to_br": newline_to_br,
}
