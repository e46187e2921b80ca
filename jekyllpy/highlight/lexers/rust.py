"""Rust as Rouge 3.30 reads it; what follows a name tells a call, a path and a field apart. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Token

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.rust import BUILTINS, KEYWORDS

NAME = r"[^\W\d]\w*"
KINDS = dict.fromkeys(BUILTINS, Name.Builtin)
ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u\{(?:[0-9a-fA-F]_*){1,6}\})"
EXPONENT = r"[eE][-+]?[0-9_]+"
PAIRS = {"[": "]", "(": ")", "{": "}"}
Decorator, Special = Name.Decorator, Token.Comment.Special


def read_raw_string(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a raw string up to a quote with as many hashes; decline where that is missing."""
    close = f'"{match[1]}'
    at = scan.text.find(close, match.end())
    if at < 0:
        return None
    scan.pos = at + len(close)
    return iter([(match.start(), String, scan.text[match.start() : scan.pos])])


def open_bracket(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Count a bracket that a macro opens."""
    close = PAIRS[match.group()]
    scan.memory[close] = scan.memory.get(close, 0) + 1
    yield match.start(), Punctuation, match.group()


def close_bracket(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Count a bracket that a macro closes; with the last one the macro ends."""
    close = match.group()
    scan.memory[close] = scan.memory.get(close, 0) - 1
    if not any(scan.memory.get(bracket) for bracket in PAIRS.values()):
        scan.pop()
    yield match.start(), Punctuation, close


class RustLexer(RougeLexer):
    """Rust 2021 and before."""

    name = "Rust"
    start: ClassVar[tuple[str, ...]] = ("root", "line")

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\n", Text, "line"),
            include("blank"),
            (r"#!?\[", Decorator, "attribute"),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            include("literals"),
            (r"[=-]>|<->", Keyword),
            (r"[()\[\]{}|,:;]", Punctuation),
            (r"[*/!@~&+%^<>=?-]|\.{2,3}", Operator),
            (rf"(?:\.\s*)?{NAME}(?=\s*\()", Name.Function),
            (r"\.\s*await\b", Keyword),
            (rf"\.\s*{NAME}", Name.Property),
            (r"\.\s*\d+", Name.Attribute),
            (rf"({NAME})(::)", by_groups(Name.Namespace, Punctuation)),
            (r"macro_rules!", Decorator, "macro-rules"),
            (rf"{NAME}!", Decorator, "macro"),
            (r"'static\b", Keyword),
            (rf"'{NAME}", Name.Variable),
            (NAME, by_word(KINDS, Name)),
        ],
        "line": [include("blank"), (r"#\s[^\n]*", Special), default("#pop")],  # where a line begins
        "blank": [
            (r"\s+", Text),
            (r"////+.*", Comment.Single),
            (r"//[/!].*", Comment.Doc),
            (r"//.*", Comment.Single),
            (r"/\*\*\*?/", Comment.Multiline),
            (r"/\*\*\*+", Comment.Multiline, "comment"),
            (r"/\*[*!]", Comment.Doc, "doc-comment"),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [
            (r"\*/", Comment.Multiline, "#pop"),
            (r"/\*", Comment.Multiline, "#push"),
            (r"[^*/]+|[*/]", Comment.Multiline),
        ],
        "doc-comment": [
            (r"\*/", Comment.Doc, "#pop"),
            (r"/\*", Comment.Doc, "#push"),
            (r"[^*/]+|[*/]", Comment.Doc),
        ],
        "attribute": [
            include("blank"),
            include("literals"),
            (r"[(,)=:]", Decorator),
            (r"\]", Decorator, "#pop"),
            (NAME, Decorator),
        ],
        "macro": [
            include("literals"),
            (r"[\[{(]", open_bracket),
            (r"[\]})]", close_bracket),
            (rf"{NAME}!", Decorator),
            include("root"),
            (r".", Text),
        ],
        "macro-rules": [(rf"\${NAME}(?::{NAME})?|\$", Name.Variable), include("macro")],
        "literals": [
            (r"(?:true|false)\b", Keyword.Constant),
            (rf"b?'(?:{ESCAPE}|[^\\])'", String.Char),
            (r'b?"', String, "string"),
            (r'b?r(#*)"', read_raw_string),
            (
                rf"\d[\d_]*(?:\.\d[\d_]*(?:{EXPONENT})?(?:f32|f64)?|(?:\.\d[\d_]*)?{EXPONENT}(?:f32|f64)?"
                rf"|(?:\.\d[\d_]*)?(?:{EXPONENT})?(?:f32|f64)|\.(?![.\w]))",
                Number.Float,
            ),
            (
                r"(?:0b[10_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|\d[\d_]*)(?:u(?:8|16|32|64|128|size)?|i(?:8|16|32|64|128|size))?",
                Number.Integer,
            ),
        ],
        "string": [(r'"', String, "#pop"), (ESCAPE, String.Escape), (r'[^"\\]+', String)],
    }
