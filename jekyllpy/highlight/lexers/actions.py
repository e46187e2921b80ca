"""What rules do besides giving their whole match one kind; knows no language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from re import MULTILINE, Match

from pygments.token import _TokenType

from jekyllpy.highlight.lexers.engine import Action, Guard, RougeLexer, Scan
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found


def kinds_of(*tables: tuple[Iterable[str], _TokenType]) -> Mapping[str, _TokenType]:
    """Return the kind of every word; a word that stands in several tables has the first one's."""
    return {word: kind for words, kind in reversed(tables) for word in words}


def by_lower_word(kinds: Mapping[str, _TokenType], default: _TokenType) -> Action:
    """Return an action that looks the whole match up in a table of words, capitals aside."""

    def look_up(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        word = match.group()
        yield match.start(), kinds.get(word.lower(), default), word

    return look_up


def quoted(quote: str, kind: _TokenType) -> Guard:
    """Return an action that takes a text in quotes; what has no end is looked at once."""
    start = rf"{quote}(?:[^{quote}\\]|\\.)*"
    return Guard(start + quote, start, kind)


def starting_over(*kinds: _TokenType) -> Action:
    """Return an action that gives the match, or each of its groups, a kind and leaves all states."""

    def leave(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        scan.reset()
        if match.re.groups == 0:
            yield match.start(), kinds[0], match.group()
        for number, kind in enumerate(kinds[: match.re.groups], start=1):
            if match[number]:
                yield match.start(number), kind, match[number]

    return leave


def up_to(close: str, kind: _TokenType, flags: int = MULTILINE) -> Action:
    """Return an action that takes all from the match to the first end after it, and declines where there is none.

    What is absent from the rest of a text is looked for once, so that many beginnings without an end cost no more.
    """
    pattern = compiled(close, flags)

    def take(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
        end = scan.find_end(pattern, match.end())
        if end < 0:
            return None
        scan.pos = end
        return iter([(match.start(), kind, scan.text[match.start() : end])])

    return take


def read_again(match: Match[str], group: int, lexer: RougeLexer, state: str = "root") -> Iterator[Found]:
    """Read a group of a match by a lexer's own rules, from a fresh start."""
    shift = match.start(group)
    for at, kind, text in lexer.get_tokens_unprocessed(match[group], (state,)):
        yield shift + at, kind, text
