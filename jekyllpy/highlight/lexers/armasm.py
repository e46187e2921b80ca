"""Arm's assembly as Rouge 3.30 reads it; what a word is depends on its column. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.armasm import BUILTINS, CONDITIONS, DIRECTIVES, FILES, PREPROCESSOR

WORD = r"[a-zA-Z_]\w*|\|[^|\n]+\|"
VARIABLE = (r"\$[a-zA-Z]\w*\.?", Name.Namespace)
OPERATORS = (
    "AND BASE CC CC_ENCODING CHR DEF EOR FATTR FEXEC FLOAD FSIZE INDEX LAND LEFT LEN LEOR LNOT LOR LOWERCASE MOD NOT"
    " OR RCONST REVERSE_CC RIGHT ROL ROR SHL SHR STR TARGET_ARCH_[0-9A-Z_]+ TARGET_FEATURE_[0-9A-Z_]+"
    " TARGET_FPU_[A-Z_] TARGET_PROFILE_[ARM] UAL UPPERCASE"
)
BASES = range(2, 10)
WHOLE = "|".join(rf"{base}_[0-{base - 1}]+" for base in BASES)
REAL = "|".join(rf"{base}_[.0-{base - 1}]+" for base in BASES)


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of words; the longer of two that begin alike comes first."""
    return f"(?:{'|'.join(sorted(words, reverse=True)).replace('.', chr(92) + '.')})"


def quoted(quote: str, kind: _TokenType) -> Rules:
    """Return the rules of a text in quotes, which ends with its line at last."""
    return [
        (r"\n", Text, "#pop"),
        (r"\$\$", kind),
        VARIABLE,
        (quote, kind, ("#pop", "arguments")),
        (rf"[^${quote}\n]+", kind),
    ]


class ArmasmLexer(RougeLexer):
    """Arm's assembly."""

    name = "ArmAsm"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\n", Text),
            (
                rf"^([ \t]*)(#[ \t]*(?:{any_of(PREPROCESSOR)}(?:[ \t].*)?)?)(\n)",
                by_groups(Text, Comment.Preproc, Text),
            ),
            (r"[ \t]+", Text, "command"),
            (r";.*", Comment),
            (r"\$[a-zA-Z_]\w*\.?", Name.Namespace),
            (r"\w+|\|[^|\n]+\|", Name.Label),
        ],
        "command": [
            (r"\n", Text, "#pop"),
            (r"[ \t]+", Text, ("#pop", "arguments")),
            (r";.*", Comment, "#pop"),
            (rf"{any_of(FILES)}\b", Keyword, ("#pop", "file")),
            (rf"(?:{any_of(DIRECTIVES)}|[\[\]|!#*=%&^])(?=[; \t\n])", Keyword),
            (
                r"(?:[A-Z][\dA-Z]*|[a-z][\da-z]*)(?:\.[NWnw])?(?:\.[DFIPSUdfipsu]?(?:8|16|32|64)?){0,3}\b",
                Name.Builtin,
            ),
            (WORD, Name.Function),
            VARIABLE,
        ],
        "arguments": [
            (r"\n", Text, "#pop"),
            (r"[ \t]+", Text),
            (r";.*", Comment, "#pop"),
            (rf"{any_of(CONDITIONS)}\b", Name.Builtin),
            (WORD, Name.Variable),
            (r"%[bfBF]?[atAT]?\d+(?:[a-zA-Z_]\w*)?", Name.Label),
            (r"(?:&|0[xX])[0-9a-fA-F]+(?![pP])", Number.Hex),
            (r"(?:&|0[xX])[.0-9a-fA-F]+(?:[pP][-+]?\d+)?", Number.Float),
            (r"0[fF]_[0-9a-fA-F]{8}|0[dD]_[0-9a-fA-F]{16}", Number.Float),
            (rf"(?:{WHOLE}|\d+)(?![eE])", Number.Integer),
            (rf"(?:{REAL}|[.\d]+)(?:[eE][-+]?\d+)?", Number.Float),
            (r"[@:](?=[ \t]*(?:8|16|32|64|128|256)[^\d])", Operator),
            (rf"[.@]|\{{{any_of(BUILTINS)}\}}", Name.Constant),
            (rf"[-!#%&()*+,/<=>?^{{|}}\[\]]|:(?:{'|'.join(OPERATORS.split())}):", Operator),
            VARIABLE,
            (r"'", String.Char, ("#pop", "single")),
            (r'"', String.Double, ("#pop", "double")),
        ],
        "single": quoted("'", String.Char),
        "double": quoted('"', String.Double),
        "file": [(r"\n", Text, "#pop"), (r"\$\$", String.Other), VARIABLE, (r"[^$\n]+", String.Other)],
    }
