r"""Pieces of patterns that several block rules share: what ends a paragraph, where a block begins.

Ruby's `\s` is ASCII, its `.` stops at a line feed only; patterns here are matched at a place, so they need no `^`.
"""

from __future__ import annotations

from jekyllpy.markdown.attributes import INSIDE
from jekyllpy.markdown.html_names import NAME, SPAN_ELEMENTS

SPACE = r"[ \t\n\v\f\r]"
IN_LINE = r"[ \t\v\f\r]"  # space that stays on the line
SHIFT = r" {0,3}"
BLANK = rf"{IN_LINE}*\n"
BLANK_LINES = rf"(?:{IN_LINE}*+\n)++"
END_OF_BLOCK = rf"\^{IN_LINE}*\n"
IAL = rf"\{{:(?![:/])({INSIDE})\}}{IN_LINE}*\n"
IAL_BLOCK = SHIFT + IAL
IAL_OPEN = rf"\{{:(?![:/]){INSIDE}\}}{IN_LINE}*\n"

_SPANS = "|".join(sorted({*SPAN_ELEMENTS, "script"}))
HTML_EDGE = (
    rf"<(?!/?(?:{_SPANS})(?![\w\u0300-\u036f]))(?:{NAME}|/{NAME}{SPACE}*>)"  # where a block of HTML begins or ends
)
LAZY_END = rf"{BLANK}|{SHIFT}(?:{IAL_OPEN}|{HTML_EDGE})|{END_OF_BLOCK}|\Z"

LIST_START = rf"{SHIFT}(?:[+*-]|[0-9]+\.)[\t| ]"
DEFINITION_START = rf"{SHIFT}:[\t| ]"
QUOTE_START = rf"{SHIFT}> ?"
FENCE_START = rf"{SHIFT}[~`]{{3,}}"
HEADER_START = r"#{1,6}[\t ]"

PARAGRAPH_END = rf"{LAZY_END}|{DEFINITION_START}"
PARAGRAPH_END_GFM = rf"{LAZY_END}|{LIST_START}|{HEADER_START}|{DEFINITION_START}|{QUOTE_START}|{FENCE_START}"
BOUNDARY = rf"{BLANK}|{END_OF_BLOCK}|{IAL_BLOCK}|\Z"
