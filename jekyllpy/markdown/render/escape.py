"""What has to be escaped in texts and attributes; written entities stay."""

from __future__ import annotations

import re

from jekyllpy.markdown.document import Attributes
from jekyllpy.markdown.late import late

_NAME = r"[A-Za-z0-9_:][A-Za-z0-9_.:-]*"
_REFERENCE = rf"&(?:{_NAME};|#[0-9]+;|#x[0-9a-fA-F]+;)"
_TEXT = late(rf"{_REFERENCE}|[<>&]")
_ATTRIBUTE = late(rf"{_REFERENCE}|[<>&\"]")
_MAP = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def _replace(found: re.Match[str]) -> str:
    return _MAP.get(found[0], found[0])


def escape_text(text: str) -> str:
    """Escape `&`, `<` and `>`, except the `&` of an entity."""
    if "&" in text:
        return _TEXT.sub(_replace, text)
    if "<" in text or ">" in text:
        return text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """Escape a value for double quotes, except the `&` of an entity."""
    if "&" in text or '"' in text or "<" in text or ">" in text:
        return _ATTRIBUTE.sub(_replace, text)
    return text


def write_attributes(attributes: Attributes | None) -> str:
    """Write attributes in the order in which they were set; an empty id is none."""
    if not attributes:
        return ""
    written = ""
    for key, value in attributes.items():
        if key != "id" or value.strip(" \t\n\v\f\r\x00"):
            written += f' {key}="{escape_attribute(value)}"'
    return written
