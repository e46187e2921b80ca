"""NASM's assembly as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups

NAME = r"[a-zA-Z$._?][\w$.?#@~]*"
DIRECTIVES = (
    "BITS|USE16|USE32|SECTION|SEGMENT|ABSOLUTE|EXTERN|GLOBAL|ORG|ALIGN|STRUC|ENDSTRUC|COMMON|CPU|GROUP|UPPERCASE"
    "|IMPORT|EXPORT|LIBRARY|MODULE"
)
REGISTERS = (
    r"(?i:r\d[0-5]?[bwd]|[a-d][lh]|[er]?[a-d]x|[er]?[sb]p|[er]?[sd]i|[c-gs]s|st[0-7]|mm[0-7]|cr[0-4]|dr[0-367]|tr[3-7])"
)


class NasmLexer(RougeLexer):
    """The Netwide Assembler; strings hold no backslash and no `n`, as in Rouge."""

    name = "Nasm"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^(?=[\s%])", Guard(r"^\s*%", r"\s*", Comment.Preproc, re.MULTILINE), "preprocessor"),
            include("blank"),
            (rf"{NAME}:", Name.Label),
            (
                rf"({NAME})(\s+)((?i:equ))",
                by_groups(Name.Constant, Keyword.Declaration, Keyword.Declaration),
                "arguments",
            ),
            (DIRECTIVES, Keyword, "arguments"),
            (r"(?i:(?:res|d)[bwdqt]|times)", Keyword.Declaration, "arguments"),
            (NAME, Name.Function, "arguments"),
            (r"[\r\n]+", Text),
        ],
        "arguments": [
            (r'"(?:\\\\"|[^"\\n])*"|\'(?:\\\\\'|[^\'\\n])*\'|`(?:\\\\`|[^`\\n])*`', String),
            (r"0[xX][0-9a-fA-F]+|\d[0-9a-fA-F]*[hH]", Number.Hex),
            (r"[0-7]+[qQ]", Number.Oct),
            (r"[01]+[bB]", Number.Bin),
            (r"\d+\.[eE]?\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"[,():\[\]]+", Punctuation),
            (r"[&|^<>+*/%~-]+", Operator),
            (r"\$+", Keyword.Constant),
            (r"(?i:seg|wrt|strict)", Operator.Word),
            (r"(?i:byte|[dq]?word)", Keyword.Type),
            (REGISTERS, Name.Builtin),
            (NAME, Name.Variable),
            (r"[\r\n]+", Text, "#pop"),
            include("blank"),
        ],
        "preprocessor": [
            (r"[^;\n]+", Comment.Preproc),
            (r"(?=;)", Guard(r";.*\n", r".*", Comment.Single), "#pop"),
            (r"\n", Comment.Preproc, "#pop"),
        ],
        "blank": [(r"\n", Text), (r"[ \t]+", Text), (r";.*", Comment.Single)],
    }
