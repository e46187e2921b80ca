"""XML as Rouge 3.30 reads it: tags with their brackets, attributes with their equals sign. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Name, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules


class XmlLexer(RougeLexer):
    """Any markup with angle brackets that isn't HTML."""

    name = "XML"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[^<&]+", Text),
            (r"(?=&)", Guard(r"&[^\s;]*;", r"\S+", Name.Entity)),
            (r"(?=<!\[CDATA\[)", Guard(r"<!\[CDATA\[.*?\]\]>", r".*", Comment.Preproc)),
            (r"<!--", Comment, "comment"),
            (r"(?=<\?)", Guard(r"<\?.*?\?>", r".*", Comment.Preproc)),
            (r"(?=<!)", Guard(r"<![^>]*>", r"[^>]*", Comment.Preproc)),
            (r"<\s*(?:[^\W\d]|:)[\w:.·-]*", Name.Tag, "tag"),
            (r"<\s*/\s*(?:[^\W\d]|:)[\w:.·-]*\s*>", Name.Tag),
        ],
        "comment": [(r"-->", Comment, "#pop"), (r"[^-]+|-", Comment)],
        "tag": [
            (r"\s+", Text),
            (r"(?:[^\W\d]|:)[\w:.·-]*\s*=", Name.Attribute, "value"),
            (r"/?\s*>", Name.Tag, "#pop"),
        ],
        "value": [
            (r"\s+", Text),
            (r'"[^"]*"|\'[^\']*\'|[^\s>]+', String, "#pop"),
        ],
    }
