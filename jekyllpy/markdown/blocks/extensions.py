"""Block extensions, attribute list definitions and attribute lists of blocks: all that begins with `{:`."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.attributes import INSIDE, NAME, read_list
from jekyllpy.markdown.document import warn
from jekyllpy.markdown.extension_tags import CLOSE, OPEN, apply_extension
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_END = r"[ \t\v\f\r]*\n"
_ALD = late(rf" {{0,3}}\{{:({NAME}):({INSIDE})\}}{_END}")
_EXTENSION = late(rf" {{0,3}}(?:{OPEN}|{CLOSE}){_END}")
_IAL = late(patterns.IAL_BLOCK)
_DEFINES = ("link_def", "abbrev_def", "footnote_def")


def parse_extensions(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take an attribute list definition, an extension or an attribute list."""
    src, here = state.src, found.start()
    definition = _ALD.match(src, here)
    if definition is not None:
        read_list(definition[2], state.document.alds.setdefault(definition[1], {}))
        state.new({"type": "eob", "value": "ald"})
        return definition.end()
    extension = _EXTENSION.match(src, here)
    if extension is not None:
        return _take_extension(extension, state)
    ial = _IAL.match(src, here)
    return None if ial is None else _take_attributes(ial, state)


def _take_extension(found: re.Match[str], state: KramdownState) -> int | None:
    name, end = found["name"], found.end()
    if name is None:
        warn("Invalid extension stop tag")
        return None
    body = None
    if not found["closed"]:
        if state.last("{:/") < end:
            return None
        stop = re.compile(rf"^ {{0,3}}\{{:/(?:{name})?\}}{_END}", re.MULTILINE).search(state.src, end)
        if stop is None:
            warn("No stop tag for extension '%s'", name)
            return None
        body = state.src[end : stop.start()].removesuffix("\n")
        end = stop.end()
    if not apply_extension(state.document, state.tokens, name, found["options"] or "", body, "block"):
        warn("Invalid extension '%s'", name)
        return None
    if name == "options":
        state.new({"type": "eob", "value": "extension"})
    return end


def _take_attributes(found: re.Match[str], state: KramdownState) -> int:
    """Give an attribute list to the block before it, or keep it for the next one."""
    last = state.tokens[-1] if state.tokens else None
    if last is not None and _takes_attributes(last):
        read_list(found[1], last.setdefault("ial", {}))
        if not _IAL.match(state.src, found.end()):
            state.new({"type": "eob", "value": "ial"})
    else:
        if state.block_ial is None:
            state.block_ial = {}
        read_list(found[1], state.block_ial)
    return found.end()


def _takes_attributes(token: dict[str, Any]) -> bool:
    if token["type"] == "eob":
        return token.get("value") in _DEFINES
    return bool(token["type"] != "blank_line")


EXTENSIONS = Rule("block_extensions", " {", r" {0,3}\{:", parse_extensions)
