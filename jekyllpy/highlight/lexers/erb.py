"""ERB as Rouge 3.30 reads it: Ruby in a template of another language. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment

from jekyllpy.highlight.lexers.embed import go_on_with, go_on_with_parent
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules

CLOSE = r"%%>|-%>|%>"


class ErbLexer(RougeLexer):
    """Embedded Ruby."""

    name = "ERB"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"<%#", Comment, "comment"),
            (r"<%[%=-]?", Comment.Preproc, "ruby"),
            (r"[\s\S][^<]*(?:<(?!%)[^<]*)*", go_on_with_parent),
        ],
        "comment": [(CLOSE, Comment, "#pop"), (r"[\s\S][^%-]*(?:(?!%%?>|-%>)[%-][^%-]*)*", Comment)],
        "ruby": [
            (CLOSE, Comment.Preproc, "#pop"),
            (r"[\s\S][^%-]*(?:(?!%%?>|-%>)[%-][^%-]*)*", go_on_with("ruby")),
        ],
    }
