"""Differences between files as Rouge 3.30 reads them, by the first character of a line. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.token import Generic, Punctuation, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups


class DiffLexer(RougeLexer):
    """Unified and plain diffs; a blank line takes the next one along, as in Rouge."""

    name = "Diff"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^---$\n?", Punctuation),
            (r"^[+>].*\n?", Generic.Inserted),
            (r"^[-<].*\n?", Generic.Deleted),
            (r"^!.*\n?", Generic.Strong),
            (r"^(?:[Ii]ndex|diff).*\n?", Generic.Heading),
            (r"^=.*\n?", Generic.Heading),
            (r"^(?=@@)", Guard(r"(@@.*?@@)(.*\n)", r".*", by_groups(Punctuation, Text))),
            (r"^\w.*\n?", Punctuation),
            (r"\s.*\n?", Text),
        ]
    }
