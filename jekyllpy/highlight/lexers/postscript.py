"""PostScript as Rouge 3.30 reads it; a name needs something after it. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.postscript import KEYWORDS

END = r"(?=[()<>\[\]{}/%\s])"
REST = r"[^()<>\[\]{}/%\s]+"
NUMBER = re.compile(r"(?:[0-9]+(#))?[-+]?(?:[0-9]*\.[0-9]+|[0-9]+\.?)(?:[eE][0-9]+)?")
CONTROL = "eq ne ge gt le lt and or not if ifelse for forall"
KINDS = kinds_of(
    (KEYWORDS, Name.Builtin),
    (CONTROL.split(), Keyword.Reserved),
    (("false", "true"), Keyword.Constant),
)


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a number or a name."""
    number = NUMBER.fullmatch(match.group())
    kind = KINDS.get(match.group(), Name.Function)
    if number:
        kind = Number.Oct if number[1] else Number.Float
    yield match.start(), kind, match.group()


class PostscriptLexer(RougeLexer):
    """PostScript."""

    name = "PostScript"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^%!.+", Comment.Preproc),
            (r"%%.*", Comment.Special),
            (r"%.*", Comment.Single),
            (r"\(", String, "string"),
            (rf"/{REST}{END}", Name.Variable),
            (r"[{}<>\[\]]", Punctuation),
            (r"(?=\S)", Guard(rf"{REST}{END}", REST, read_name)),
            (r"\s+", Text),
        ],
        "string": [
            (r"[^()\\]+", String),
            (r"\\", String.Escape, "escape"),
            (r"\(", String, "#push"),
            (r"\)", String, "#pop"),
        ],
        "escape": [(r"[0-8]{3}|[nrtbf\\()]", String.Escape, "#pop")],
    }
