"""Windows' batch files as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.batchfile import ATTRIBUTES, COMMANDS, DEVICES, KEYWORDS, OPERATORS

KINDS = kinds_of(
    (DEVICES, Keyword.Reserved),
    (KEYWORDS, Keyword),
    (OPERATORS, Operator.Word),
    (COMMANDS, Name.Builtin),
    (ATTRIBUTES, Name.Attribute),
)


def read_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word; a suffix of a program's file has a place only after a command."""
    kind = KINDS.get(match[1], Keyword.Declaration)
    if kind is Name.Builtin:
        yield match.start(), kind, match.group()
        return
    yield match.start(), kind, match[1]
    if match[2]:
        yield match.start(2), Error, match[2]


def quoted(kind: _TokenType, quote: str) -> Rules:
    """Return the rules of text in quotes."""
    return [include("escape"), (quote, kind, "#pop"), include("expansions"), (rf"[^\^{quote}%!]+", kind)]


class BatchfileLexer(RougeLexer):
    """Batch files."""

    name = "Batchfile"
    flags = re.IGNORECASE | re.MULTILINE
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"@?\brem\b.*", Comment),
            (r"^::.*", Comment),
            (r":[a-z]+", Name.Label),
            (r"([a-z]\w*)(\.exe|com|bat|cmd|msi)?", read_word),
            (r"(?:[/+]|--?)[a-z]+\s*", Name.Attribute),
            include("expansions"),
            (r"[<>&|(){}\[\]\-+=;,~?*]", Operator),
            (r"\s+", Text),
            (r"0x[0-9a-f]+", Number.Hex),
            (r"[0-9]", Number),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (r"`", String.Backtick, "backtick"),
            (r"[^\s&|()\[\]{}\^=;!%+\-,\"'`~?*]+", Text),
            include("escape"),
        ],
        "escape": [(r"\^[\s\S]", String.Escape)],
        "expansions": [
            (r"(?=[%!])", Guard(r"(?i)[%!]+[a-z_$@#]+[%!]+", r"[%!]+", Name.Variable)),
            (r"%+~?[a-z]+\d?", Name.Variable.Magic),
        ],
        "double": quoted(String.Double, '"'),
        "single": quoted(String.Single, "'"),
        "backtick": quoted(String.Backtick, "`"),
    }
