"""Automatic links: addresses of the web and of mail in angle brackets."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState

_WORD = r"[A-Za-z0-9_\x80-\uffff.-]"
_ADDRESS = re.compile(
    rf"<((mailto|https?|ftps?):.+?|{_WORD}+@[A-Za-z0-9_\x80-\uffff-]+(?:\.[A-Za-z0-9_\x80-\uffff-]+)*\.[a-z]+)>"
)


def parse_autolink(_inline: Any, found: re.Match[str], state: SpanState) -> int | None:
    """Take an address in angle brackets."""
    here = found.start()
    address = _ADDRESS.match(state.src, here) if state.last(">") > here else None
    if address is None:
        return None
    text = address[1]
    url = text if address[2] else f"mailto:{text}"
    children = [{"type": "text", "raw": text.removeprefix("mailto:")}]
    state.tokens.append({"type": "link", "children": children, "attrs": {"href": url}})
    return address.end()


AUTOLINK = Rule("auto_link", "<", rf"<(?:(?:mailto|https?|ftps?):|{_WORD}+@)", parse_autolink)
