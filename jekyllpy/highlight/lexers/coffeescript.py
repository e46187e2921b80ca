"""CoffeeScript as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.coffeescript import BUILTINS, CONSTANTS, KEYWORDS

NAME = r"[$a-zA-Z_][a-zA-Z0-9_]*"
KINDS = kinds_of((KEYWORDS, Keyword), (CONSTANTS, Name.Constant), (BUILTINS, Name.Builtin))


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name; a regular expression may follow."""
    scan.push("expression")
    yield match.start(), KINDS.get(match.group(), Name.Other), match.group()


class CoffeescriptLexer(RougeLexer):
    """CoffeeScript."""

    name = "CoffeeScript"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [
            (r"###[^#]", up_to(r"###", Comment.Multiline)),
            (r"#.*", Comment.Single),
            (r"\s+", Text),
        ],
        "long-regex": [
            (r"///(?:[gimy]+\b|\B)", String.Regex, "#pop"),
            (r"^#(?!\{).*", Comment.Single),
            (r"(\s+)(#(?!\{).*)$", by_groups(Text, Comment.Single)),
            (r"#\{", String.Interpol, "interpolation"),
            include("blank"),
            include("code-escapes"),
            (r"\\[^0-9]", String.Escape),
            (r"\\\d+", Name.Variable),
            (r"[\s\S]", String.Regex),
        ],
        "expression": [
            include("blank"),
            (r"///", String.Regex, ("#pop", "long-regex")),
            (r"/(?:\\.|[^\[/\\\n]|\[(?:\\.|[^\]\\\n])*\])+/(?:[gimy]+\b|\B)", String.Regex, "#pop"),
            default("#pop"),
        ],
        "root": [
            (r"^(?=\s|/|<!--)", Text, "expression"),
            include("blank"),
            (
                r"[+][+]|--|~|&&|(?:and|or|is|isnt|not|in|of)\b|[?:=]|\|\||\\(?=\n)"
                r"|(?:<<|>>>?|==?|!=?|[-<>+*`%&|^/])=?",
                Operator,
                "expression",
            ),
            (r"[-=]>", Name.Function),
            (rf"(@)([ \t]*)({NAME})", by_groups(Name.Variable.Instance, Text, Name.Attribute), "expression"),
            (rf"(\.)([ \t]*)({NAME})", by_groups(Punctuation, Text, Name.Attribute), "expression"),
            (rf"{NAME}(?=\s*:)", Name.Attribute, "expression"),
            (NAME, read_name),
            (r"[{(\[;,]", Punctuation, "expression"),
            (r"[})\].]", Punctuation),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", Number.Float),
            (r"0x[0-9a-fA-F]+", Number.Hex),
            (r"\d+", Number.Integer),
            (r'"""', String, "long-double"),
            (r"'''", String, "long-single"),
            (r'"', String, "double"),
            (r"'", String, "single"),
        ],
        "code-escapes": [
            (r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})", String.Escape),
        ],
        "text": [
            (r"[^#\\'\"]+", String),
            include("code-escapes"),
            (r"\\.", String.Escape),
            (r"#", String),
        ],
        "double-text": [(r"'", String), (r"#\{", String.Interpol, "interpolation"), include("text")],
        "single-text": [(r'"', String), include("text")],
        "interpolation": [(r"\}", String.Interpol, "#pop"), include("root")],
        "double": [(r'"', String, "#pop"), include("double-text")],
        "long-double": [(r'"""', String, "#pop"), (r'"', String), include("double-text")],
        "single": [(r"'", String, "#pop"), include("single-text")],
        "long-single": [(r"'''", String, "#pop"), (r"'", String), include("single-text")],
    }
