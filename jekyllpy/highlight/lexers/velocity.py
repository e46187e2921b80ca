"""Velocity as Rouge 3.30 reads it, within the page it makes. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.embed import go_on_with_parent
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups

NAME = r"[a-zA-Z_]\w*"


class VelocityLexer(RougeLexer):
    """Velocity's templates."""

    name = "Velocity"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^{#$]+", go_on_with_parent),
            (r"#\*", up_to(r"\*#", Comment.Multiline)),
            (r"##.*", Comment.Single),
            (
                rf"(#\{{?)({NAME})(\}}?)(\s?\()",
                by_groups(Punctuation, Name.Function, Punctuation, Punctuation),
                "directive",
            ),
            (rf"(#\{{?)({NAME})(\}}|\b)", by_groups(Punctuation, Name.Function, Punctuation)),
            (r"\$\{?", Punctuation, "variable"),
        ],
        "variable": [
            (NAME, Name.Variable),
            (r"\(", Punctuation, "arguments"),
            (rf"(\.)({NAME})", by_groups(Punctuation, Name.Variable)),
            (r"\}", Punctuation, "#pop"),
            default("#pop"),
        ],
        "directive": [
            (r"&&|\|\||==?|!=?|[-<>+*%&|^/]|(?:eq|ne|gt|lt|ge|le|not|in)\b", Operator),
            (r"\[", Operator, "range"),
            (rf"{NAME}\b", Name.Function),
            include("arguments"),
        ],
        "range": [(r"\.\.", Operator), include("arguments"), (r"\]", Operator, "#pop")],
        "arguments": [
            (r"\$\{?", Punctuation, "variable"),
            (r"\s+", Text),
            (r",", Punctuation),
            (r'"(?:\\[\\"]|[^"\\]|\\(?![\\"]))*(?:"|\\")', String.Double),
            (r"'(?:\\[\\']|[^'\\]|\\(?![\\']))*(?:'|\\')", String.Single),
            (r"0[xX][0-9a-fA-F]+[Ll]?", Number.Hex),
            (r"[0-9]+\b", Number.Integer),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (r"[(\[]", Punctuation, "#push"),
            (r"[)\]}]", Punctuation, "#pop"),
        ],
    }
