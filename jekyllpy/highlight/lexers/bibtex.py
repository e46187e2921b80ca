"""BibTeX as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found

SIGNS = r"@!$&.\\:;<>?\[\]^`|~*/+\-"
NAME = rf"[a-zA-Z_{SIGNS}][\w{SIGNS}]*"
INSIDE = {"preamble": "value", "string": "field"}


def open_entry(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the kind of an entry; a remark has nothing in braces."""
    kind = match[1].lower()
    if kind == "comment":
        yield match.start(), Comment, match.group()
        return
    scan.push("close", INSIDE.get(kind, "body"), "open")
    yield match.start(), Name.Class, match.group()


class BibtexLexer(RougeLexer):
    """Bibliographies."""

    name = "BibTeX"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [(r"\s+", Text)],
        "root": [include("blank"), (rf"@({NAME})", open_entry), (r".+", Comment)],
        "open": [include("blank"), (r"[{(]", Punctuation, "#pop")],
        "close": [include("blank"), (r"[})]", Punctuation, "#pop")],
        "body": [include("blank"), (r"[^\s,}]+", Name.Label, ("#pop", "fields"))],
        "fields": [include("blank"), (r",", Punctuation, "field"), default("#pop")],
        "field": [include("blank"), (NAME, Name.Attribute, ("value", "equals")), default("#pop")],
        "equals": [include("blank"), (r"=", Punctuation, "#pop")],
        "value": [
            include("blank"),
            (NAME, Name.Variable),
            (r'"', String, "quoted"),
            (r"\{", String, "braced"),
            (r"\d+", Number),
            (r"#", Punctuation),
            default("#pop"),
        ],
        "quoted": [(r"\{", String, "braced"), (r'"', String, "#pop"), (r'[^{"]+', String)],
        "braced": [(r"\{", String, "#push"), (r"\}", String, "#pop"), (r"[^{}]+", String)],
    }
