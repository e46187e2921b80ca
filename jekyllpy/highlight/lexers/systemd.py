"""systemd's units as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups


class SystemdLexer(RougeLexer):
    """Units; of a line that goes on Rouge takes the next ones apart only as far as they go on, too."""

    name = "SystemD"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"[;#].*", Comment),
            (r"\[.*?\]$", Keyword),
            (
                r"(?=.)",
                Guard(r"(.*?)(=)(.*)(\\\n)", r".*", by_groups(Name.Tag, Punctuation, Text, String.Escape)),
                "more",
            ),
            (r"(?=.)", Guard(r"(.*?)(=)(.*)", r".*", by_groups(Name.Tag, Punctuation, Text))),
        ],
        "more": [
            (r"(?=.)", Guard(r"(.*?)(\\\n)", r".*", by_groups(Text, String.Escape))),
            (r"(?=.)", Guard(r".*'", r".*", Text), "#pop"),
        ],
    }
