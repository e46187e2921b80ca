"""Prolog as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules


class PrologLexer(RougeLexer):
    """Prolog; of a long remark Rouge takes only what follows an asterisk."""

    name = "Prolog"
    start: ClassVar[tuple[str, ...]] = ("root", "line")

    tokens: ClassVar[dict[str, Rules]] = {
        "line": [(r"#.*", Comment.Single), default("#pop")],
        "root": [
            (r"\s+", Text),
            (r"%.*", Comment.Single),
            (r"/\*", Comment.Multiline, "remark"),
            (r"[\[\](){}|.,;!]|:-|-->", Punctuation),
            (r'"[^"]*"', String.Double),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number),
            (r"[a-z\u00df-\u00f6\u00f8-\u00ff\u03ac-\u03ce\u0430-\u045f]\w*|'[^']*'", String.Symbol),
            (r"[A-Z]+[a-zA-Z0-9_]*|_\w*", Name.Variable),
            (r"(?:<|>|=<|>=|==|=:=|=|/|//|\*|\+|-)(?=\s|[a-zA-Z0-9\[])", Operator),
            (r"[#&*+-./:<=>?@^~]+", Operator),
        ],
        "remark": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"(?=[\s*])", Guard(r"\s*\*[^*/]+", r"\s*", Comment.Multiline)),
            (r"\*/", Comment.Multiline, "#pop"),
        ],
    }
