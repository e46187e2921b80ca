"""Spans that one expression takes whole, at the top of a text: most of what people write needs no second look.

Each row says what its rule does where nothing special stands around; all else is left to the rules themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TypeAlias, cast

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.runs import PLAIN, PLAIN_AT_TOP
from jekyllpy.markdown.spans.symbols import SYMBOLS

Make: TypeAlias = Callable[[re.Match[str]], Token]
Scan: TypeAlias = Callable[[str, int], re.Match[str]]  # a run of text may be empty, and no span may follow
Scanner: TypeAlias = tuple[Scan, dict[int | None, Make]]  # for each last group, what is made of the span

_CODE = r"`(?P<{}>[^` \t\n\v\f\r][^`]*)`"
_URL = r"\]\((?![< ])(?P<{}>(?:[^ \t\n\v\f\r()\x00]|[ ](?!['\"]))++)(?<! )\)"
_INSIDE = rf"(?![ \t\n\v\f\r\x00])(?P<inside>(?:{PLAIN}|\])++)(?<![ \t\n\v\f\r])"
_NO_LETTER_BEFORE = r"(?<![^\x00-,./-@\[-^`{-\x7f])"  # nor a dash, which may follow a letter
_NO_WORD_BEHIND = r"(?![^\x00-)+-/:-@\[-^`{-\x7f])"  # nor a star


def _code(found: re.Match[str]) -> Token:
    return {"type": "codespan", "raw": found["code"], "attrs": {}}


def _link(found: re.Match[str]) -> Token:
    if found["image"]:
        return {"type": "image", "children": [], "attrs": {"src": found["href"], "alt": found["link"]}}
    return {"type": "link", "children": [{"type": "text", "raw": found["link"]}], "attrs": {"href": found["href"]}}


def _linked_code(found: re.Match[str]) -> Token:
    children: list[Token] = [{"type": "codespan", "raw": found["linked"], "attrs": {}}]
    return {"type": "link", "children": children, "attrs": {"href": found["url"]}}


def _emphasis(found: re.Match[str]) -> Token:
    kind = "strong" if len(found["mark"]) == 2 else "emphasis"
    return {"type": kind, "children": [{"type": "text", "raw": found["inside"]}], "attrs": {}}


def _closing(found: re.Match[str]) -> Token:
    return {"type": "quote", "name": "rsquo" if found["close"] == "'" else "rdquo", "attrs": {}}


def _opening(found: re.Match[str]) -> Token:
    return {"type": "quote", "name": "lsquo" if found["open"] == "'" else "ldquo", "attrs": {}}


def _symbol(found: re.Match[str]) -> Token:
    return {"type": "symbol", "name": SYMBOLS[found["symbol"]], "attrs": {}}


# The rule of each, its pattern and what is made of it. A quote looks back at the run before it, which it needs.
_ROWS: tuple[tuple[str, str, Make], ...] = (
    ("link", rf"(?P<image>!?)\[(?!\^)(?P<link>{PLAIN}++){_URL.format('href')}", _link),
    ("link", rf"\[{_CODE.format('linked')}{_URL.format('url')}", _linked_code),
    ("codespan", _CODE.format("code"), _code),
    ("smart_quotes", r"(?(1)(?<![ \t\n\v\f\r({_-])(?P<close>['\"])|(?!))", _closing),
    ("smart_quotes", r"(?(1)(?<=[ \t\n\v\f\r])(?P<open>['\"])(?=[A-Za-z_])|(?!))", _opening),
    ("emphasis", rf"(?P<mark>\*\*?|{_NO_LETTER_BEFORE}__?){_INSIDE}(?P=mark){_NO_WORD_BEHIND}", _emphasis),
    ("typography", r"(?P<symbol>---?|\.\.\.)", _symbol),
)


def make_scanner(rules: Collection[str]) -> Scanner:
    """Return what matches a run of plain text and the simple span behind it, for a parser with these rules."""
    rows = [row for row in _ROWS if row[0] in rules]
    after = "|".join(pattern for _, pattern, _ in rows) or "(?!)"
    compiled = re.compile(rf"({PLAIN_AT_TOP}++)?(?:{after})?")
    makers: dict[int | None, Make] = {}
    for _, pattern, make in rows:
        *_, name = re.findall(r"\(\?P<(\w+)>", pattern)
        makers[compiled.groupindex[name]] = make
    return cast(Scan, compiled.match), makers
