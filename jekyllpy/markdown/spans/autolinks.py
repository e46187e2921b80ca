"""Automatic links: addresses of the web and of mail in angle brackets."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import is_alnum
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState

_WORD = r"[^\x00-,/:-@\[-^`{-\x7f]"  # letters, digits, `.`, `_`, `-`; beyond ASCII checked afterwards
_ADDRESS = late(rf"<((mailto|https?|ftps?):.+?|{_WORD}+@{_WORD}+)>")


def parse_autolink(_inline: Any, found: re.Match[str], state: SpanState) -> int | None:
    """Take an address in angle brackets."""
    here = found.start()
    address = _ADDRESS.match(state.src, here) if state.last(">") > here else None
    if address is None or (address[2] is None and not _is_mail(address[1])):
        return None
    text = address[1]
    url = text if address[2] else f"mailto:{text}"
    children = [{"type": "text", "raw": text.removeprefix("mailto:")}]
    state.tokens.append({"type": "link", "children": children, "attrs": {"href": url}})
    return address.end()


def _is_mail(text: str) -> bool:
    return text.isascii() or all(each < "\x80" or is_alnum(each) for each in text)


AUTOLINK = Rule("auto_link", "<", rf"<(?:(?:mailto|https?|ftps?):|{_WORD}+@)", parse_autolink)
