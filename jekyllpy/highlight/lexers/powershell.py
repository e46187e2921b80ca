"""PowerShell as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Token, Whitespace

from jekyllpy.highlight.lexers.actions import kinds_of, up_to
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups, by_word
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.powershell import ATTRIBUTES, KEYWORDS, OPERATORS, SECTIONS, VARIABLES

Special = Token.Comment.Special
BRACED = r"\{(?:[^`]|`.)(?:[^`}]|`.){0,500}\}"


def any_of(words: frozenset[str]) -> str:
    """Return a pattern of words, the shorter of two with one beginning first."""
    return "|".join(re.escape(word) for word in sorted(words))


def read_method(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a method's name; after a bracket come its arguments."""
    if match[3]:
        scan.push("arguments")
    for number, kind in enumerate((Operator, Name.Function, Punctuation, Whitespace), start=1):
        if match[number]:
            yield match.start(number), kind, match[number]


class PowershellLexer(RougeLexer):
    """PowerShell of Windows and of elsewhere."""

    name = "PowerShell"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "variable": [
            (any_of(VARIABLES), Name.Builtin.Pseudo),
            (
                rf"(\$)(?:(\w+)(:))?(\w+|{BRACED})",
                by_groups(Name.Variable, Name.Namespace, Punctuation, Name.Variable),
            ),
        ],
        "remark": [
            (rf"\.(?i:{any_of(SECTIONS)})", Special),
            (r"#>", Comment.Multiline, "#pop"),
            (r"[^#.]+", Comment.Multiline),
            (r"[#.]+?(?=#>|[^#.]|\.)|[#.]+", Comment.Multiline),
        ],
        "interpolation": [(r"\)", String.Interpol, "#pop"), include("root")],
        "double": [
            (r'(?:\$#?)?"', String.Double, "#pop"),
            (r"\$\(", String.Interpol, "interpolation"),
            (r"`$|`.", String.Escape),
            (r'[^"`$]+', String.Double),
            include("variable"),
        ],
        "single": [(r"'", String.Single, "#pop"), (r"[^']+", String.Single)],
        "heredoc": [
            (r'(?:\$#?)?"@', String.Heredoc, "#pop"),
            (r"\$\(", String.Interpol, "interpolation"),
            (r"`$|`.", String.Escape),
            (r'[^"`$]+', String.Heredoc),
            (r'"+', String.Heredoc),
            include("variable"),
        ],
        "class": [
            (r"\{", Punctuation, "#pop"),
            (r"\s+", Whitespace),
            (r"\w+", Name.Class),
            (r"[:,]", Punctuation),
        ],
        "expression": [
            include("blank"),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (r'@"', String.Heredoc, "heredoc"),
            (r"@'", up_to(r"'@", String.Heredoc)),
            (r"\d*\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"@\{", Punctuation, "hash"),
            (r"@\(", Punctuation, "array"),
            (r"\{", Punctuation, "brace"),
            (r"\[", Punctuation, "bracket"),
        ],
        "hash": [
            (r"\}", Punctuation, "#pop"),
            (r"=", Operator),
            (r"[,;]", Punctuation),
            include("expression"),
            (r"\w+", Name.Other),
            include("variable"),
        ],
        "array": [
            (r"\s+", Whitespace),
            (r"\)", Punctuation, "#pop"),
            (r"[,;]", Punctuation),
            include("expression"),
            include("variable"),
        ],
        "brace": [(r"\}", Punctuation, "#pop"), include("root")],
        "bracket": [
            (r"\]", Punctuation, "#pop"),
            (r"[A-Za-z]\w+\.", Name),
            (r"[A-Za-z]\w+", by_word(kinds_of((ATTRIBUTES, Name.Builtin.Pseudo)), Name)),
            include("root"),
        ],
        "arguments": [
            (r"`[\s\S]", String.Escape),
            (r"[^\S\n]*\n", Whitespace, "#pop"),
            (r"[;(){}\]]", Punctuation, "#pop"),
            (r"[|=]", Operator, "#pop"),
            (r"[/\\~\w][-.:/\\~\w]*", Name.Other),
            include("root"),
        ],
        "blank": [
            (r"\s+", Whitespace),
            (r"#.*", Comment),
            (r"<#", Comment.Multiline, "remark"),
        ],
        "root": [
            include("blank"),
            (r"\.\.(?=\.?\d)", Operator),
            (rf"(?i:{any_of(OPERATORS)})\b", Operator),
            (r"((?i:class))(\s+)(\w+)", by_groups(Keyword.Reserved, Whitespace, Name.Class), "class"),
            (
                r"((?i:function))(\s+)(?:(\w+)(:))?(\w[-\w]+)",
                by_groups(Keyword.Reserved, Whitespace, Name.Namespace, Punctuation, Name.Function),
            ),
            (rf"(?i:{any_of(KEYWORDS)})\b(?![-.])", Keyword.Reserved),
            (r"-{1,2}\w+", Name.Tag),
            (
                r"(?=[.\w-])",
                Guard(r"(\.)?([a-zA-Z0-9_-]+)(\[)", r"\.?[a-zA-Z0-9_-]*", by_groups(Operator, Name, Punctuation)),
                "bracket",
            ),
            (r"([/\\~a-zA-Z][-.:/\\~\w]*)(\n)?", by_groups(Name, Whitespace), "arguments"),
            (r"(\.)([-\w]+)(?:(\()|(\n))?", read_method),
            (r"\?", Name.Function, "arguments"),
            include("expression"),
            include("variable"),
            (r"[-+*/%=!.&|]", Operator),
            (r"[{}(),:;]", Punctuation),
        ],
    }
