"""Apache's settings as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import by_lower_word
from jekyllpy.highlight.lexers.engine import Action, Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.apache import KNOWN


def known(kind: _TokenType) -> Action:
    """Return an action that gives a word that Apache knows a kind."""
    return by_lower_word(dict.fromkeys(KNOWN, kind), Text)


def read_section(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the name of a section."""
    yield match.start(1), Punctuation, match[1]
    yield match.start(2), Name.Label if match[2].lower() in KNOWN else Text, match[2]


class ApacheLexer(RougeLexer):
    """httpd.conf and .htaccess."""

    name = "Apache"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [(r"#.*", Comment), (r"\s+", Text)],
        "root": [
            include("blank"),
            (r"(</?)(\w+)", read_section, "section"),
            (r"\w+", known(Name.Class), "directive"),
        ],
        "section": [
            (r"(?=.|\n)", Guard(r"([^>]+)?(>(?:\r\n?|\n)?)", r"[^>]*", by_groups(String.Regex, Punctuation)), "#pop"),
            include("blank"),
        ],
        "directive": [
            (r"\r\n?|\n", Text, "#pop"),
            include("blank"),
            (r"\S+", known(String.Symbol)),
        ],
    }
