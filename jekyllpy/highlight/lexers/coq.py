"""Coq as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Token, Whitespace

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.coq import COMMANDS, GALLINA, TACTICS, TERMINATORS

NAME = r"(?:[a-zA-Z][\w']*|_[\w']+)"
FULL_STOP = Token.Punctuation.Indicator
KINDS = kinds_of(
    (COMMANDS, Keyword),
    (GALLINA, Keyword.Reserved),
    (TACTICS, Keyword.Pseudo),
    (TERMINATORS, Name.Exception),
    (("repeat", "first", "try"), Keyword.Pseudo),
)
SIGNS = {
    **dict.fromkeys("[];,{}_()!$%&*+./:<=>?@^|~#-", Operator),
    **dict.fromkeys("_;:⇒→↔⇔≔≡∀∃∧∨¬⊤⊥⊢⊨∈", Punctuation),
}


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name with the modules before it, and the full stop of the sentence that it ends."""
    *modules, name = match[1].split(".")
    for module in modules:
        yield match.start(), Name.Namespace, module
        yield match.start(), Punctuation, "."
    yield match.start(), Name.Constant if modules else KINDS.get(name, Name.Constant), name
    if match[2]:
        yield match.start(2), FULL_STOP, match[2]
        yield match.start(3), Whitespace, match[3]


class CoqLexer(RougeLexer):
    """Coq."""

    name = "Coq"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\(\*(?!\))", Comment, "comment"),
            (r"\s+", Whitespace),
            (r"(Module)(\s+)(Type)(\s+)", by_groups(Keyword, Whitespace, Keyword, Whitespace)),
            (
                r"(Set|Unset)(\s+)(Universe|Printing|Implicit|Strict)(\s+)"
                r"(Polymorphism|All|Notations|Arguments|Universes|Implicit)(\s*)(\.)",
                by_groups(Keyword, Whitespace, Keyword, Whitespace, Keyword, Whitespace, FULL_STOP),
            ),
            (rf"({NAME}(?:\.{NAME})*)(?:(\.)(\s+))?", read_name),
            (r"/\\|\\/", Operator),
            (r"-?\d[\d_]*+(?:[^\d_\n][\d_]*+)?[eE][+-]?\d[\d_]*", Number.Float),
            (r"\d[\d_]*", Number.Integer),
            (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", String.Char),
            (r"'", Keyword),
            (r'"', String.Double, "string"),
            (rf"[~?]{NAME}", Name.Variable),
            (r".", by_word(SIGNS, Error)),
        ],
        "comment": [
            (r"[^(*)]+", Comment),
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (r"[(*)]", Comment),
        ],
        "string": [(r'(?:\\")+|[^"]', String.Double), (r'"', String.Double, "#pop")],
    }
