"""SQL as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.sql import KEYWORDS, KEYWORDS_TYPE

KINDS = {**dict.fromkeys(KEYWORDS, Keyword), **dict.fromkeys(KEYWORDS_TYPE, Name.Builtin)}


def read_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Look a word up, whatever its case."""
    yield match.start(), KINDS.get(match.group().upper(), Name), match.group()


class SqlLexer(RougeLexer):
    """SQL of several makers."""

    name = "SQL"
    flags = re.ASCII

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"--.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r"\d+", Number.Integer),
            (r"'", String.Single, "single"),
            (r'"', Name.Variable, "double"),
            (r"`", Name.Variable, "backtick"),
            (r"\w\w*", read_word),
            (r"[+*/<>=~!@#%&|?^-]", Operator),
            (r"[;:()\[\]{},.]", Punctuation),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[/*]", Comment.Multiline),
        ],
        "single": [(r"\\.|''", String.Escape), (r"'", String.Single, "#pop"), (r"[^\\']+", String.Single)],
        "double": [(r'\\.|""', String.Escape), (r'"', Name.Variable, "#pop"), (r'[^\\"]+', Name.Variable)],
        "backtick": [(r"\\.|``", String.Escape), (r"`", Name.Variable, "#pop"), (r"[^\\`]+", Name.Variable)],
    }
