"""Extensions in a text, and attribute lists of the span just before."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import attributes
from jekyllpy.markdown.attributes import INSIDE
from jekyllpy.markdown.document import Attributes, warn
from jekyllpy.markdown.extension_tags import CLOSE, OPEN, apply_extension
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState

_EXTENSION = late(rf"{OPEN}|{CLOSE}")
_IAL = late(rf"\{{:({INSIDE})\}}")


def parse_extensions(_inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take an extension or an attribute list, otherwise a brace as text."""
    src, here = state.src, found.start()
    if state.last("}") > here:
        extension = _EXTENSION.match(src, here) if src.startswith((":", "/"), here + 2) else None
        if extension is not None:
            return _take_extension(extension, state)
        ial = _IAL.match(src, here)
        if ial is not None and state.tokens and state.tokens[-1]["type"] != "text":
            last = state.tokens[-1]
            read: Attributes = {}
            attributes.read_list(ial[1], read)
            attributes.merge(last.setdefault("ial", {}), read)
            attributes.apply(state.document, last.setdefault("attrs", {}), read)
            return ial.end()
        warn("Found span attribute list after text - ignoring it")
    state.add_text("{")
    return here + 1


def _take_extension(found: re.Match[str], state: SpanState) -> int:
    name, end, body = found["name"], found.end(), None
    if name is None:
        return _refuse(found, state)
    if not found["closed"]:
        if state.last("{:/") < end:
            return _refuse(found, state)
        stop = re.compile(rf"\{{:/(?:{name})?\}}").search(state.src, end)
        if stop is None:
            return _refuse(found, state)
        body = state.src[end : stop.start()]
        end = stop.end()
    if not apply_extension(state.document, state.tokens, name, found["options"] or "", body, "span"):
        return _refuse(found, state)
    return end


def _refuse(found: re.Match[str], state: SpanState) -> int:
    warn("Invalid extension '%s'", found[0])
    state.add_text("{")
    return found.start() + 1


EXTENSIONS = Rule("span_extensions", "{", r"\{:", parse_extensions)
