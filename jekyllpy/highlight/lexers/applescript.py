"""AppleScript as Rouge 3.30 reads it: phrases of plain words. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Whitespace

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups
from jekyllpy.highlight.words import applescript as phrases


def any_of(pattern: str, end: str = "") -> str:
    """Return the pattern of phrases that stand for themselves."""
    return rf"(?:{pattern}){end}\b"


class ApplescriptLexer(RougeLexer):
    """AppleScript."""

    name = "AppleScript"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Whitespace),
            (r"¬\n", String.Escape),
            (r"'s\s+", Text),
            (r"(?:--|#).*", Comment.Single),
            (r"\(\*", Comment.Multiline),
            (r"[(){}!,.:]", Punctuation),
            (r"(?=«)", Guard(r"(«)([^»]+)(»)", r"[^»]+", by_groups(Text, Name.Builtin, Text))),
            (
                r"((?:considering|ignoring)\s*)(application responses|case|diacriticals|hyphens|numeric strings"
                r"|punctuation|white space)",
                by_groups(Keyword, Name.Builtin),
            ),
            (r"[-*+&≠≥≤/÷^]|[<>]=?|=", Operator),
            (any_of(phrases.OPERATORS), Operator.Word),
            (r"^(\s*)(in|on|script|to)(\s+)", by_groups(Text, Keyword, Text)),
            (rf"(as )({phrases.CLASSES})\b", by_groups(Keyword, Name.Class)),
            (any_of(phrases.LITERALS), Name.Builtin),
            (any_of(phrases.COMMANDS), Name.Builtin),
            (any_of(phrases.CONTROLS), Keyword),
            (any_of(phrases.DECLARATIONS), Keyword),
            (any_of(phrases.RESERVED), Name.Builtin),
            (any_of(phrases.BUILTINS, "s?"), Name.Builtin),
            (any_of(phrases.PARAMETERS), Name.Builtin),
            (any_of(phrases.PROPERTIES), Name.Attribute),
            (any_of(phrases.STUDIO_CLASSES, "s?"), Name.Builtin),
            (any_of(phrases.STUDIO_COMMANDS), Name.Builtin),
            (any_of(phrases.REFERENCES), Name.Builtin),
            (r'"(?:\\[\\"]|[^"\\]|\\(?![\\"]))*(?:"|\\")', String.Double),
            (r"[a-zA-Z]\w*\b", Name.Variable),
            (r"[-+]?(?:\d+\.\d*|\d*\.\d+)(?:E[-+][0-9]+)?", Number.Float),
            (r"[-+]?\d+", Number.Integer),
        ],
    }
