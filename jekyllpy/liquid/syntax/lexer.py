"""The strict lexer: cuts the inside of a tag or output into typed words; knows no grammar."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.syntax.patterns import pattern

_WORD = pattern(
    r"""\s*(?:(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))|(?P<string>'[^']*'|"[^"]*")"""
    r"""|(?P<number>-?\d+(?:\.\d+)?)|(?P<id>[a-zA-Z_][\w-]*\??)|(?P<dotdot>\.\.)|(?P<special>[|.:,\[\]()?-]))"""
)
_BLANKS = " \t\n\v\f\r"
_SPECIALS = {
    "|": "pipe",
    ".": "dot",
    ":": "colon",
    ",": "comma",
    "[": "open_square",
    "]": "close_square",
    "(": "open_round",
    ")": "close_round",
    "?": "question",
    "-": "dash",
}


class Word(NamedTuple):
    """A typed piece of markup."""

    kind: str
    text: str


END = Word("end_of_string", "")


def words(markup: str) -> list[Word]:
    """Cut markup into words, or fail on a character that strict Liquid does not know."""
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(markup):
        if match.start() != end:
            break
        end = match.end()
        kind = match.lastgroup
        if kind is None:
            break
        text = match.group(kind)
        found.append(Word(_SPECIALS[text] if kind == "special" else kind, text))
    rest = markup[end:].lstrip(_BLANKS)
    if rest:
        raise LiquidSyntaxError(f"Unexpected character {rest[0]}")
    found.append(END)
    return found
