"""Literate Haskell and CoffeeScript as Rouge 3.30 reads them: text with code in it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Name, Text

from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan
from jekyllpy.highlight.lexers.haskell import HaskellLexer
from jekyllpy.highlight.spans import Found

HASKELL = HaskellLexer()


def enter_code(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a run of lines of code."""
    scan.push("code")
    return iter([(match.start(), Text, match.group())])


def leave_code(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """End it."""
    scan.pop()
    return iter([(match.start(), Text, match.group())])


def read_code(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a line of Haskell after its mark; it goes on from the last one."""
    yield match.start(1), Name.Label, match[1]
    part = scan.memory.setdefault("haskell", HASKELL.begin(""))
    yield from HASKELL.resume(part, match[2])


class LiterateHaskellLexer(RougeLexer):
    """Lines of code begin with `>`."""

    name = "Literate Haskell"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(?=\s)", Guard(r"\s*?\n(?=>)", r"\s+", enter_code)),
            (r".*\n", Text),
            (r".+\Z", Text),
        ],
        "code": [
            (r"(>)( .*(?:\n|\Z))", read_code),
            (r"(?=\s)", Guard(r"\s*\n(?=\s*[^>])", r"\s+", leave_code)),
        ],
    }


class LiterateCoffeescriptLexer(RougeLexer):
    """Markdown in which code is indented."""

    name = "Literate CoffeeScript"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^(?: {4}.*\n)+", go_on_with("coffeescript")),
            (r"^(?: {0,3}(?:\S.*)?\n)*", go_on_with("markdown")),
        ],
    }
