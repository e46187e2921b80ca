"""Idris as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.lexers.haskell import CONTROLS, SIGNS, HaskellLexer
from jekyllpy.highlight.words.idris import FUNCTIONS, KEYWORDS

TYPES = (
    "Type Exists World IO IntTy FTy File Mode Dec Bool Ordering Either IsJust List Maybe Nat Stream StrM Not Lazy Inf"
)
CLASSES = (
    "Eq Ord Num MinBound MaxBound Integral Applicative Alternative Cast Foldable Functor Monad Traversable"
    " Uninhabited Semigroup Monoid"
)
CONSTANTS = "Just Nothing Left Right True False LT LTE EQ GT GTE"


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of words."""
    return f"(?:{'|'.join(sorted(words))})"


class IdrisLexer(RougeLexer):
    """Idris."""

    name = "Idris"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        **HaskellLexer.tokens,
        "blank": [
            (r"\s+", Text),
            (r"\{-#", Comment.Preproc, "pragma"),
            (r"\{-", Comment.Multiline, "comment"),
            (r"^\|\|\|.*", Comment.Doc),
            (r"--(?![!#$%&*+./<=>?@^|_~]).*", Comment.Single),
        ],
        "root": [
            include("blank"),
            (r"%default\s+(?:total|partial)", Keyword),
            (r"%access\s+(?:public|abstract|private|export)", Keyword),
            (r"%language\s+.*", Keyword),
            (r"%provide\s+.*\s+with\s+", Keyword),
            (r"import\b", Keyword.Reserved, "import"),
            (r"module\b", Keyword.Reserved, "module"),
            (rf"{any_of(KEYWORDS)}\b", Keyword.Reserved),
            (rf"{any_of(CONSTANTS.split())}\b", Keyword.Constant),
            (r"^[\w']+\s*:", Name.Function),
            (rf"{any_of(TYPES.split())}\s", Keyword.Type),
            (rf"{any_of(CLASSES.split())}\s", Name.Class),
            (rf"{any_of(FUNCTIONS)}[ ]+(?![=:-])", Name.Builtin),
            (r"[_a-z][\w']*", Name),
            (r"[A-Z][\w']*", Keyword.Type),
            (rf"\\(?!{SIGNS})", Name.Function),
            (rf"{SIGNS}+", Operator),
            (r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", Number.Float),
            (r"'", String.Char, "character"),
            (r'"', String, "string"),
            (r"\[\s*\]", Keyword.Type),
            (r"\(\s*\)", Name.Builtin),
            (r"(\[)([_a-z][\w']*)(\|)", by_groups(Operator, Name, Operator), "quotation"),
            (r"[\[\](),;`{}]", Punctuation),
        ],
        "import": [
            (r"\s+", Text),
            (r'"', String, "string"),
            (
                r"([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][a-zA-Z0-9_.]*)",
                by_groups(Name.Namespace, Text, Keyword, Text, Name),
                "#pop",
            ),
            (r"([A-Z][\w.]*)(\s+)(\()", by_groups(Name.Namespace, Text, Punctuation), ("#pop", "names")),
            (r"[\w.]+", Name.Namespace, "#pop"),
        ],
        "module": [(r"\s+", Text), (r"[A-Z][\w.]*", Name.Namespace, "#pop")],
        "escape": [
            (r"[abfnrtv\"'&\\]", String.Escape, "#pop"),
            (r"\^[\]\[A-Z@^_]", String.Escape, "#pop"),
            (CONTROLS, String.Escape, "#pop"),
            (r"[oO][0-7]+|[xX][\da-fA-F]+|\d+|\s+\\", String.Escape, "#pop"),
        ],
    }
