"""PHP as Rouge 3.30 reads it, within the HTML around it. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from re import Match, Pattern
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Token, _TokenType

from jekyllpy.highlight.lexers.actions import starting_over, up_to
from jekyllpy.highlight.lexers.embed import go_on_with_parent
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.ruby_classes import UPPER
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.php import BUILTINS, KEYWORDS

NAME = r"[^\W\d]\w*"
SPACE = rf"(?:{NAME}\\)+"
FULL_NAME = rf"(?:{SPACE})?{NAME}"
ENTERED = {
    "use": ("in-use", Keyword.Namespace),
    "const": ("in-const", Keyword),
    "catch": ("in-catch", Keyword),
    **dict.fromkeys(("public", "protected", "private"), ("in-visibility", Keyword)),
}
# what the case of a name's letters makes of it
CASES: tuple[tuple[Pattern[str], _TokenType], ...] = (
    (re.compile(r"^__.*?__$"), Name.Builtin),
    (re.compile(rf"^(?:E|PHP)(?:_[{UPPER}]+)+$"), Keyword.Constant),
    (re.compile(rf"(?:\\|^)[{UPPER}][{UPPER}\d_]+$"), Name.Constant),
    (re.compile(rf"(?:\\|^)[{UPPER}][^\W_]*$"), Name.Class),
)


def read_called(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name before a bracket."""
    word = match.group().lower()
    kind = Keyword if word in KEYWORDS else Name.Builtin if word in BUILTINS else Name.Function
    yield match.start(), kind, match.group()


