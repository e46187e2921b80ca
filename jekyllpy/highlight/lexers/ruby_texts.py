"""Ruby's symbols, strings, regular expressions, here-documents and `%w[…]` as Rouge 3.30 reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from re import Match, Pattern

from pygments.lexer import default, include
from pygments.token import Name, Operator, String, _TokenType

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found

CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
HEREDOCS, LITERALS = "here-documents that wait", "literals that are open"


def open_heredoc(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Remember a here-document; its text begins after the line."""
    yield match.start(1), Operator, match[1]
    yield match.start(2), Name.Constant, match[2] + match[3] + match[4]
    scan.memory.setdefault(HEREDOCS, []).append((match[3], match[1] != "<<"))
    if scan.stack[-1] != "heredoc-line":
        scan.push("heredoc-line")


def end_heredoc(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a line of a here-document; its own word ends it."""
    waiting = scan.memory[HEREDOCS]
    word, indented = waiting[0]
    line = match.group().strip() if indented else match.group().rstrip()
    scan.pop()
    if line != word:
        yield match.start(), String.Heredoc, match.group()
        return
    del waiting[0]
    if not waiting:
        scan.pop()
    yield match.start(), Name.Constant, match.group()


@lru_cache(maxsize=32)
def find_run(opened: str, closed: str) -> Pattern[str]:
    """Return the pattern of text in which a literal's delimiters don't stand."""
    return re.compile(rf"[^#\\{re.escape(opened)}{re.escape(closed)}]+")


def open_literal(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin `%w[…]` and its relatives; brackets within them pair up."""
    kind = String.Regex if match[1] == "r" else String.Other
    scan.memory.setdefault(LITERALS, []).append((match[2], CLOSING.get(match[2], match[2]), kind))
    if match[1] == "r":
        scan.push("regex-flags")
    scan.push("literal" if match[1] and match[1] in "rQWxI" else "raw-literal")
    yield match.start(), kind, match.group()


def read_escape(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a backslash before a delimiter, a hash or another one; decline before any other sign."""
    opened, closed, _ = scan.memory[LITERALS][-1]
    if match[1] not in ("#", "\\", opened, closed):
        return None
    return iter([(match.start(), String.Escape, match.group())])


def read_delimiter(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a sign that opens or closes the literal around it; decline if it does neither."""
    opened, closed, kind = scan.memory[LITERALS][-1]
    sign = match.group()
    if sign == closed:
        scan.memory[LITERALS].pop()
        scan.pop()
    elif sign == opened:
        scan.memory[LITERALS].append(scan.memory[LITERALS][-1])
        scan.push(scan.stack[-1])
    else:
        return None
    return iter([(match.start(), kind, sign)])


def read_text(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read text of the literal around it, up to the next sign that means something there."""
    opened, closed, kind = scan.memory[LITERALS][-1]
    run = find_run(opened, closed).match(scan.text, match.start())
    if run is None:
        return None
    scan.pos = run.end()
    return iter([(match.start(), kind, run.group())])


def read_sign(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a sign that means nothing in the literal around it."""
    yield match.start(), scan.memory[LITERALS][-1][2], match.group()


def quoted(kind: _TokenType, quote: str) -> Rules:
    """Return the rules of a string in quotes, with escapes and interpolation."""
    return [include("escapes"), (rf"[^\\{quote}#]+", kind), (r"[\\#]", kind), (quote, kind, "#pop")]


TEXT_STATES: dict[str, Rules] = {
    "strings": [
        (r":@{0,2}[a-zA-Z_]\w*[!?]?", String.Symbol),
        (r":(?:\*\*|[-+]@|[/%&|^`~]|\[\]=?|<<|>>|<=?>|<=?|===?)", String.Symbol),
        (r":'(?:\\[\\']|[^'])*'", String.Symbol),
        (r':"', String.Symbol, "symbol"),
        (r"[a-z_]\w*?[?!]?:\s+", String.Symbol, "expression"),
        (r"'(?:\\[\\']|[^'])*'", String.Single),
        (r'"', String.Double, "double"),
        (r"`", String.Backtick, "backtick"),
    ],
    "interpolation": [
        (r"#\{", String.Interpol, "field"),
        (r"#(?:@@?|\$)[a-zA-Z_]\w*", String.Interpol),
    ],
    "escapes": [
        include("interpolation"),
        (r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})", String.Escape),
        (r"\\.", String.Escape),
    ],
    "double": quoted(String.Double, '"'),
    "symbol": quoted(String.Symbol, '"'),
    "backtick": quoted(String.Backtick, "`"),
    "regex": [
        include("interpolation"),
        (r"\\\\|\\/|[\\#]|[^\\/#]+", String.Regex),
        (r"/", String.Regex, ("#pop", "regex-flags")),
    ],
    "regex-flags": [(r"[mixounse]*", String.Regex, "#pop")],
    "literal": [
        (r"\\([\s\S])", read_escape),
        (r"[^\w\s]", read_delimiter),
        include("escapes"),
        (r"#", read_sign),
        (r"(?=[^#\\])", read_text),
    ],
    "raw-literal": [
        (r"\\([\s\S])", read_escape),
        (r"[^\w\s]", read_delimiter),
        (r"[\\#]", read_sign),
        (r"(?=[^#\\])", read_text),
    ],
    "heredoc": [
        include("escapes"),
        (r"\n", String.Heredoc, "heredoc-end"),
        (r"[#\\]|[^#\\\n]+", String.Heredoc),
    ],
    "heredoc-end": [(r"[^#\\\n]*$", end_heredoc), default("#pop")],
}
