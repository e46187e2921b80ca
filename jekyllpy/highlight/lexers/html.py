"""HTML as Rouge 3.30 reads it, scripts and styles by their own lexers. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Name, String, Text

from jekyllpy.highlight.lexers import make_lexer
from jekyllpy.highlight.lexers.engine import Action, Found, RougeLexer, Rules, Scan

TAG = r"(?:[^\W\d]|[:-])[\w:.-]*"
ATTRIBUTE = r"(?:[^\W\d]|[:#*-])[\w.:#*-]*"


def read_with(tag: str) -> Action:
    """Return an action that hands its text to another lexer, which goes on where it last stopped."""

    def read(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        inner = make_lexer(tag, {})
        if not isinstance(inner, RougeLexer):
            yield match.start(), Text, match.group()
            return
        part = scan.memory.setdefault(tag, inner.begin(""))
        yield from inner.resume(part, match.group())

    return read


class HtmlLexer(RougeLexer):
    """HTML 5 and whatever is written in its manner."""

    name = "HTML"
    flags = re.IGNORECASE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^<&]+", Text),
            (r"&\S*?;", Name.Entity),
            (r"<!DOCTYPE [\s\S]*?>", Comment.Preproc),
            (r"<!\[CDATA\[[\s\S]*?\]\]>", Comment.Preproc),
            (r"<!--", Comment, "comment"),
            (r"<\?[\s\S]*?\?>", Comment.Preproc),
            (r"<\s*script\s*", Name.Tag, ("script", "tag")),
            (r"<\s*style\s*", Name.Tag, ("style", "tag")),
            (r"</", Name.Tag, "close"),
            (r"<", Name.Tag, "open"),
        ],
        "comment": [(r"-->", Comment, "#pop"), (r"[^-]+|-", Comment)],
        "open": [
            (TAG, Name.Tag, ("#pop", "tag")),
            (r"\s+", Text),
            default(("#pop", "tag")),
        ],
        "close": [(TAG, Name.Tag), (r"\s+", Text), (r">", Name.Tag, "#pop")],
        "tag": [
            (r"\s+", Text),
            (rf"{ATTRIBUTE}\s*=\s*", Name.Attribute, "value"),
            (ATTRIBUTE, Name.Attribute),
            (r"/?\s*>", Name.Tag, "#pop"),
        ],
        "value": [
            (r'"', String, ("#pop", "double")),
            (r"'", String, ("#pop", "single")),
            (r"[^\s>]+", String, "#pop"),
        ],
        "double": [(r'"', String, "#pop"), (r'[^"]+', String)],
        "single": [(r"'", String, "#pop"), (r"[^']+", String)],
        "script": [
            (r"<\s*/\s*script\s*>", Name.Tag, "#pop"),
            (r"[\s\S]+?(?=<\s*/\s*script\s*>|\Z)", read_with("javascript")),
        ],
        "style": [
            (r"<\s*/\s*style\s*>", Name.Tag, "#pop"),
            (r"[\s\S]+?(?=<\s*/\s*style\s*>|\Z)", read_with("css")),
        ],
    }
