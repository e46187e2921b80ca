"""Headers with hashes or underlines; knows their text and level, ids are made when the page is rendered."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_ID = re.compile(r"[ \t]+\{#([A-Za-z][A-Za-z0-9_:-]*)\}\Z")
_CLOSING = re.compile(r"[ \t]*(?<!\\)#+\Z")
_CLOSING_GFM = re.compile(r"[ \t]+#+\Z")


def parse_atx(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a header with hashes where a block may begin; closing hashes go."""
    if not state.after_boundary():
        return None
    text = found["contents"].rstrip(STRIPPED)
    text, name = _split_id(text)
    text = _CLOSING.sub("", text)
    if not text:
        return None
    add_header(state, len(found["level"]), text, name)
    return found.end()


def parse_atx_quirk(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a header with hashes anywhere; it may interrupt a paragraph."""
    text, name = _split_id(found["contents"].rstrip(STRIPPED))
    if not text:
        return None
    add_header(state, len(found["level"]), _CLOSING_GFM.sub("", text), name)
    return found.end()


def parse_setext(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a line with an underline of `=` or `-`."""
    if not state.after_boundary():
        return None
    text, name = _split_id(found["contents"].rstrip(STRIPPED))
    add_header(state, 1 if found["level"] == "=" else 2, text, name)
    return found.end()


def _split_id(text: str) -> tuple[str, str | None]:
    found = _ID.search(text)
    return (text[: found.start()], found[1]) if found else (text, None)


def add_header(state: KramdownState, level: int, text: str, name: str | None) -> None:
    """Append a header; its source text is kept for the id."""
    attributes = {} if name is None else {"id": name}
    state.new({"type": "heading", "level": level, "text": text, "raw_text": text, "attrs": attributes})


SETEXT = Rule(
    "setext_header", None, r" {0,3}(?P<contents>[^ \t\n].*)\n(?P<level>[-=])[-=]*[ \t\v\f\r]*\n", parse_setext
)
_ATX = r"(?P<level>\#{1,6})[\t ]*(?P<contents>[^ \t].*)\n"
_ATX_GFM = r"(?P<level>\#{1,6})[\t ]+(?P<contents>[^ \t\n].*)\n"


def atx(options: Options) -> Rule:
    """Return the rule for hashes under these options."""
    if not options.gfm:
        return Rule("atx_header", "#", _ATX, parse_atx)
    quirk = "paragraph_end" in options.gfm_quirks
    return Rule("atx_header", "#", _ATX_GFM, parse_atx_quirk if quirk else parse_atx)
