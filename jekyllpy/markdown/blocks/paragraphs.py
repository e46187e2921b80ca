"""Paragraphs: what is left when no other rule wants a line, up to what ends them; continues an open paragraph."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.document import Token
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState


def parse_paragraph(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take lines as a paragraph, or add them to the paragraph just before."""
    text = found[0].rstrip(STRIPPED)
    last = state.tokens[-1] if state.tokens else None
    if last is None or last["type"] != "paragraph":
        state.new({"type": "paragraph", "text": text.lstrip(STRIPPED)})
    else:
        hard = state.src.startswith("  \n", max(found.start() - 3, 0))
        _continue(last, "  \n" if hard else "\n", text)
    return found.end()


def _continue(paragraph: Token, joint: str, text: str) -> None:
    """Add lines to a paragraph; one that was made from HTML takes the first of them without a joint."""
    if "text" in paragraph:
        paragraph["text"] += joint + text if paragraph["text"] else text
    elif paragraph["children"] and paragraph["children"][-1]["type"] == "raw_text":
        paragraph["children"][-1]["text"] += joint + text
    else:
        paragraph["children"].append({"type": "raw_text", "text": text})


def paragraph(options: Options) -> Rule:
    """Return the rule; with the quirk, lists, headers, quotes and fences end a paragraph as well."""
    quirk = options.gfm and "paragraph_end" in options.gfm_quirks
    end = patterns.PARAGRAPH_END_GFM if quirk else patterns.PARAGRAPH_END
    pattern = rf" {{0,3}}[^ \t].*\n(?:(?=[A-Za-z]).*\n|(?!{end}).*\n)*+"
    return Rule("paragraph", None, pattern, parse_paragraph)
