"""Code blocks, indented and fenced; knows the language's name, not how it is highlighted."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

# Indented lines, lazy lines after them, blank lines between.
INDENT = r"(?:\t| {4})"
_LAZY = (
    rf"(?!{patterns.SHIFT}(?:{patterns.IAL_OPEN}|{patterns.HTML_STARTS}|{patterns.HTML_STOPS})|{patterns.END_OF_BLOCK})"
)
_CODE_LINE = rf"{INDENT}[ \t]*[^ \t\n\v\f\r]+.*\n"
CODE_LINES = rf"(?:(?:{patterns.BLANK_LINES})?(?:{_CODE_LINE})++(?:{_LAZY}[ \t]*[^ \t\n\v\f\r]+.*\n)*+)*+"

_JOINED = re.compile(r"\n( {0,3}[^ \t\n\v\f\r]+)")
_DEDENT = re.compile(rf"^{INDENT}", re.MULTILINE)


def parse_indented(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take indented lines; a lazy line joins the line before it."""
    text = _JOINED.sub(r" \1", found[0])
    state.new({"type": "block_code", "raw": _DEDENT.sub("", text)})
    return found.end()


def parse_fenced(_block: Any, found: re.Match[str], state: KramdownState) -> int:
    """Take what is between two fences; the word after the first one names the language."""
    token = state.new({"type": "block_code", "raw": found["code"], "fenced": True})
    info = (found["info"] or "").strip()
    if info:
        name = found["language"]
        token["language"] = info
        token["attrs"] = {"class": f"language-{name}"}
    return found.end()


def _fence(indent: str, marks: str) -> str:
    """Return the pattern of a fenced block, up to the line that closes it."""
    space = patterns.SPACE
    opening = rf"{indent}(?P<fence>(?P<mark>[{marks}])(?P=mark){{2,}})"
    info = rf"{space}*?(?P<info>(?P<language>[^ \t\n\v\f\r]+?)(?:\?[^ \t\n\v\f\r]*)?)?{space}*?\n"
    return rf"{opening}{info}(?P<code>(?:.*\n)*?){indent}(?P=fence)(?P=mark)*{space}*?\n"


INDENTED = Rule("block_code", " \t", rf"(?={INDENT}){CODE_LINES}", parse_indented)
FENCED = Rule("fenced_code", "~", _fence("", "~"), parse_fenced)
FENCED_GFM = Rule("fenced_code", " ~`", _fence(patterns.SHIFT, "~`"), parse_fenced)
