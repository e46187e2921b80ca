"""The Test Anything Protocol as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Generic, Keyword, Name, Number, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups


class TapLexer(RougeLexer):
    """TAP."""

    name = "TAP"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^TAP version \d+\n", Name.Namespace),
            (r"^1\.\.\d+", Keyword.Declaration, "plan"),
            (r"^(not ok)([^\S\n]*)(\d*)", by_groups(Generic.Error, Text, Number.Integer), "test"),
            (r"^(ok)([^\S\n]*)(\d*)", by_groups(Keyword.Reserved, Text, Number.Integer), "test"),
            (r"^#.*\n", Comment),
            (r"^Bail out!.*\n", Generic.Error),
            (r"^.*\n", Text),
        ],
        "plan": [
            (r"[^\S\n]+", Text),
            (r"#", Comment, "directive"),
            (r"\n", Comment, "#pop"),
            (r".*\n", Generic.Error, "#pop"),
        ],
        "test": [
            (r"[^\S\n]+", Text),
            (r"#", Comment, "directive"),
            (r"\S+", Text),
            (r"\n", Text, "#pop"),
        ],
        "directive": [
            (r"[^\S\n]+", Comment),
            (r"(?i:TODO)\b|(?i:SKIP)\S*", Comment.Preproc),
            (r"\S+", Comment),
            (r"\n", Comment, "#pop:2"),
        ],
    }
