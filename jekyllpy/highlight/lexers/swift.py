"""Swift as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.ruby_classes import UPPER
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.swift import DECLARATIONS, KEYWORDS

NAME = r"(?:[^\W\d]|[^\x00-\uffff])(?:\w|[^\x00-\uffff])*"
KINDS = kinds_of(
    (KEYWORDS, Keyword),
    (DECLARATIONS, Keyword.Declaration),
    (("true", "false", "nil"), Keyword.Constant),
)
DECLARED = Keyword.Declaration


def capital_or(kind: _TokenType) -> Action:
    """Return an action that reads a name with a capital as a type, one without by its word or as a kind."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        name = match.group()
        known = KINDS.get(name) if kind is Name else None
        yield match.start(), known or (Keyword.Type if name[0].isupper() else kind), name

    return read


def with_argument(*known: str) -> Action:
    """Return an action that reads a modifier whose argument, the group before the last, must be a known one."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        last = match.re.groups
        for number in range(1, last + 1):
            odd = number == last - 1 and match[number] not in known
            yield match.start(number), Error if odd else DECLARED, match[number]

    return read


class SwiftLexer(RougeLexer):
    """Swift 5."""

    name = "Swift"
    start: ClassVar[tuple[str, ...]] = ("root", "line")

    tokens: ClassVar[dict[str, Rules]] = {
        "line": [(r"#.*", Comment.Preproc), include("inline"), default("#pop")],
        "inline": [(r"\s+", Text), include("remark")],
        "blank": [(r"\n+", Text, "line"), (r"//.*", Comment.Single, "line"), include("inline")],
        "remark": [(r"/\*", Comment.Multiline, "comment")],
        "comment": [
            include("remark"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^*/]+", Comment.Multiline),
            (r".", Comment.Multiline),
        ],
        "root": [
            include("blank"),
            (r"\$(?:[1-9]\d*)?\d", Name.Variable),
            (r"[()\[\]{}:;,?\\]", Punctuation),
            (r"[-/=+*%<>!&|^.~]+", Operator),
            (r'@?"', String, "string"),
            (r"'(?:\\.|.)'", String.Char),
            (
                r"(?:\d+(?:_\d+)*\*|(?:\d+(?:_\d+)*)?\.\d+(?:_\d)*)(?:[eE][+-]?\d+(?:_\d)*)?",
                Number.Float,
            ),
            (r"\d+[eE][+-]?[0-9]+", Number.Float),
            (r"0o?[0-7]+(?:_[0-7]+)*", Number.Oct),
            (
                r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*(?:(?:\.[0-9A-F]+(?:_[0-9A-F]+)*)?p[+-]?\d+)?",
                Number.Hex,
            ),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"\d+(?:_\d+)*", Number.Integer),
            (rf"@{NAME}", DECLARED),
            (r"(private|internal)(\([ ]*)([a-zA-Z0-9_]+)([ ]*\))", with_argument("set")),
            (r"(unowned\([ ]*)([a-zA-Z0-9_]+)([ ]*\))", with_argument("safe", "unsafe")),
            (r"#available\([^)]+\)", DECLARED),
            (
                r"(#(?:selector|keyPath)\()([^)]+?(?:\(.*?\))?)(\))",
                by_groups(DECLARED, Name.Function, DECLARED),
            ),
            (r"#(?:line|file|column|function|dsohandle)", DECLARED),
            (rf"(let|var)\b(\s*)({NAME})", by_groups(Keyword, Text, Name.Variable)),
            (r"(let|var)\b(\s*)(\()", by_groups(Keyword, Text, Punctuation), "tuple"),
            (
                rf"(?!(?:if|while|for|private|internal|unowned|switch|case)\b){NAME}(?=[?!]?\s*\()",
                capital_or(Name.Function),
            ),
            (r"as[?!]?(?=\s)", Keyword),
            (r"try!?(?=\s)", Keyword),
            (rf"(#?(?!default)(?![{UPPER}]){NAME})(\s*)(:)", by_groups(Name.Variable, Text, Punctuation)),
            (NAME, capital_or(Name)),
            (rf"(`)({NAME})(`)", by_groups(Punctuation, Name.Variable, Punctuation)),
        ],
        "tuple": [
            (NAME, Name.Variable),
            (rf"(`)({NAME})(`)", by_groups(Punctuation, Name.Variable, Punctuation)),
            (r",", Punctuation),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
            include("inline"),
        ],
        "string": [
            (r"\\[\\0tnr'\"]", String.Escape),
            (r"\\\(", String.Escape, "interpolation"),
            (r"\\u\{[0-9a-fA-F]{1,8}\}", String.Escape),
            (r'[^\\"]+', String),
            (r'"""|"', String, "#pop"),
        ],
        "interpolation": [
            (r"\(", Punctuation, "within"),
            (r"\)", String.Escape, "#pop"),
            include("root"),
        ],
        "within": [(r"\(", Punctuation, "#push"), (r"\)", Punctuation, "#pop"), include("root")],
    }
