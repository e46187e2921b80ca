"""Smart quotes: ordered rules decide between opening, closing and apostrophe, in SmartyPants' tradition."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown.characters import is_in_word
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.span_state import SpanState

_PUNCTUATION = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"
_SPACE = r"[ \t\n\v\f\r]"
_WORD = r"[A-Za-z0-9_]"

# What a quote looks like where it stands, and what it becomes: `open`, `close`, or the name of a character for each.
# A group `before` is text; a quote follows it.
_RULES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (late(pattern, re.DOTALL), quotes)
    for pattern, quotes in (
        (r"(?P<before>)(?P<quote>[\"'])(?=[_*]{1,2}[^ \t\n\v\f\r])", ("open",)),
        (rf"(?P<before>)(?P<quote>[\"'])(?={_PUNCTUATION}(?!\.\.))", ("close",)),
        (rf"(?P<before>{_SPACE}?)\"'(?={_WORD})", ("ldquo", "lsquo")),
        (rf"(?P<before>{_SPACE}?)'\"(?={_WORD})", ("lsquo", "ldquo")),
        (rf"(?P<before>{_SPACE}?)'(?=[0-9][0-9]s)", ("rsquo",)),
        (rf"(?P<before>{_SPACE})(?P<quote>['\"])(?={_WORD})", ("open",)),
        (r"(?P<before>[^ \\\t\r\n\[{(-])(?P<quote>['\"])", ("close",)),
        (rf"(?P<before>)(?P<quote>[\"'])(?={_SPACE}|s|\Z)", ("close",)),
        (r"(?P<before>.?)'", ("lsquo",)),
        (r"(?P<before>.?)\"", ("ldquo",)),
    )
)
_NAMES = {("open", "'"): "lsquo", ("open", '"'): "ldquo", ("close", "'"): "rsquo", ("close", '"'): "rdquo"}


def parse_quotes(_inline: Any, found: re.Match[str], state: SpanState) -> int | None:
    """Take one or two quotes with the character before them."""
    for number, (pattern, quotes) in enumerate(_RULES):
        whole = pattern.match(state.src, found.start())
        if whole is not None and _borders_fit(number, state.src, whole.end()):
            if whole["before"]:
                state.add_text(whole["before"])
            for quote in quotes:
                name = _NAMES[quote, whole["quote"]] if quote in ("open", "close") else quote
                state.tokens.append({"type": "quote", "name": name, "attrs": {}})
            return whole.end()
    return None


def _borders_fit(number: int, src: str, end: int) -> bool:
    """Check what two rules ask of the second character behind the quote: words in Ruby's sense, not Python's."""
    if number not in (_BEFORE_PUNCTUATION, _BEFORE_END) or end >= len(src) or src[end] in " \t\n\v\f\r":
        return True
    follows_word = end + 1 < len(src) and is_in_word(src[end + 1])
    return not follows_word if number == _BEFORE_END else follows_word == (src[end] == "_")


_BEFORE_PUNCTUATION, _BEFORE_END = 1, 7
SMART_QUOTES = Rule("smart_quotes", None, r"[^\\]?[\"']", parse_quotes)
