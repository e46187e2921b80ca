"""Ada 2012 as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.ada import BUILTINS, DECLARATIONS, KEYWORDS, OPERATORS

JOINS = "_‿⁀⁔︳︴﹍﹎﹏＿"  # punctuation that joins words
NAME = rf"[^\W\d_](?:[{JOINS}]?[^\W_])*\b"
DIGITS = r"\d(?:_?\d)*"
HEX = r"[0-9a-fA-F](?:_?[0-9a-fA-F])*"
EXPONENT = rf"(?:[eE][-+]?{DIGITS})?"
KINDS = kinds_of(
    (OPERATORS, Operator.Word),
    (DECLARATIONS, Keyword.Declaration),
    (BUILTINS, Name.Builtin),
    (KEYWORDS, Keyword),
)


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word; what it declares follows some of them."""
    kind = KINDS.get(match.group().lower(), Name)
    if kind is Keyword.Declaration:
        scan.push("declared")
    yield match.start(), kind, match.group()


def read_unit(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word after `with`: a unit's name, or a keyword that ends their list."""
    kind = KINDS.get(match.group().lower(), Name)
    if kind is Keyword.Declaration:
        scan.goto("declared")
    elif kind in (Name, Name.Builtin):
        kind = Name.Namespace
    else:
        scan.pop()
    yield match.start(), kind, match.group()


class AdaLexer(RougeLexer):
    """Ada."""

    name = "Ada"

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [(r"\s+", Text), (r"--.*", Comment.Single)],
        "string": [
            (r'[^"\n]+', String.Double),
            (r'""', String.Escape),
            (r'"', String.Double, "#pop"),
            (r"\n", Error, "#pop"),
        ],
        "attribute": [include("blank"), (NAME, Name.Attribute, "#pop"), default("#pop")],
        "declared": [
            include("blank"),
            (r"(?i:body)\b", Keyword.Declaration),
            (rf"({NAME})(\.)", by_groups(Name.Namespace, Punctuation)),
            (
                rf'{NAME}|"(?:and|or|xor|/?=|<=?|>=?|\+|–|&\|/|mod|rem|\*?\*|abs|not)"',
                Name.Function,
                "#pop",
            ),
            default("#pop"),
        ],
        "units": [include("blank"), (NAME, read_unit), (r"[.,]", Punctuation), default("#pop")],
        "root": [
            include("blank"),
            (r"'.'", String.Char),
            (r'"[^"\n]*', String.Double, "string"),
            (rf"{DIGITS}\.{DIGITS}{EXPONENT}", Number.Float),
            (rf"{DIGITS}#{HEX}\.{HEX}#{EXPONENT}", Number.Float),
            (rf"2#[01](?:_?[01])*#{EXPONENT}", Number.Bin),
            (rf"8#[0-7](?:_?[0-7])*#{EXPONENT}", Number.Oct),
            (rf"16#(?:{HEX})?#{EXPONENT}", Number.Hex),
            (rf"{DIGITS}#{HEX}#{EXPONENT}", Number.Integer),
            (rf"{DIGITS}#(?a:\w)+#", Error),
            (rf"{DIGITS}{EXPONENT}", Number.Integer),
            (r"'", Punctuation, "attribute"),
            (rf"<<{NAME}>>", Name.Label),
            (
                r"^(?:((?i:limited))(\s+))?(?:((?i:private))(\s+))?((?i:with))\b",
                by_groups(Keyword.Namespace, Text, Keyword.Namespace, Text, Keyword.Namespace),
                "units",
            ),
            (r"[+*/&<=>|-]|\.\.|:=", Operator),
            (r"[.,:;()]", Punctuation),
            (NAME, read_name),
            (rf"[{JOINS}alph]\w*", Error),
        ],
    }
