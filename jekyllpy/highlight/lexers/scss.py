"""SCSS as Rouge 3.30 reads it: nested rules, variables, directives and interpolation. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.css import ATTRIBUTES, BUILTINS, CONSTANTS

NAME = r"-?[a-zA-Z_][a-zA-Z0-9_-]*"
VALUES = {
    **dict.fromkeys(BUILTINS, Name.Builtin),
    **dict.fromkeys(CONSTANTS, Name.Constant),
    **dict.fromkeys(("true", "false"), Name.Builtin.Pseudo),
    **dict.fromkeys(("and", "or", "not", "from", "to", "through"), Operator.Word),
}


def read_property(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Tell a property that CSS knows from any other."""
    yield match.start(), Name.Label if match[1] in ATTRIBUTES else Name.Attribute, match[1]
    yield match.start(2), Punctuation, match[2]


class ScssLexer(RougeLexer):
    """Sass in braces."""

    name = "SCSS"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            include("comments"),
            (r"(@(?:mixin|function))(\s+)([\w-]+)", by_groups(Keyword, Text, Name.Function), "value"),
            (r"(@include)(\s+)([\w-]+)", by_groups(Keyword, Text, Name.Decorator), "value"),
            (r"@(?:extend|at-root|page|(?:-\w+-)?keyframes)\b", Keyword, "selector"),
            (r"@[a-z_-]+", Keyword, "value"),
            (r"(\$[\w-]+)([ \t]*)(:)", by_groups(Name.Variable, Text, Punctuation), "value"),
            (r"\}", Punctuation, "#pop"),
            (rf"({NAME}|--[\w-]+)(:)(?![a-zA-Z_&:-])", read_property, "value"),
            default("selector"),
        ],
        "comments": [(r"/\*[\s\S]*?\*/", Comment.Multiline), (r"//[^\n]*", Comment.Single)],
        "ends": [(r"\{", Punctuation, ("#pop", "root")), (r";", Punctuation, "#pop"), (r"(?=\})", Text, "#pop")],
        "field": [(r"#\{", String.Interpol, "interpolation")],
        "interpolation": [(r"\}", String.Interpol, "#pop"), include("value-parts")],
        "selector": [
            (r"\s+", Text),
            include("ends"),
            (r"::?", Name.Decorator, "pseudo"),
            (r"\.", Name.Class, "class"),
            include("field"),
            (r"#", Name.Namespace, "id"),
            (r"%[\w-]*", Name.Variable),
            (r"&", Keyword),
            (r"[~^*!\[\]()<>|+=@:;,./?]", Operator),
            include("strings"),
            (r"[a-zA-Z0-9_-]+", Name.Tag),
        ],
        "pseudo": [(r"[\w-]+", Name.Decorator), include("field"), default("#pop")],
        "class": [(r"[\w-]+", Name.Class), include("field"), default("#pop")],
        "id": [(r"[\w-]+", Name.Namespace), include("field"), default("#pop")],
        "value": [include("ends"), include("value-parts")],
        "value-parts": [
            (r"\s+", Text),
            include("comments"),
            (r"url\(", String.Other, "url"),
            (r"\$[\w-]+", Name.Variable),
            include("field"),
            (r"#[0-9a-fA-F]+", Number.Hex),
            (r"-?\d+(?:%|[a-z]+)?", Number),
            (r"-?\d*\.\d+(?:%|[a-z]+)?", Number.Integer),
            (r"[\w-]+(?=\s*\()", Name.Function),
            include("strings"),
            (r"[a-zA-Z_][a-zA-Z0-9_-]*", by_word(VALUES, Name)),
            (r"[()]", Punctuation),
            (r"[~^*!&%<>|+=@:,./?-]+", Operator),
        ],
        "url": [(r"\)", String.Other, "#pop"), include("field"), (r"[^)#]+|#", String.Other)],
        "strings": [(r'"', String.Double, "double"), (r"'", String.Single, "single")],
        "double": [include("field"), (r'"', String.Double, "#pop"), (r'(?:\\.|[^\\"#])+|#', String.Double)],
        "single": [include("field"), (r"'", String.Single, "#pop"), (r"(?:\\.|[^\\'#])+|#", String.Single)],
    }
