"""HTML as Rouge 3.30 reads it, scripts and styles by their own lexers. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Name, String, Text

from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules

TAG = r"(?:[^\W\d]|[:-])[\w:.·-]*"
ATTRIBUTE = r"(?:[^\W\d]|[:#*-])[\w.:·#*-]*"


class HtmlLexer(RougeLexer):
    """HTML 5 and whatever is written in its manner."""

    name = "HTML"
    flags = re.IGNORECASE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^<&]+", Text),
            (r"(?=&)", Guard(r"&[^\s;]*;", r"\S+", Name.Entity)),
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
        "close": [(TAG, Name.Tag, ("#pop", "closed")), (r"(?=\s*>)", Text, ("#pop", "closed")), (r"\s+", Text)],
        "closed": [(r"\s+", Text), (r"\s*>", Name.Tag, "#pop")],
        "tag": [
            (r"\s+", Text),
            (r"(?:[^\W\d]|[:\[\]()*.-])[\w:.·\[\]()*-]*\s*=\s*", Name.Attribute, "value"),
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
            (r"[^<]+|<", go_on_with("javascript")),
        ],
        "style": [
            (r"<\s*/\s*style\s*>", Name.Tag, "#pop"),
            (r"[^<]+|<", go_on_with("css")),
        ],
    }
