"""Headers with hashes or underlines; knows their text and level, ids are made when the page is rendered."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.late import late
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_ID = late(r"[ \t]+\{#([A-Za-z][A-Za-z0-9_:-]*)\}\Z")


def parse_atx(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a header with hashes where a block may begin; closing hashes go."""
    if not state.after_boundary():
        return None
    text = found["contents"].rstrip(STRIPPED)
    text, name = _split_id(text)
    text = _without_closing(text)
    if not text:
        return None
    add_header(state, len(found["level"]), text, name)
    return found.end()


def parse_atx_quirk(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a header with hashes anywhere; it may interrupt a paragraph."""
    text, name = _split_id(found["contents"].rstrip(STRIPPED))
    if not text:
        return None
    add_header(state, len(found["level"]), _without_closing_gfm(text), name)
    return found.end()


def parse_setext(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a line with an underline of `=` or `-`."""
    if not state.after_boundary():
        return None
    text, name = _split_id(found["contents"].rstrip(STRIPPED))
    add_header(state, 1 if found["level"] == "=" else 2, text, name)
    return found.end()


def _without_closing(text: str) -> str:
    """Return a text without the hashes at its end; one that a backslash protects stays."""
    rest = text.rstrip("#")
    if rest.endswith("\\") and len(rest) < len(text):
        return rest + "#"
    return rest.rstrip(" \t") if len(rest) < len(text) else text


def _without_closing_gfm(text: str) -> str:
    """Return a text without hashes at its end that stand behind a space."""
    rest = text.rstrip("#")
    return rest.rstrip(" \t") if len(rest) < len(text) and rest.endswith((" ", "\t")) else text


def _split_id(text: str) -> tuple[str, str | None]:
    begin = text.rfind("{#") if text.endswith("}") else -1
    found = _ID.search(text, len(text[:begin].rstrip(" \t"))) if begin > 0 else None
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
