"""Handing a piece of text to another language's lexer; knows no language itself."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from pygments.token import Text, _TokenType

from jekyllpy.highlight.lexers import make_lexer
from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Scan
from jekyllpy.highlight.names import find_tag
from jekyllpy.highlight.spans import Found


def go_on_with(tag: str) -> Action:
    """Return an action that hands its text to another lexer, which goes on where it last stopped."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        inner = make_lexer(tag, {})
        if not isinstance(inner, RougeLexer):
            yield match.start(), Text, match.group()
            return
        part = scan.memory.setdefault(tag, inner.begin(""))
        yield from inner.resume(part, match.group())

    return read


def go_on_with_parent(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Hand a template's text to the language it makes: HTML, or what the option `parent` names."""
    return go_on_with(find_tag(lexer.options.get("parent", "")) or "html")(lexer, match, scan)


def forget(scan: Scan, tag: str) -> None:
    """Let the next text of another language begin anew."""
    scan.memory.pop(tag, None)


def handing_over(first: _TokenType, tag: str) -> Action:
    """Return an action that gives the first group a kind and hands the second to a fresh lexer."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        yield match.start(1), first, match[1]
        yield from make_lexer(tag, {}).get_tokens_unprocessed(match[2])

    return read
