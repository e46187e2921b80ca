"""C as Rouge 3.30 reads it. Written from its answers.

A name before its parameters and a brace or semicolon is a function, where no braces are around it.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping
from re import Match, Pattern
from types import ModuleType
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.lexers.methods import NamesBeforeBrackets
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words import c

NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
RUN = compiled(r"[a-zA-Z0-9_*\s]+")
NAMED = compiled(NAME)
# What may end the search for a function's brace; the remarks between are short, so that it ends soon.
STOP = compiled(r"(\))(?:\s|//.{0,1000}\n|/\*.{0,1000}?\*/)*[{;]|;")


def word_kinds(words: ModuleType) -> Mapping[str, _TokenType]:
    """Return the kind of every word of a language."""
    return kinds_of(
        (("true", "false", "NULL"), Name.Builtin),
        (words.KEYWORDS, Keyword),
        (words.KEYWORDS_TYPE, Keyword.Type),
        (words.RESERVED, Keyword.Reserved),
    )


class Functions:
    """Where functions begin in a text; each run of words and each bracket is looked at once."""

    def __init__(self, text: str, stop: Pattern[str]) -> None:
        """Take the text, and what ends a search: a signature's end as its group and a brace, or a semicolon."""
        self.names = NamesBeforeBrackets(text, RUN, NAMED)
        self.stops = [(match.start(), match.end(1), match.end() - 1) for match in stop.finditer(text)]
        self.starts = [start for start, _, _ in self.stops]

    def find(self, pos: int) -> tuple[int, int, int, int] | None:
        """Return where a function that begins here has its name, the end of it, of its brackets, and its brace."""
        name = self.names.find(pos)
        at = bisect(self.starts, self.names.end)
        if name is None or name[0] < pos + 2 or at == len(self.stops):
            return None
        _, close, brace = self.stops[at]
        return (*name, close, brace) if close >= 0 else None


def find_function(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a function's type, name and brackets; decline when no function begins here."""
    if Functions not in scan.notes:
        scan.notes[Functions] = Functions(scan.text, getattr(lexer, "function_end", STOP))
    found = scan.notes[Functions].find(match.start())
    return read_function(lexer, scan, match.start(), found) if found else None


def read_function(lexer: RougeLexer, scan: Scan, start: int, found: tuple[int, int, int, int]) -> Iterator[Found]:
    """Read a function: what stands around its name goes by the same rules."""
    name, end, close, brace = found
    text = scan.text
    yield from lexer.get_tokens_unprocessed(text[start:name], ("root",))
    yield name, Name.Function, text[name:end]
    yield from lexer.get_tokens_unprocessed(text[end:close], ("root",))
    yield from lexer.get_tokens_unprocessed(text[close:brace], ("root",))
    yield brace, Punctuation, text[brace]
    scan.pos = brace + 1
    if text[brace] == "{":
        scan.push("body")


class CLexer(RougeLexer):
    """C 99 and later."""

    name = "C"
    start: ClassVar[tuple[str, ...]] = ("root", "line")

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\n+", Text, "line-inside"),
            include("blank"),
            (r"(?=[a-zA-Z0-9_*])", find_function),
            (r"\{", Punctuation, "body"),
            include("statements"),
        ],
        "body": [
            include("statements"),
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
        ],
        "line": [(rf"{NAME}:(?!:)", Name.Label), include("line-inside")],  # where a line begins
        "line-inside": [
            include("inline"),
            (r"#if\s0", Comment, "if-0"),
            (r"#", Comment.Preproc, "macro"),
            default("#pop"),
        ],
        "blank": [(r"\n+", Text, "line"), (r"//.*", Comment.Single, "line"), include("inline")],
        "inline": [
            (r"[ \t\r]+", Text),
            (r"\\\n", Text),
            (r"/(?:\\\n)?\*", up_to(r"\*(?:\\\n)?/", Comment.Multiline)),
        ],
        "statements": [
            include("blank"),
            (r'(?:u8|u|U|L)?"', String, "string"),
            (r"(?:[uU]8|[uUlL])?'(?:\\.|\\[0-7]{1,3}|\\[xX][a-fA-F0-9]{1,2}|[^\\'\n])'", String.Char),
            include("numbers"),
            (r"\*/", Error),
            include("operators"),
            (r"[()\[\],.;]", Punctuation),
            (r"case\b", Keyword, "case"),
            include("names"),
        ],
        "numbers": [
            (r"(?:\d+\.\d*|\.?\d+)[eE][+-]?\d+[lLuU]*", Number.Float),
            (r"0[xX][0-9a-fA-F]+[uUlL]*", Number.Hex),
            (r"0[0-7]+[uUlL]*", Number.Oct),
            (r"\d+[uUlL]*", Number.Integer),
        ],
        "operators": [(r"[~!%^&*+=|?:<>/-]", Operator)],
        "names": [(NAME, by_word(word_kinds(c), Name))],
        "case": [(r":", Punctuation, "#pop"), include("statements")],
        "macro": [
            (
                r"(include)(\s*)(<[^>\n]+>|\"[^\"\n]+\")([^\n]*)",
                by_groups(Comment.Preproc, Text, Comment.PreprocFile, Comment.Single),
            ),
            (r"[^/\n\\]+", Comment.Preproc),
            (r"\\[\s\S]", Comment.Preproc),
            include("inline"),
            (r"/", Comment.Preproc),
            (r"\n", Comment.Preproc, "#pop"),
        ],
        "if-0": [
            (r"^[^\S\n]*#if", Comment, "#push"),
            (r"^[^\S\n]*#\s*el(?:se|if)", Comment, "#pop"),
            (r"^[^\S\n]*#\s*endif\b(?:[^\n]*\\\n)*[^\n]*\n", Comment, "#pop"),
            (r".*\n", Comment),
        ],
        "string": [
            (r'"', String, "#pop"),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", String.Escape),
            (r"[^\\\"\n]+", String),
            (r"\\\n", String),
            (r"\\", String),
        ],
    }
