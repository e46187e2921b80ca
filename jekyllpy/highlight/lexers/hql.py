"""Hive's queries as Rouge 3.30 reads them: SQL with variables. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Keyword, Name, String

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.lexers.sql import SqlLexer
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.hql import KEYWORDS, TYPES

HIVE_KINDS = {**dict.fromkeys(KEYWORDS, Keyword), **dict.fromkeys(TYPES, Name.Builtin)}
WORD = r"\w\w*"


def read_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Look a word up, whatever its case."""
    yield match.start(), HIVE_KINDS.get(match.group().upper(), Name), match.group()


class HqlLexer(SqlLexer):
    """HQL."""

    name = "HQL"

    tokens: ClassVar[dict[str, Rules]] = {
        **SqlLexer.tokens,
        "root": [
            (r'"', String.Double, "double"),
            (r"\$\{", Name.Variable, "variable"),
            *[(WORD, read_word) if rule[0] == WORD else rule for rule in SqlLexer.tokens["root"]],
        ],
        "single": [
            (r"\$\{", Name.Variable, "variable"),
            (r"[^\\'$]+", String.Single),
            *SqlLexer.tokens["single"],
        ],
        "double": [
            (r"\$\{", Name.Variable, "variable"),
            (r'"', String.Double, "#pop"),
            (r'[^\\"$]+', String.Double),
            *SqlLexer.tokens["double"],
        ],
        "variable": [(r"\}", Name.Variable, "#pop"), (r"[^}]+", Name.Variable)],
    }
