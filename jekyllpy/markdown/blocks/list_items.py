"""What the items of lists and the definitions of terms share: indentation, lazy lines, an attribute list in front."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jekyllpy.markdown import patterns
from jekyllpy.markdown.attributes import INSIDE, NAME, read_list
from jekyllpy.markdown.document import Token
from jekyllpy.markdown.late import late

SPACE = patterns.SPACE
_IAL = late(rf"{SPACE}*\{{:(?!(?:{NAME})?:|/)({INSIDE})\}}{SPACE}*")
_IAL_FIRST = late(rf"(?:{SPACE}*\{{:(?!(?:{NAME})?:|/){INSIDE}\}}{SPACE}*)?(?:{SPACE}*\n)?\Z")
_LINE = late(r".*[^ \t\n\v\f\r].*\n")
_LAZY = late(rf"(?!{patterns.SHIFT}(?:{patterns.IAL_OPEN}|{patterns.HTML_EDGE})).*[^ \t\n\v\f\r].*\n")


class Item(NamedTuple):
    """How the lines of one item look, given how far its text is indented."""

    indentation: int
    content: re.Pattern[str]
    next_marker: re.Pattern[str]

    def match_lazy(self, src: str, here: int) -> re.Match[str] | None:
        """Match a line that goes on without the indentation: no HTML and no attribute list near the margin."""
        far = self.indentation < 3 and src.startswith(" " * (self.indentation + 1), here)
        return (_LINE if far else _LAZY).match(src, here)

    def dedent(self, line: str) -> tuple[str, bool]:
        """Return a line without the item's indentation, and whether it had it."""
        if line[0] == "\t":
            rest = line.lstrip("\t")
            line = " " * (4 * (len(line) - len(rest))) + rest
        if line.startswith(" " * self.indentation):
            return line[self.indentation :], True
        return line, False


@lru_cache(maxsize=256)
def item_of(kind: str, indentation: int) -> Item:
    """Return the patterns of an item of this kind; there are few of them, and each is used often."""
    tabs, rest = divmod(indentation, 4)
    content = rf"(?:(?:\t| {{4}}){{{tabs}}} {{{rest}}}|(?:\t| {{4}}){{{tabs + 1}}}).*[^ \t\n\v\f\r].*\n"
    marker = rf"( {{0,{min(3, indentation - 1)}}}{MARKS[kind]})([\t| ].*\n)"
    return Item(indentation, late(content), late(marker))


_SPECIAL = " \t\v\f\r\n{"
MARKS = {"ul": r"[+*-]", "ol": r"[0-9]+\.", "dl": ":"}
FIRST_MARKER = {kind: late(rf"( {{0,3}}{mark})([\t| ].*\n)") for kind, mark in MARKS.items()}


def first_line(kind: str, marker: str, content: str) -> tuple[str, Item]:
    """Read an item's first line: its text, and how the lines after it have to look."""
    indentation = len(marker)
    if content[0] == " " and content[1] not in _SPECIAL:
        return content[1:], item_of(kind, indentation + 1)
    if _IAL_FIRST.match(content):
        indentation = 4
    else:
        content = _expand_tabs(content, indentation)
        indentation += len(content) - len(content.lstrip(" "))
    return content.lstrip(" \t\v\f\r\n"), item_of(kind, indentation)


def _expand_tabs(content: str, indentation: int) -> str:
    """Write the tabs in front of a text as spaces up to the next stop."""
    text = content.lstrip(" \t")
    space, shift = content[: len(content) - len(text)], " " * (indentation % 4)
    return (shift + space).expandtabs(4)[len(shift) :] + text


def take_attributes(text: str, token: Token) -> str:
    """Move an attribute list in front of a text to its token; return the text without it."""
    if "{:" not in text:
        return text
    found = _IAL.match(text)
    if found is None:
        return text
    read_list(found[1], token.setdefault("ial", {}))
    return text[found.end() :]
