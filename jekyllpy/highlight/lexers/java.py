"""Java as Rouge 3.30 reads it; a name after words and before a bracket is a method. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, words
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.java import CONSTANTS, DECLARATIONS, KEYWORDS, TYPES

NAME = r"(?:[^\W\d]|\$(?=\w))(?:\w|\$(?=\w))*"
RUN = compiled(r"[\w.\[\]<>$\s]+")
LAST_NAME = re.compile(r"[a-zA-Z_$][\w$]*\Z")
ODD_WORD = compiled(r"\s[^\sa-zA-Z_]")
KINDS = {
    **dict.fromkeys(DECLARATIONS, Keyword.Declaration),
    **dict.fromkeys(TYPES, Keyword.Type),
    **dict.fromkeys(CONSTANTS, Keyword.Constant),
}


class Methods:
    """Where methods are named in a text; each run of words is looked at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = -1
        self.odd = self.start = self.stop = -1

    def find(self, pos: int) -> tuple[int, int] | None:
        """Return where the name of a method whose type begins here starts and ends."""
        if pos >= self.end:
            self.look(pos)
        if not self.odd < pos < self.start or self.text[pos : self.start].isspace():
            return None
        return self.start, self.stop

    def look(self, pos: int) -> None:
        """Look at the run of words that begins here; its last word must stand before a bracket."""
        run = RUN.match(self.text, pos)
        self.end = run.end() if run else pos + 1
        self.start = -1
        if run is None or self.text[self.end : self.end + 1] != "(":
            return
        self.stop = len(run.group().rstrip()) + pos
        name = LAST_NAME.search(self.text[max(pos, self.stop - 200) : self.stop])
        start = self.stop - len(name.group()) if name else -1
        if name and start > pos and self.text[start - 1].isspace():
            self.start = start
            self.odd = max((match.start() + 1 for match in ODD_WORD.finditer(self.text, pos, start)), default=-1)


def find_method(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read the type and the name of a method; decline when no method begins here."""
    if Methods not in scan.notes:
        scan.notes[Methods] = Methods(scan.text)
    found = scan.notes[Methods].find(match.start())
    return read_method(lexer, scan, match.start(), found) if found else None


def read_method(lexer: RougeLexer, scan: Scan, start: int, found: tuple[int, int]) -> Iterator[Found]:
    """Read what stands before a method's name by the same rules, then the name."""
    name, end = found
    yield from lexer.get_tokens_unprocessed(scan.text[start:name])
    yield name, Name.Function, scan.text[name:end]
    scan.pos = end


class JavaLexer(RougeLexer):
    """Java 17 and before."""

    name = "Java"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^\S\n]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*[\s\S]*?\*/", Comment.Multiline),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"(?=[a-zA-Z_\n])", find_method),
            (r"\n", Text),
            (r"@" + NAME, Name.Decorator),
            (r"(?:class|interface)\b", Keyword.Declaration, "class"),
            (r"(?:import|package)\b", Keyword.Namespace, "import"),
            (words((*DECLARATIONS, *TYPES, *CONSTANTS), suffix=r"\b"), by_word(KINDS, Name)),
            (r'"(?:\\.|[^"\\])*"', String),
            (r"'(?:\\.|[^\\]|\\u[0-9a-fA-F]{4})'", String.Char),
            (rf"(\.)({NAME})", by_groups(Operator, Name.Attribute)),
            (rf"{NAME}:", Name.Label),
            (r"[A-Z][A-Z0-9_]*\b", Name.Constant),
            (r"[A-Z][^\W_]*\b", Name.Class),
            (NAME, Name),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", Operator),
            (r"\d(?:_*\d)*\.\d(?:_*\d)*(?:[eE]\d+)?[fFdD]?", Number.Float),
            (r"0b[01][01_]*", Number.Bin),
            (r"0x[0-9a-fA-F][0-9a-fA-F_]*", Number.Hex),
            (r"0[0-7_]+", Number.Oct),
            (r"\d(?:_*\d)*L?", Number.Integer),
        ],
        "class": [(r"\s+", Text), (NAME, Name.Class, "#pop"), default("#pop")],
        "import": [(r"\s+", Text), (r"[\w.]+\*?", Name.Namespace, "#pop"), default("#pop")],
    }
