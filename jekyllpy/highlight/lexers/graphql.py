"""GraphQL as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text, Whitespace, _TokenType

from jekyllpy.highlight.lexers import read_code
from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found

NAME = r"[_A-Za-z][_0-9A-Za-z]*"
WORD = rf"{NAME}\b"
BUILTIN = r"(?:Int|Float|String|Boolean|ID)\b"


def ending_value(kind: _TokenType) -> Action:
    """Return an action that reads a value, and leaves it unless it stands in a list."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        if scan.stack[-1] != "list":
            scan.pop()
        yield match.start(), kind, match.group()

    return read


def closing(*outer: str) -> Action:
    """Return an action that leaves a bracket, and with it the state around it if that is one of some."""

    def close(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        scan.pop()
        if scan.stack[-1] in outer:
            scan.pop()
        yield match.start(), Punctuation, match.group()

    return close


def read_description(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Hand a description to Markdown; decline without its end."""
    end = scan.text.find('\n"""', match.end())
    if end < 0:
        return None
    scan.pos = end + 4
    return read_parts(match, scan.text[match.end() : end], end)


def read_parts(match: Match[str], text: str, end: int) -> Iterator[Found]:
    """Read a description between its quotes."""
    yield match.start(), String.Double, '"""'
    yield match.start() + 3, Whitespace, "\n"
    yield from read_code("markdown", text)
    yield end, Whitespace, "\n"
    yield end + 1, String.Double, '"""'


class GraphqlLexer(RougeLexer):
    """Queries and schemas."""

    name = "GraphQL"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(?:query|mutation|subscription)\b", Keyword, "query"),
            (r"\{", Punctuation, ("query", "selection")),
            (r"fragment\b", Keyword, "fragment"),
            (r"scalar\b", Keyword, "value"),
            (r"(?:type|interface|enum|input|schema)\b", Keyword, "type"),
            (r"union\b", Keyword, "union"),
            (r"extend\b", Keyword),
            include("basic"),
            (r'"""\n', read_description),
        ],
        "basic": [(r"\s+", Whitespace), (r"#.*", Comment), (r"[!,]", Punctuation)],
        "directives": [
            (rf"(@{NAME})(\s*)(\()", by_groups(Keyword, Whitespace, Punctuation), "arguments"),
            (rf"@{WORD}", Keyword),
        ],
        "fragment": [(r"on\b", Keyword), include("query")],
        "query": [
            include("directives"),
            (WORD, Name),
            (r"\(", Punctuation, "variables"),
            (r"\{", Punctuation, "selection"),
            include("basic"),
        ],
        "type": [
            (r"implements\b", Keyword),
            (WORD, Name),
            (r"\(", Punctuation, "variables"),
            (r"\{", Punctuation, "type-fields"),
            include("basic"),
        ],
        "union": [(WORD, Name), (r"=", Punctuation, "union-member"), include("basic")],
        "union-member": [(WORD, Name, ("#pop", "union-pipe")), include("basic")],
        "union-pipe": [
            (r"\|", Punctuation, ("#pop", "union-member")),
            (r"(?![|\s#])", Text, ("#pop", "#pop")),
            include("basic"),
        ],
        "type-fields": [
            (r"\}", Punctuation, ("#pop", "#pop")),
            (rf"({NAME})(\s*)(\()", by_groups(Name, Whitespace, Punctuation), "variables"),
            (WORD, Name),
            (r":", Punctuation, "type-name"),
            include("basic"),
        ],
        "arguments": [
            (r"\)", Punctuation, "#pop"),
            (WORD, Name),
            (r":", Punctuation, "value"),
            include("basic"),
        ],
        "variables": [
            (r"\)", Punctuation, "#pop"),
            (rf"\${WORD}", Name.Variable),
            (WORD, Name),
            (r":", Punctuation, "type-name"),
            (r"=", Punctuation, "value"),
            include("basic"),
        ],
        "type-name": [
            (BUILTIN, Name.Builtin, "#pop"),
            (WORD, Name, "#pop"),
            (r"\[", Punctuation, "type-list"),
            include("basic"),
        ],
        "type-list": [
            (BUILTIN, Name.Builtin),
            (WORD, Name),
            (r"\]", Punctuation, ("#pop", "#pop")),
            include("basic"),
        ],
        "selection": [
            include("directives"),
            (r"\}", closing("query", "fragment")),
            (rf"({NAME})(\s*)(\()", by_groups(Name, Whitespace, Punctuation), "arguments"),
            (rf"({NAME})(\s*)(:)", by_groups(Name, Whitespace, Punctuation)),
            (WORD, Name),
            (r"(\.\.\.)(\s+)(on)\b", by_groups(Punctuation, Whitespace, Keyword)),
            (r"\.\.\.", Punctuation),
            (r"\{", Punctuation, "#push"),
            include("basic"),
        ],
        "list": [(r"\]", closing("value")), include("value")],
        "object": [
            (r"\}", closing("value")),
            (rf"({NAME})(\s*)(:)", by_groups(Name, Whitespace, Punctuation), "value"),
            include("basic"),
        ],
        "value": [
            (r'"""', up_to(r'"""', String.Double)),
            (rf"\${WORD}", ending_value(Name.Variable)),
            (r"(?:true|false|null)\b", ending_value(Keyword.Constant)),
            (r"[+-]?[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?", ending_value(Number.Float)),
            (r"[+-]?[1-9][0-9]*(?:[eE][+-]?[0-9]+)?", ending_value(Number.Integer)),
            (r'"(?:\\[\\"]|[^"])*"', ending_value(String.Double)),
            (WORD, ending_value(Name)),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "list"),
            include("basic"),
        ],
    }