def read_name(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a name; some keywords decide how the next words are read."""
    name = match.group()
    word = name.lower()
    if word in ENTERED:
        state, kind = ENTERED[word]
        scan.push(state)
    elif word in KEYWORDS:
        kind = Keyword
    else:
        kind = next((kind for pattern, kind in CASES if pattern.search(name)), Name)
    yield match.start(), kind, name


@lru_cache(maxsize=64)
def heredoc_end(word: str) -> Pattern[str]:
    """Return the pattern of what ends a here-document."""
    return re.compile(rf"\n[ \t\r\n\f\v]*{re.escape(word)};?", re.IGNORECASE)


def read_heredoc(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """Read a here-document; decline where its word does not come again."""
    end = scan.find_end(heredoc_end(match[2].lower()), match.end())
    if end < 0:
        return None
    scan.pos = end
    return iter([(match.start(), String.Heredoc, scan.text[match.start() : end])])


class PhpLexer(RougeLexer):
    """PHP 8 and before."""

    name = "PHP"
    flags = re.IGNORECASE | re.MULTILINE
    start: ClassVar[tuple[str, ...]] = ("root", "start")

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"<\?(?:php|=)?", Comment.Preproc, "php"),
            (r"[\s\S][^<]*(?:<(?!\?)[^<]*)*", go_on_with_parent),
        ],
        "start": [  # where a text begins: is it a page or bare code?
            (r"\s*(?=<)", go_on_with_parent, "#pop"),
            (r"[^$]+(?=<\?(?:php|=))", go_on_with_parent, "#pop"),
            default(("#pop", "php")),
        ],
        "escape": [(r"\?>", starting_over(Comment.Preproc))],
        "blank": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"//.*", Comment.Single),
            (r"/\*\*(?!/)", up_to(r"\*/", Token.Comment.Doc)),
            (r"/\*", up_to(r"\*/", Comment.Multiline)),
        ],
        "variables": [
            (rf"\$\{{\$+{NAME}\}}", Name.Variable),
            (r"(?=\$)", Guard(rf"\$+{NAME}", r"\$+", Name.Variable)),
        ],
        "values": [
            (rf"<<<([\"']?)({NAME})\1\n", read_heredoc),
            (r"(?:\d[_\d]*)?\.(?:\d[_\d]*)?(?:e[+-]?\d[_\d]*)?", Number.Float),
            (r"0[0-7][0-7_]*", Number.Oct),
            (r"0b[01][01_]*", Number.Bin),
            (r"0x[a-f0-9][a-f0-9_]*", Number.Hex),
            (r"\d[_\d]*", Number.Integer),
            (r"'[^'\\]*(?:\\.[^'\\]*)*'", String.Single),
            (r"`[^`\\]*(?:\\.[^`\\]*)*`", String.Backtick),
            (r'"', String.Double, "string"),
            (r"(?:function|fn)\b", Keyword, ("in-return", "in-parameters", "in-name")),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (r"new\b", Keyword, "in-new"),
        ],
        "names": [(rf"{FULL_NAME}(?=\s*\()", read_called), (FULL_NAME, read_name)],
        "operators": [(r"[~!%^&*+|:.<>/@-]+", Operator)],
        "return": [default("#pop")],
        "php": [
            include("escape"),
            include("blank"),
            include("variables"),
            include("values"),
            (rf"(namespace)(\s+)({FULL_NAME})", by_groups(Keyword.Namespace, Text, Name.Namespace)),
            (
                rf"(class|interface|trait|extends|implements)(\s+)({FULL_NAME})",
                by_groups(Keyword.Declaration, Text, Name.Class),
            ),
            include("names"),
            (r"[;,(){}\[\]]", Punctuation),
            include("operators"),
            (r"[=?]", Operator),
        ],
        "string": [
            (r'"', String.Double, "#pop"),
            (r'[^\\{$"]+', String.Double),
            (r"(?-i:\\u)\{[0-9a-fA-F]+\}", String.Escape),
            (r"(?-i:\\(?:[efrntv\"$\\]|[0-7]{1,3}|[xX][0-9a-fA-F]{1,2}))", String.Escape),
            (rf"\${NAME}(?:\[\S+\]|->{NAME})?", Name.Variable),
            (r"\{\$\{", String.Interpol, "double-field"),
            (r"\{(?=\$)", String.Interpol, "field"),
            (r"(?=\{)", Guard(r"(\{)(\S+)(\})", r"\S+", by_groups(String.Interpol, Name.Variable, String.Interpol))),
            (r"[${\\]+", String.Double),
        ],
        "double-field": [(r"\}\}", String.Interpol, "#pop"), include("php")],
        "field": [(r"\}", String.Interpol, "#pop"), include("php")],
        "in-assign": [
            (r",", Punctuation, "#pop"),
            (r"[\[\]]", Punctuation),
            (r"\(", Punctuation, "in-assigned-call"),
            include("escape"),
            include("blank"),
            include("values"),
            include("variables"),
            include("names"),
            include("operators"),
            include("return"),
        ],
        "in-assigned-call": [(r"\)", Punctuation, "#pop"), (r",", Punctuation), include("in-assign")],
        "in-catch": [
            (r"\(", Punctuation),
            (r"\|", Operator),
            (NAME, Name.Class),
            include("escape"),
            include("blank"),
            include("return"),
        ],
        "in-const": [
            (NAME, Name.Constant),
            (r"=", Operator, "in-assign"),
            include("escape"),
            include("blank"),
            include("return"),
        ],
        "in-body": [(r"\{", Punctuation, "#push"), (r"\}", Punctuation, "#pop"), include("php")],
        "in-name": [
            (r"&", Operator),
            (NAME, Name),
            (r"\(", Punctuation, "#pop"),
            include("escape"),
            include("blank"),
            include("return"),
        ],
        "in-parameters": [
            (r"\)", Punctuation, "#pop"),
            (r",|\.{3}", Punctuation),
            (r"=", Operator, "in-assign"),
            (r"(?:public|protected|private|readonly)\b", Keyword),
            (rf"\??{NAME}", Keyword.Type, "in-assign"),
            include("escape"),
            include("blank"),
            include("variables"),
            include("return"),
        ],
        "in-return": [
            (r":", Punctuation),
            (r"use\b", Keyword, "in-captured"),
            (rf"\??{NAME}", Keyword.Type, "in-assign"),
            (r"\{", Punctuation, ("#pop", "in-body")),
            include("escape"),
            include("blank"),
            include("return"),
        ],
        "in-captured": [
            (r"[,(]", Punctuation),
            (r"&", Operator),
            (r"\)", Punctuation, "#pop"),
            include("escape"),
            include("blank"),
            include("variables"),
            include("return"),
        ],
        "in-new": [
            (r"class\b", Keyword.Declaration, ("#pop", "in-new-class")),
            (FULL_NAME, Name.Class, "#pop"),
            include("escape"),
            include("blank"),
            include("return"),
        ],
        "in-new-class": [(r"\}", Punctuation, "#pop"), (r"\{", Punctuation), include("php")],
        "in-use": [
            (r"[,}]", Punctuation),
            (r"(?:function|const)\b", Keyword),
            (rf"({SPACE})(\{{)", by_groups(Name.Namespace, Punctuation)),
            (rf"{FULL_NAME}(?:_{NAME})+", Name.Function),
            include("escape"),
            include("blank"),
            include("names"),
            include("return"),
        ],
        "in-visibility": [
            (r"(?:readonly|static)\b", Keyword),
            (r"(?=(?:abstract|const|function)\b)", Keyword, "#pop"),
            (rf"\??{NAME}", Keyword.Type, "#pop"),
            include("escape"),
            include("blank"),
            include("return"),
        ],
    }
