"""C as Rouge 3.30 reads it. Written from its answers.

A name before its parameters and a brace or semicolon is a function, where no braces are around it.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from re import Match
from types import ModuleType
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words import c

NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
RUN = compiled(r"[a-zA-Z0-9_*\s]+")
NAMED = re.compile(NAME)
CLOSE = compiled(r"\)(?:\s|//[^\n]*\n|/\*[^*]*(?:\*(?!/)[^*]*)*\*/)*[{;]")


def word_kinds(words: ModuleType) -> Mapping[str, _TokenType]:
    """Return the kind of every word of a language."""
    return {
        **dict.fromkeys(("true", "false", "NULL"), Name.Builtin),
        **dict.fromkeys(words.RESERVED, Keyword.Reserved),
        **dict.fromkeys(words.KEYWORDS_TYPE, Keyword.Type),
        **dict.fromkeys(words.KEYWORDS, Keyword),
    }


class Functions:
    """Where functions begin in a text; each run of words and each bracket is looked at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = -1
        self.found: tuple[int, int, int, int] | None = None
        self.closes = [(match.start() + 1, match.end() - 1) for match in CLOSE.finditer(text)]
        self.starts = [start for start, _ in self.closes]

    def find(self, pos: int) -> tuple[int, int, int, int] | None:
        """Return where a function that begins here has its name, the end of it, of its brackets, and its brace."""
        if pos >= self.end:
            run = RUN.match(self.text, pos)
            self.end = run.end() if run else pos + 1
            self.found = self.look(pos)
        return self.found if self.found and self.found[0] > pos else None

    def look(self, pos: int) -> tuple[int, int, int, int] | None:
        """Look at the run of words that begins here; its last word must stand before brackets."""
        text = self.text
        if text[self.end : self.end + 1] != "(":
            return None
        name_end = len(text[pos : self.end].rstrip()) + pos
        name_start = name_end
        while name_start > pos and (text[name_start - 1].isalnum() or text[name_start - 1] == "_"):
            name_start -= 1
        at = bisect(self.starts, self.end)
        if name_start == pos or not NAMED.match(text, name_start) or at == len(self.closes):
            return None
        start, brace = self.closes[at]
        return None if ";" in text[self.end : start] else (name_start, name_end, start, brace)


def find_function(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a function's type, name and brackets; decline when no function begins here."""
    if Functions not in scan.notes:
        scan.notes[Functions] = Functions(scan.text)
    found = scan.notes[Functions].find(match.start())
    return read_function(lexer, scan, match.start(), found) if found else None


def read_function(lexer: RougeLexer, scan: Scan, start: int, found: tuple[int, int, int, int]) -> Iterator[Found]:
    """Read a function: what stands around its name goes by the rules for statements."""
    name, end, close, brace = found
    text = scan.text
    yield from lexer.get_tokens_unprocessed(text[start:name], ("statements",))
    yield name, Name.Function, text[name:end]
    yield from lexer.get_tokens_unprocessed(text[end:close], ("statements",))
    yield from lexer.get_tokens_unprocessed(text[close:brace], ("statements",))
    yield brace, Punctuation, text[brace]
    scan.pos = brace + 1
    if text[brace] == "{":
        scan.push("body")


class CLexer(RougeLexer):
    """C 99 and later."""

    name = "C"
    start: ClassVar[tuple[str, ...]] = ("root", "line-start")

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            include("blank"),
            (r"(?=[a-zA-Z0-9_*])", find_function),
            (r"\{", Punctuation, "body"),
            include("statements"),
        ],
        "body": [
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            include("statements"),
        ],
        "line-start": [  # only within braces, and where the text begins
            (r"[^\S\n]+", Text),
            (r"#if\s+0\b", Comment, ("#pop", "if-0")),
            (r"#", Comment.Preproc, ("#pop", "macro")),
            (rf"{NAME}:(?!:)", Name.Label),
            (r"(?=\n)", Text, "#pop"),
            include("remarks"),
            default("#pop"),
        ],
        "statements": [
            (r"\n", Text, "line-start"),
            include("blank"),
            (r'(?:u8|u|U|L)?"', String, "string"),
            (r"(?:u8|u|U|L)?'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|[^\\'\n])'", String.Char),
            (r"0[xX][0-9a-fA-F]+(?:'[0-9a-fA-F]+)*[uUlL]*", Number.Hex),
            (r"0[bB][01]+(?:'[01]+)*[uUlL]*", Number.Bin),
            include("floats"),
            (r"0(?:'?[0-7])+[uUlL]*", Number.Oct),
            (r"\d+(?:'\d+)*[uUlL]*", Number.Integer),
            (r"\*/", Error),
            (r"::|[~!%^&*+=|?:<>/-]", Operator),
            (r"[()\[\],.;{]", Punctuation),
            (r"case\b", Keyword, "case"),
            include("names"),
        ],
        "floats": [(r"(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[lLuU]*", Number.Float)],
        "names": [(NAME, by_word(word_kinds(c), Name))],
        "case": [(r":(?!:)", Punctuation, "#pop"), include("statements")],
        "blank": [
            (r"^#if\s+0\b", Comment, "if-0"),
            (r"^([ \t]*)(#)", by_groups(Text, Comment.Preproc), "macro"),
            (r"\s+", Text),
            include("remarks"),
        ],
        "remarks": [
            (r"\\\n", Text),
            (r"//(?:\\.|[^\\\n]|\\(?=\n|\Z))*", Comment.Single),
            (r"/\*[\s\S]*?\*/", Comment.Multiline),
        ],
        "macro": [
            (
                r"(include)(\s*)(<[^>\n]+>|\"[^\"\n]*\")",
                by_groups(Comment.Preproc, Text, Comment.PreprocFile),
                ("#pop", "included"),
            ),
            (r"\n", Comment.Preproc, ("#pop", "line-start")),
            (r"/\*[\s\S]*?\*/", Comment.Multiline),
            (r"\\[\s\S]", Comment.Preproc),
            (r"[^\\\n/]+|[/\\]", Comment.Preproc),
        ],
        "included": [(r"[ ]*//[^\n]*|[ ]*/\*[\s\S]*?\*/", Comment.Single), include("macro")],
        "if-0": [
            (r"^\s*#if.*", Comment, "#push"),
            (r"^\s*#\s*el(?:se|if)", Comment, "#pop"),
            (r"^\s*#\s*endif.*\n?", Comment, "#pop"),
            (r".+|\n", Comment),
        ],
        "string": [
            (r'"', String, "#pop"),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", String.Escape),
            (r"[^\\\"\n]+", String),
            (r"\\\n", String),
            (r"\\", String),
        ],
    }
