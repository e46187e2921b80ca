"""Haskell as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.haskell import KEYWORDS

SIGNS = r"[:!#$%&*+.\\/<=>?@^|~-]"
CONTROLS = (
    r"NUL|SOH|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|S[OI]|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM|SUB|ESC|[FGRU]S|SP|DEL"
)


def read_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word: a keyword, a type by its capital, or a name."""
    word = match.group()
    if word in ("import", "module"):
        scan.push(word)
    if word in KEYWORDS or word in ("import", "module"):
        kind = Keyword.Reserved
    else:
        kind = Keyword.Type if "A" <= word.removeprefix("'")[:1] <= "Z" else Name
    yield match.start(), kind, word


class HaskellLexer(RougeLexer):
    """Haskell 2010 and GHC's."""

    name = "Haskell"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "blank": [
            (r"\s+", Text),
            (r"\{-#", Comment.Preproc, "pragma"),
            (r"\{-", Comment.Multiline, "comment"),
            (r"^--\s+\|.*", Comment.Doc),
            (r"--(?![!#$%&*+./<=>?@^|_~]).*", Comment.Single),
        ],
        "comment": [
            (r"-\}", Comment.Multiline, "#pop"),
            (r"\{-", Comment.Multiline, "comment"),
            (r"[^-{}]+|[-{}]", Comment.Multiline),
        ],
        "pragma": [
            (r"-\}", Comment.Preproc, "#pop"),
            (r"\{-", Comment.Preproc, "comment"),
            (r"[^-{}]+|[-{}]", Comment.Preproc),
        ],
        "root": [
            include("blank"),
            (r"'(?=(?:.|\\\S+)')", String.Char, "character"),
            (r'"', String, "string"),
            (r"\d+[eE][+-]?\d+", Number.Float),
            (r"\d+\.\d+(?:[eE][+-]?\d+)?", Number.Float),
            (r"0[oO][0-7]+", Number.Oct),
            (r"0[xX][0-9a-fA-F]+", Number.Hex),
            (r"\d+", Number.Integer),
            (r"[\w']+", read_word),
            (rf"\\(?!{SIGNS}+)", Name.Function),
            (rf"(?:<-|::|->|=>|=)(?!{SIGNS}+)", Operator),
            (rf"{SIGNS}+", Operator),
            (r"\[\s*\]", Keyword.Type),
            (r"\(\s*\)", Name.Builtin),
            (r"(\[)([_a-z][\w']*)(\|)", by_groups(Operator, Name, Operator), "quotation"),
            (r"[\[\](),;`{}]", Punctuation),
        ],
        "import": [
            (r"\s+", Text),
            (r'"', String, "string"),
            (r"qualified\b", Keyword),
            (
                r"([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][a-zA-Z0-9_.]*)",
                by_groups(Name.Namespace, Text, Keyword, Text, Name),
                "#pop",
            ),
            (
                r"([A-Z][\w.]*)(\s+)(hiding)(\s+)(\()",
                by_groups(Name.Namespace, Text, Keyword, Text, Punctuation),
                ("#pop", "names"),
            ),
            (r"([A-Z][\w.]*)(\s+)(\()", by_groups(Name.Namespace, Text, Punctuation), ("#pop", "names")),
            (r"[\w.]+", Name.Namespace, "#pop"),
        ],
        "module": [
            (r"\s+", Text),
            (r"([A-Z][\w.]*)(\s+)(\()", by_groups(Name.Namespace, Text, Punctuation), "names"),
            (r"where\b", Keyword.Reserved, "#pop"),
            (r"[A-Z][a-zA-Z0-9_.]*", Name.Namespace, "#pop"),
        ],
        "names": [
            include("blank"),
            (r"[A-Z]\w*", Keyword.Type),
            (r"_[\w']+|[a-z][\w']*", Name.Function),
            (r",", Punctuation),
            (rf"{SIGNS}+", Operator),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
        ],
        "character": [
            (r"\\", String.Escape, ("#pop", "character-end", "escape")),
            (r".", String.Char, ("#pop", "character-end")),
        ],
        "character-end": [(r"'", String.Char, "#pop"), (r".", Error, "#pop")],
        "quotation": [(r"\|\]", Operator, "#pop"), (r"[^|]+|\|", Text)],
        "string": [(r'"', String, "#pop"), (r"\\", String.Escape, "escape"), (r'[^\\"]+', String)],
        "escape": [
            (r"[abfnrtv\"'&\\]", String.Escape, "#pop"),
            (r"\^[\]\[A-Z@^_]", String.Escape, "#pop"),
            (CONTROLS, String.Escape, "#pop"),
            (r"[oO][0-7]+|[xX][0-9a-fA-F]+|\d+|\s+\\", String.Escape, "#pop"),
        ],
    }
