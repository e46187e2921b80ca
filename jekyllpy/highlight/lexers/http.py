"""HTTP as Rouge 3.30 reads it, a body by the language that its media type names. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers import read_code
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.names import find_tag
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.http import MEDIA_TYPES

HEADER = by_groups(Name.Attribute, Text, Punctuation, Text, String, Text)
METHODS = "GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH"


def read_header(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a header; the body's media type is remembered."""
    if match[1].lower() == "content-type":
        scan.memory["type"] = match[5].split(";")[0].lower()
    return HEADER(lexer, match, scan)


def read_body(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Hand the body to its language."""
    tag = find_tag(lexer.options.get("content", "")) or MEDIA_TYPES.get(scan.memory.get("type", ""))
    return read_code(tag, match.group()) if tag else iter([(match.start(), Text, match.group())])


class HttpLexer(RougeLexer):
    """Requests and responses."""

    name = "HTTP"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (
                rf"({METHODS})([ ]+)([^ ]+)([ ]+)(HTTPS?)(/)(\d(?:\.\d)?)(\r?\n|$)",
                by_groups(Name.Function, Text, Name.Namespace, Text, Keyword, Operator, Number, Text),
                "headers",
            ),
            (
                r"(HTTPS?)(/)(\d\.\d)([ ]+)(\d{3})([ ]+)?([^\r\n]*)?(\r?\n|$)",
                by_groups(Keyword, Operator, Number, Text, Number, Text, Name.Exception, Text),
                "headers",
            ),
        ],
        "headers": [
            (r"([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)", read_header),
            (r"([^\r\n]+)(\r?\n|$)", by_groups(String, Text)),
            (r"\r?\n", Text, "body"),
        ],
        "body": [(r"[\s\S]+", read_body)],
    }
