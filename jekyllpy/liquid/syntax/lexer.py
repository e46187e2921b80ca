"""The strict lexer: cuts the inside of a tag or output into typed words; knows no grammar."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.syntax.patterns import pattern

_WORD = pattern(
    r"""(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))|(?P<string>'[^']*'|"[^"]*")"""
    r"""|(?P<number>-?\d+(?:\.\d+)?)|(?P<id>[a-zA-Z_][\w-]*\??)|(?P<dotdot>\.\.)|(?P<special>[|.:,\[\]()?-])"""
)
_BLANKS = pattern(r"\s*")
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
    position, size = 0, len(markup)
    while True:
        position = _skip(markup, position)
        if position >= size:
            found.append(END)
            return found
        match = _WORD.match(markup, position)
        if not match:
            raise LiquidSyntaxError(f"Unexpected character {markup[position]}")
        kind = match.lastgroup or ""
        text = match.group()
        found.append(Word(_SPECIALS[text] if kind == "special" else kind, text))
        position = match.end()


def _skip(markup: str, position: int) -> int:
    """Return where the blanks that begin at a position end."""
    match = _BLANKS.match(markup, position)
    return match.end() if match else position
