"""JavaScript as Rouge 3.30 reads it. Written from its answers.

Whether a slash begins a regex and a name before a colon is a label or a key depends on what stands before:
`expression` is where an expression may begin, `statement` where a statement may.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from types import ModuleType
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words import javascript

NAME = r"(?:[^\W\d]|\$)\w*"


def read_name(words: ModuleType) -> Action:
    """Return the action for a name: its kind by a language's tables; an expression may begin after a keyword."""
    kinds = {
        **dict.fromkeys(words.BUILTINS, Name.Builtin),
        **dict.fromkeys(words.CONSTANTS, Keyword.Constant),
        **dict.fromkeys(words.RESERVED, Keyword.Reserved),
        **dict.fromkeys(words.DECLARATIONS, Keyword.Declaration),
        **dict.fromkeys(words.KEYWORDS, Keyword),
    }
    opening = (Keyword, Keyword.Declaration)

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        kind = kinds.get(match.group(), Name.Other)
        yield match.start(), kind, match.group()
        if kind in opening:
            scan.push("expression")

    return read


class JavascriptLexer(RougeLexer):
    """ECMAScript of 2020 and before."""

    name = "JavaScript"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s*#!.*\n", Comment.Preproc, "statement"),
            include("blank"),
            (r"\+\+|--|~|\?\?=?|&&=?|\|\|=?|=>|>>>?=?|<<=?|===?|!==?|\*\*=?|[-<>+*%&|^/!=]=?", Operator, "expression"),
            (r"[(,\[]", Punctuation, "expression"),
            (r";", Punctuation, "statement"),
            (r"\?\.", Punctuation),
            (r"[)\].]", Punctuation),
            (r"`", String.Double, "template"),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"(@)((?a:\w+))?", by_groups(Punctuation, Name.Decorator), "expression"),
            (r"[{}]", Punctuation, "statement"),
            include("names"),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", Number.Float),
            (r"0[xX][0-9a-fA-F]+", Number.Hex),
            (r"0[oO][0-7]+", Number.Oct),
            (r"0[bB][01]+", Number.Bin),
            (r"\d+", Number.Integer),
            (r'"', String.Delimiter, "double"),
            (r"'", String.Delimiter, "single"),
            (r":", Punctuation),
            (r"\\(?=\n)", Operator),
        ],
        "names": [(NAME, read_name(javascript))],
        "blank": [
            (r"\s+", Text),
            (r"<!--", Comment),
            (r"//.*", Comment.Single),
            (r"/\*[\s\S]*?\*/", Comment.Multiline),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [(r"\*/", Comment.Multiline, "#pop"), (r"[^*]+|\*", Comment.Multiline)],
        "expression": [
            include("blank"),
            (r"/", String.Regex, ("#pop", "regex")),
            (r"\{", Punctuation, ("#pop", "object")),
            default("#pop"),
        ],
        "statement": [
            (r"case\b", Keyword, ("#pop", "expression")),
            (rf"({NAME})(\s*)(:)", by_groups(Name.Label, Text, Punctuation)),
            include("expression"),
        ],
        "object": [
            include("blank"),
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, ("#pop", "statement")),
            (rf"({NAME})(\s*)(:)", by_groups(Name.Attribute, Text, Punctuation), "expression"),
            (r":", Punctuation),
            include("root"),
        ],
        "ternary": [(r":", Punctuation, ("#pop", "expression")), include("root")],
        "regex": [
            (r"/[gimuy]*", String.Regex, "#pop"),
            (r"[\s\S]?\n", Error, "#pop"),
            (r"\\.", String.Escape),
            (r"\[\^?", String.Escape, "set"),
            (r"\(\?[:=<!]|[()?]", String.Escape),
            (r"\{[\d,]+\}", String.Escape),
            (r".", String.Regex),
        ],
        "set": [
            (r"/", String.Escape),
            (r"[^/]\n", Error, "#pop:2"),
            (r"\]", String.Escape, "#pop"),
            (r"\\.", String.Escape),
            (r".", String.Regex),
        ],
        "double": [
            (r'[^\\"]+', String.Double),
            (r'\\[\\nrt"]?', String.Escape),
            (r'"', String.Delimiter, "#pop"),
        ],
        "single": [
            (r"[^\\']+", String.Single),
            (r"\\[\\nrt']?", String.Escape),
            (r"'", String.Delimiter, "#pop"),
        ],
        "template": [
            (r"\$\{", Punctuation, "field"),
            (r"`", String.Double, "#pop"),
            (r"\\[$`]", String.Escape),
            (r"[^$`\\]+|[$\\]", String.Double),
        ],
        "field": [(r"\}", Punctuation, "#pop"), include("root")],
    }
