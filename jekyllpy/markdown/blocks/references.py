"""Definitions that print nothing where they stand: footnotes, links, abbreviations."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.attributes import NAME
from jekyllpy.markdown.blocks.code import INDENT, code_end
from jekyllpy.markdown.characters import strip
from jekyllpy.markdown.document import Abbreviation, Footnote, Link, Token, link_id, warn
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_DEDENT = late(rf"^{INDENT}", re.MULTILINE)
_TITLE_IN_URL = late(r"[ \t]+[\"']")


def parse_footnote(block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take a footnote's definition with its indented lines."""
    token: Token = {"type": "footnote_definition", "children": [], "attrs": {}}
    end = code_end(state, found.end())
    block.fill(state, token, _DEDENT.sub("", state.src[found.start("text") : end]))
    name = found["name"]
    if name in state.document.footnotes:
        warn("Duplicate footnote name '%s' - overwriting", name)
    state.document.footnotes[name] = Footnote(token, [])
    state.new({"type": "eob", "value": "footnote_def"})
    return end


def parse_link_definition(_block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take `[id]: url "title"`."""
    if found["url"] and _TITLE_IN_URL.search(found["url"]):
        return None
    name = link_id(found["name"])
    if name in state.document.links:
        warn("Duplicate link ID '%s' - overwriting", name)
    token = state.new({"type": "eob", "value": "link_def"})
    url = found["url"] if found["angle"] is None else found["angle"]
    state.document.links[name] = Link(url, found["title"], token)
    return found.end()


def parse_abbreviation(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take `*[short]: what it means`."""
    token = state.new({"type": "eob", "value": "abbrev_def"})
    state.document.abbreviations[found["name"]] = Abbreviation(strip(found["text"]), token)
    return found.end()


_FOOTNOTE = rf" {{0,3}}\[\^(?P<name>{NAME})\]:(?P<text>.*\n)"
_LINK = (
    r" {0,3}\[(?P<name>[^\n\]]+)\]:[ \t]*(?:<(?P<angle>.*?)>|(?P<url>[^\n]*?[^ \t\n\v\f\r][^\n]*?))"
    r"(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?(?P<quote>[\"'])(?P<title>.+?)(?P=quote))?[ \t]*?\n"
)
_ABBREVIATION = r" {0,3}\*\[(?P<name>.+?)\]:(?P<text>.*?)\n"

FOOTNOTE = Rule("footnote_definition", " [", _FOOTNOTE, parse_footnote)
LINK = Rule("link_definition", " [", _LINK, parse_link_definition)
ABBREVIATION = Rule("abbreviation_definition", " *", _ABBREVIATION, parse_abbreviation)
