"""Paragraphs: what is left when no other rule wants a line, up to what ends them; continues an open paragraph."""

from __future__ import annotations

import re
from functools import partial
from string import ascii_letters
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.document import Token
from jekyllpy.markdown.late import late
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

PLAIN = "plain_paragraph"


def parse_paragraph(more: re.Pattern[str], _block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take lines as a paragraph, or add them to the paragraph just before."""
    src, end, tokens = state.src, found.end(), state.tokens
    if not src.startswith("\n", end):
        end = more.match(src, end).end()  # type: ignore[union-attr]  # no line is a match as well
    text = src[found.start() : end]
    if not tokens or tokens[-1]["type"] != "paragraph":
        state.new({"type": "paragraph", "text": text.strip(STRIPPED)})
    else:
        hard = src.startswith("  \n", max(found.start() - 3, 0))
        _continue(tokens[-1], "  \n" if hard else "\n", text.rstrip(STRIPPED))
    return end


def _continue(paragraph: Token, joint: str, text: str) -> None:
    """Add lines to a paragraph; one that was made from HTML takes the first of them without a joint."""
    if "text" in paragraph:
        paragraph["text"] += joint + text if paragraph["text"] else text
    elif paragraph["children"] and paragraph["children"][-1]["type"] == "raw_text":
        paragraph["children"][-1]["text"] += joint + text
    else:
        paragraph["children"].append({"type": "raw_text", "text": text})


def paragraph(options: Options) -> Rule:
    """Return the rule for what no other rule wants."""
    return Rule("paragraph", None, r" {0,3}[^ \t].*\n", partial(parse_paragraph, _more(options)))


def plain_paragraph(options: Options) -> Rule:
    """Return the rule for a line that no other of ours can want: no pipe in it, no underline below it."""
    return Rule(PLAIN, ascii_letters + "\x80", r"[^|\n]*\n(?![-=])", partial(parse_paragraph, _more(options)))


def _more(options: Options) -> re.Pattern[str]:
    return _MORE_GFM if options.gfm and "paragraph_end" in options.gfm_quirks else _MORE


# The lines after the first; with the quirk, lists, headers, quotes and fences end a paragraph as well.
_MORE, _MORE_GFM = (
    late(rf"(?:(?=[A-Za-z]).*\n|(?!{end}).*\n)*+") for end in (patterns.PARAGRAPH_END, patterns.PARAGRAPH_END_GFM)
)
