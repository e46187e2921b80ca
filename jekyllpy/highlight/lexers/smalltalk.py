"""Smalltalk as Rouge 3.30 reads it: what follows an object is a message. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups

SIGN = r"[-+*/\\~<>=|&!?,@%]"


class SmalltalkLexer(RougeLexer):
    """Smalltalk."""

    name = "Smalltalk"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(<)(\w+:)([^>\n]*)(>)", by_groups(Punctuation, Keyword, Text, Punctuation)),
            include("blank"),
            (r"([a-zA-Z]\w*:)(\s*)(\w+)", by_groups(Name.Function, Text, Name.Variable)),
            (r"^(\s*)([a-zA-Z]\w*)(\s*)$", by_groups(Text, Name.Function, Text)),
            (rf"^(\s*)({SIGN}+)(\s*)(\w+)(\s*)$", by_groups(Text, Name.Function, Text, Name.Variable, Text)),
            (
                r"(?=\|)",
                Guard(r"(\|)([\w\s]*)(\|)", r"\|[\w\s]*", by_groups(Punctuation, Name.Variable, Punctuation)),
            ),
            include("objects"),
            (r"\^|:=|_", Operator),
            (r"[)}\]]", Punctuation, "after-object"),
            (r"[({\[!]", Punctuation),
        ],
        "block-variables": [
            include("blank"),
            (r"(:)(\s*)(\w+)", by_groups(Operator, Text, Name.Variable)),
            (r"\|", Punctuation, "#pop"),
            default("#pop"),
        ],
        "literals": [
            (r"'[^']*'", String, "after-object"),
            (r"\$.", String.Char, "after-object"),
            (r"#\(", String.Symbol, "array"),
            (r"(?:\d+r)?-?\d+(?:\.\d+)?(?:e-?\d+)?", Number, "after-object"),
            (rf"#(?:\"[^\"]*\"|{SIGN}+|[\w:]+)", String.Symbol, "after-object"),
        ],
        "array": [(r"\)", String.Symbol, ("#pop", "after-object")), include("array-parts")],
        "array-parts": [
            (r"#\(", String.Symbol, "array-parts"),
            (r"\)", String.Symbol, "#pop"),
            include("blank"),
            include("literals"),
            (rf"(?:{SIGN}|[\w:])+", String.Symbol),
        ],
        "blank": [(r"! !$", Keyword), (r"\s+", Text), (r'"[^"]*"', Comment)],
        "objects": [
            (r"\[", Punctuation, "block-variables"),
            (r"(?:self|super|true|false|nil|thisContext)\b", Name.Builtin.Pseudo, "after-object"),
            (r"[A-Z]\w*(?!:)\b", Name.Class, "after-object"),
            (r"[a-z]\w*(?!:)\b", Name.Variable, "after-object"),
            include("literals"),
        ],
        "after-object": [
            include("blank"),
            (r"(?:ifTrue|ifFalse|whileTrue|whileFalse|timesRepeat):", Name.Builtin, "#pop"),
            (r"new(?!:)\b", Name.Builtin),
            (r":=|_", Operator, "#pop"),
            (r"[a-zA-Z]+\w*:", Name.Function, "#pop"),
            (r"[a-zA-Z]+\w*", Name.Function),
            (rf"{SIGN}+", Name.Function, "#pop"),
            (r"\.", Punctuation, "#pop"),
            (r";", Punctuation),
            default("#pop"),
        ],
    }
