"""EEx as Rouge 3.30 reads it: Elixir in a template of another language. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment

from jekyllpy.highlight.lexers.embed import go_on_with, go_on_with_parent
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules

CLOSE = r"%%>|%>"
INSIDE = r"[\s\S][^%]*(?:(?!%%?>)%[^%]*)*"


class EexLexer(RougeLexer):
    """Embedded Elixir."""

    name = "EEx"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"<%#", Comment, "comment"),
            (r"<%[%=]?", Comment.Preproc, "elixir"),
            (r"[\s\S][^<]*(?:<(?!%)[^<]*)*", go_on_with_parent),
        ],
        "comment": [(CLOSE, Comment, "#pop"), (INSIDE, Comment)],
        "elixir": [(CLOSE, Comment.Preproc, "#pop"), (INSIDE, go_on_with("elixir"))],
    }
