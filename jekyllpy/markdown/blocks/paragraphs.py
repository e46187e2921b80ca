"""Paragraphs: what is left when no other rule wants a line, up to what ends them; continues an open paragraph."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState


def parse_paragraph(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take lines as a paragraph, or add them to the paragraph just before."""
    text = found[0].rstrip(STRIPPED)
    last = state.tokens[-1] if state.tokens else None
    if last is not None and last["type"] == "paragraph" and "text" not in last:
        last["children"].append({"type": "raw_text", "text": text})  # it was made from HTML
    elif last is not None and last["type"] == "paragraph":
        hard = state.src.startswith("  \n", max(found.start() - 3, 0))
        last["text"] += ("  \n" if hard else "\n") + text
    else:
        state.new({"type": "paragraph", "text": text.lstrip(STRIPPED)})
    return found.end()


def paragraph(options: Options) -> Rule:
    """Return the rule; with the quirk, lists, headers, quotes and fences end a paragraph as well."""
    quirk = options.gfm and "paragraph_end" in options.gfm_quirks
    end = patterns.PARAGRAPH_END_GFM if quirk else patterns.PARAGRAPH_END
    pattern = rf" {{0,3}}[^ \t].*\n(?:(?=[A-Za-z]).*\n|(?!{end}).*\n)*+"
    return Rule("paragraph", None, pattern, parse_paragraph)
