"""Jinja and Twig as Rouge 3.30 reads them, in a template of another language. Written from its answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.embed import go_on_with_parent
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.words.jinja import KEYWORDS, TESTS, TWIG_KEYWORDS, TWIG_TESTS

TAG = (Comment.Preproc, Text, Keyword, Text, Comment.Preproc)


def rules_for(kinds: Mapping[str, _TokenType]) -> dict[str, Rules]:
    """Return the states of a language that has these words."""
    return {
        "root": [
            (r"\{#", Comment, "comment"),
            (r"##.*", Comment),
            (r"(\{%-?)(\s*)(raw)(\s*)(-?%\})", by_groups(*TAG), "raw"),
            (r"(\{%-?)(\s*)(verbatim)(\s*)(-?%\})", by_groups(*TAG), "verbatim"),
            (r"\{%", Comment.Preproc, "statement"),
            (r"\{\{", Comment.Preproc, "expression"),
            (
                r"[\s\S][^\\{#]*(?:(?:\{(?![{%#])|#(?!#))[^\\{#]*)*(?=\\|\{[{%#]|##)",
                go_on_with_parent,
            ),
            (r"[\s\S]+", go_on_with_parent),
        ],
        "filter": [(r"(\|\s*)(\w+)", by_groups(Operator, Name.Function))],
        "literal": [
            (r'"(?:\\.|[^"\\\n]|\\(?=\n))*(?:"|\\")', String.Double),
            (r"'(?:\\.|[^'\\\n]|\\(?=\n))*(?:'|\\')", String.Single),
            (r"\d+(?=\}\s)", Number),
            (r"\+|-|\*|//?|=|<=?|>=?|!=", Operator),
            (r"[,\[\]()]", Punctuation),
        ],
        "comment": [(r"[^#]+", Comment), (r"#\}", Comment, "#pop"), (r"#", Comment)],
        "expression": [
            (r"\w+\.?", Name.Variable),
            include("filter"),
            include("literal"),
            (r"\s+", Text),
            (r"%\}|\}\}", Comment.Preproc, "#pop"),
        ],
        "statement": [
            (r"\w+\.?", by_word(kinds, Name.Variable)),
            include("filter"),
            include("literal"),
            (r"\s+", Text),
            (r"%\}", Comment.Preproc, "#pop"),
        ],
        "raw": [(r"(\{%-?)(\s*)(endraw)(\s*)(-?%\})", by_groups(*TAG), "#pop"), (r"[^{]+|\{", Text)],
        "verbatim": [
            (r"(\{%-?)(\s*)(endverbatim)(\s*)(-?%\})", by_groups(*TAG), "#pop"),
            (r"[^{]+|\{", Text),
        ],
    }


class JinjaLexer(RougeLexer):
    """Jinja and Django's templates."""

    name = "Jinja"
    ascii_words = True
    tokens: ClassVar[dict[str, Rules]] = rules_for(
        kinds_of(
            (KEYWORDS, Keyword),
            (("true", "false", "none", "True", "False", "None"), Keyword.Pseudo),
            (("is", "in", "and", "or", "not"), Operator.Word),
            (TESTS, Name.Builtin),
        )
    )


class TwigLexer(RougeLexer):
    """Twig."""

    name = "Twig"
    ascii_words = True
    tokens: ClassVar[dict[str, Rules]] = rules_for(
        kinds_of(
            (TWIG_KEYWORDS, Keyword),
            (("true", "false", "none"), Keyword.Pseudo),
            (("b-and", "b-or", "b-xor", "is", "in", "and", "or", "not"), Operator.Word),
            (TWIG_TESTS, Name.Builtin),
        )
    )
