"""Perl as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from re import Match, Pattern
from typing import ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import Action, Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.perl import BUILTINS, KEYWORDS

FLAGS = re.compile("[msixpodualngcr]*")
BRACKETS = {"braces": ("{", "}"), "parens": ("(", ")"), "squares": ("[", "]"), "angles": ("<", ">")}


@lru_cache(maxsize=64)
def part_of(sign: str) -> Pattern[str]:
    """Return the pattern of a part of a substitution, up to the sign that parts it, which may be escaped."""
    if sign == "\\":
        return re.compile(r"[^\\\x01]*\\")
    escaped = re.escape(sign)
    return re.compile(rf"(?:\\[\\{escaped}]|[^\\\x01{escaped}]|\\(?![\\{escaped}]))*{escaped}")


def in_parts(count: int) -> Action:
    """Return an action that reads as many parts as a regular expression has; it declines where one is missing."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
        end = match.end()
        for _ in range(count):
            part = part_of(match[1]).match(scan.text, end)
            if part is None:
                return None
            end = part.end()
        scan.pos = FLAGS.match(scan.text, end).end()  # type: ignore[union-attr]
        return iter([(match.start(), String.Regex, scan.text[match.start() : scan.pos])])

    return read


def read_heredoc(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a here-document; decline where its word does not come again."""
    close = f"\n{match[2]}\n"
    at = scan.text.find(close, match.end())
    if at < 0:
        return None
    scan.pos = at + len(close)
    return iter([(match.start(), String, scan.text[match.start() : scan.pos])])


def read_quoted(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read `q` and its relatives up to the sign that opened them; decline where it does not come again."""
    at = scan.text.find(match[1], match.end())
    if at < 0:
        return None
    scan.pos = at + 1
    return iter([(match.start(), String.Other, scan.text[match.start() : scan.pos])])


def balanced(opened: str, closed: str) -> tuple[str, object, str]:
    """Return the rule of a regular expression between two signs; without its end an escaped one ends it."""
    sign = re.escape(closed)
    body = rf"(?:\\[\\{sign}]|[^\\{sign}]|\\(?![\\{sign}]))*"
    return (rf"{re.escape(opened)}{body}(?:{sign}|\\{sign})[egimosx]*", String.Regex, "#pop")


def in_brackets(opened: str, closed: str) -> Rules:
    """Return the rules of text in brackets that pair up."""
    signs = re.escape(opened) + re.escape(closed)
    return [
        (rf"\\[{signs}\\]|\\", String.Other),
        (re.escape(opened), String.Other, "#push"),
        (re.escape(closed), String.Other, "#pop"),
        (rf"[^{signs}\\]+", String.Other),
    ]


class PerlLexer(RougeLexer):
    """Perl 5."""

    name = "Perl"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "regex": [
            *(balanced(sign, sign) for sign in "/!"),
            (r"\\(?:\\\\|[^\\])*\\[egimosx]*", String.Regex, "#pop"),
            *(balanced(*pair) for pair in ("{}", "<>", "[]", "()", "@@", "%%", "$$")),
        ],
        "root": [
            (r"#.*", Comment.Single),
            (r"^=[a-zA-Z0-9]+\s+", up_to(r"\n=cut", Comment.Multiline)),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (
                r"(format)(\s+)([a-zA-Z0-9_]+)(\s*)(=)(\s*\n)",
                by_groups(Keyword, Text, Name, Text, Punctuation, Text),
                "format",
            ),
            (r"(?:eq|lt|gt|le|ge|ne|not|and|or|cmp)\b", Operator.Word),
            (r"(?:s|tr|y)\{(?:\\[\\}]|[^\\}]|\\(?![\\}]))*\}\s*", String.Regex, "regex"),
            (r"(?:s|tr|y)<(?:\\[\\>]|[^\\>]|\\(?![\\>]))*>\s*", String.Regex, "regex"),
            (r"(?:s|tr|y)\[(?:\\[\\\]]|[^\\\]]|\\(?![\\\]]))*\]\s*", String.Regex, "regex"),
            (r"(?:s|tr|y)\((?:\\[\\)]|[^\\)]|\\(?![\\)]))*\)\s*", String.Regex, "regex"),
            (r"(?:s|tr|y)\s*([^\w\s])", in_parts(2)),
            (r"(?:s|tr|y)\s+(\w)", in_parts(2)),
            (r"m?/(?:\\[\\/]|[^/\n\\]|\\(?![\\/]))*(?:/|\\/)[msixpodualngc]*", String.Regex),
            (r"m(?=[/!\\{<\[(@%$])", String.Regex, "regex"),
            (r"m\s*([^\w\s])", in_parts(1)),
            (r"m\s+(\w)", in_parts(1)),
            (r"\s+", Text),
            (r"(?=[a-zA-Z_]\w*(?:\s*#.*\n)*\s*=>)", Text, "fat-comma"),
            (words(BUILTINS, suffix=r"\b"), Name.Builtin),
            (r"(?:__(?:DIE|WARN)__|DATA|STD(?:IN|OUT|ERR))\b", Name.Builtin.Pseudo),
            (r"<<(['\"]?)([a-zA-Z_][a-zA-Z0-9_]*)\1;?\n", read_heredoc),
            (r"__(?:END|DATA)__\b", Comment.Preproc, "end-part"),
            (r"\$\^[ADEFHILMOPSTWX]", Name.Variable.Global),
            (r"\$[\\\"'\[\]&`+*.,;=%~?@$!<>(^|/_-](?!\w)", Name.Variable.Global),
            (
                r"(?=[$@%&*])",
                Guard(r"[$@%&*][$@%&*#_]*(?=[a-zA-Z{\[;])", r"[$@%&*#_]+", Name.Variable),
                "variable",
            ),
            (r"[-+/*%=<>&^|!\\~]=?", Operator),
            include("numbers"),
            (r"'", Punctuation, "single"),
            (r'"', Punctuation, "double"),
            (r"`", Punctuation, "backtick"),
            *((rf"q[qwrx]?{re.escape(pair[0])}", String.Other, state) for state, pair in BRACKETS.items()),
            (r"q[qwrx]?(\W)", read_quoted),
            (r"package\s+", Keyword, "package"),
            (r"sub\s+", Keyword, "function"),
            (r"\[\]|::|\.{1,3}", Operator),
            (r"[()\[\]:;,?{}]", Punctuation),
            (r"(?=\w)", Text, "name"),
        ],
        "numbers": [
            (r"0_?[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Number.Hex),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"\d*(?:_\d*)*\.\d+(?:_\d*)*(?:[eE][+-]?\d+)?", Number.Float),
            (r"\d+(?:_\d*)*[eE][+-]?\d+(?:_\d*)*", Number.Float),
            (r"\d+(?:_\d+)*", Number.Integer),
        ],
        "format": [(r"\.\n", String.Interpol, "#pop"), (r".*\n", String.Interpol)],
        "fat-comma": [
            (r"#.*", Comment.Single),
            (r"\w+", String),
            (r"\s+", Text),
            (r"=>", Operator, "#pop"),
        ],
        "any-name": [(r"\w+::", Name.Namespace), (r"[\w:]+", Name.Variable, "#pop")],
        "variable": [
            (r"\s+", Text),
            (r"[{\[),;]", Punctuation, "#pop"),
            include("any-name"),
        ],
        "name": [include("any-name"), (r"(?=\W)", Text, "#pop")],
        "package": [(r"[a-zA-Z_]\w*", Name.Namespace, "#pop")],
        "function": [
            (r"[a-zA-Z_]\w*[!?]?", Name.Function),
            (r"\s+", Text),
            (r"(\([$@%]*\))(\s*)", by_groups(Punctuation, Text)),
            (r".*?\{", Punctuation, "#pop"),
            (r";", Punctuation, "#pop"),
        ],
        "single": [
            (r"\\[\\']", String.Escape),
            (r"[^\\']+", String.Single),
            (r"'", Punctuation, "#pop"),
            (r"\\", String.Single),
        ],
        "double": [
            include("interpolation"),
            (r"\\[\\tnrabefluLUE\"$@]|\\0\d{2}|\\o\{\d+\}", String.Escape),
            (r"\\x[0-9a-fA-F]{2}|\\x\{[0-9a-fA-F]+\}|\\c.|\\N\{[^}]+\}", String.Escape),
            (r'[^\\"]', String.Double),
            (r'"', Punctuation, "#pop"),
            (r"\\", String.Escape),
        ],
        "backtick": [
            include("interpolation"),
            (r"\\[\\tnr`]", String.Escape),
            (r"[^\\`]", String.Backtick),
            (r"`", Punctuation, "#pop"),
        ],
        **{state: in_brackets(*pair) for state, pair in BRACKETS.items()},
        "field": [
            (r"\}", String.Interpol, "#pop"),
            (r"\s+", Text),
            (r"[a-zA-Z_]\w*", String.Interpol),
        ],
        "interpolation": [
            (r"[$@]\{", String.Interpol, "field"),
            (r"[$@][a-zA-Z_]\w*", String.Interpol),
        ],
        "end-part": [(r"[\s\S]+", Comment.Preproc, "#pop")],
    }
